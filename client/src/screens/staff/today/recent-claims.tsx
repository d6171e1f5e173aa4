import { Link } from 'react-router'
import { showMoney } from '../../../format/money.ts'
import { unmask, type FragmentType } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { ClaimChip } from '../../../parts/claim/claim-chip.tsx'

export const recentClaims = graphql(`
  fragment RecentClaims on Today {
    recent {
      id
      number
      status
      statusText
      payerName
      title
      open
    }
  }
`)

/** What changed last, newest first. */
export function RecentClaims(props: { today: FragmentType<typeof recentClaims> }) {
  const { recent } = unmask(recentClaims, props.today)
  return (
    <section className="s-section" aria-labelledby="recent">
      <h2 id="recent">Changed last</h2>
      {recent.length === 0 ? (
        <p className="second">Nothing has come back yet.</p>
      ) : (
        <ol className="paper rows bleed">
          {recent.map(claim => (
            <li key={claim.id}>
              <Link className="row" to={`/claims/${claim.id}`}>
                <span className="row-title">{claim.payerName}</span>
                <span className="row-end row-sum">{showMoney(claim.open)}</span>
                <span className="row-wide line">
                  <ClaimChip status={claim.status} text={claim.statusText} bare />
                  <span className="second">
                    Claim {claim.number}, {claim.title}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
