import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { showMoney } from '../../format/money.ts'

export const claimFigures = graphql(`
  fragment ClaimFigures on Claim {
    charged
    paid
    adjusted
    patientPart
    open
    reason {
      code
    }
  }
`)

/** The few figures of a claim; what is open with the insurer leads, in red only where it can be lost. */
export function ClaimFigures(props: { claim: FragmentType<typeof claimFigures> }) {
  const claim = unmask(claimFigures, props.claim)
  return (
    <dl className="figures">
      <div className={claim.reason ? 'at-risk' : 'at-risk is-calm'}>
        <dt>Open with the insurer</dt>
        <dd>{showMoney(claim.open)}</dd>
      </div>
      <Figure name="Billed" amount={claim.charged} />
      <Figure name="Paid" amount={claim.paid} />
      <Figure name="Written off" amount={claim.adjusted} />
      {claim.patientPart == null ? (
        <div className="open">
          <dt>Patient owes</dt>
          <dd>Not decided</dd>
        </div>
      ) : (
        <Figure name="Patient owes" amount={claim.patientPart} />
      )}
    </dl>
  )
}

function Figure({ name, amount }: { name: string; amount: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{showMoney(amount)}</dd>
    </div>
  )
}
