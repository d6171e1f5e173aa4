import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { showMoney } from '../../format/money.ts'
import { pointerLetters } from '../code/pointers.ts'

export const claimLines = graphql(`
  fragment ClaimLines on Claim {
    charged
    paid
    adjusted
    patientPart
    lines {
      id
      position
      code
      name
      modifiers
      units
      pointers
      charged
      paid
      adjusted
      patientPart
      reasons
    }
  }
`)

/** What was billed and how each line was decided; the sums at the foot are the server's. */
export function ClaimLines(props: { claim: FragmentType<typeof claimLines> }) {
  const claim = unmask(claimLines, props.claim)
  return (
    <section className="s-section" aria-labelledby="lines">
      <h2 id="lines">Lines</h2>
      <div className="paper bleed scroll-x" tabIndex={0} role="group" aria-labelledby="lines">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Why</th>
              <th scope="col" className="num">
                Units
              </th>
              <th scope="col" className="num">
                Billed
              </th>
              <th scope="col" className="num">
                Paid
              </th>
              <th scope="col" className="num">
                Written off
              </th>
              <th scope="col" className="num">
                Patient
              </th>
            </tr>
          </thead>
          <tbody>
            {claim.lines.map(line => (
              <tr key={line.id}>
                <th scope="row">
                  <span className="code">{[line.code, ...line.modifiers].join(' ')}</span>
                  <span className="second block">
                    {line.name}
                    {line.pointers.length > 0 && `, for ${pointerLetters(line.pointers)}`}
                  </span>
                </th>
                <td>
                  {line.reasons.map(code => (
                    <span className="code" key={code}>
                      {code}{' '}
                    </span>
                  ))}
                </td>
                <td className="num">{line.units}</td>
                <td className="num">{showMoney(line.charged)}</td>
                <td className="num">{showMoney(line.paid)}</td>
                <td className="num">{showMoney(line.adjusted)}</td>
                <td className="num">{showMoney(line.patientPart)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Claim</th>
              <td />
              <td />
              <td className="num">{showMoney(claim.charged)}</td>
              <td className="num">{showMoney(claim.paid)}</td>
              <td className="num">{showMoney(claim.adjusted)}</td>
              <td className="num">{claim.patientPart == null ? 'Not decided' : showMoney(claim.patientPart)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}
