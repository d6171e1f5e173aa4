import { Link } from 'react-router'
import { CircleCheck } from 'lucide-react'
import type { WholeEncounterFragment } from '../../../gql/graphql.ts'
import { ClaimChip } from '../../../parts/claim/claim-chip.tsx'
import { isBeforeCoding } from './standing.ts'

/** A finalised encounter is for reading; its claims say what became of it. */
export function Finalised({ status, claims }: Pick<WholeEncounterFragment, 'status' | 'claims'>) {
  if (isBeforeCoding(status)) return <p className="here-because">This encounter is not in coding yet: its charges are not captured.</p>
  return (
    <div className="notice notice-good">
      <CircleCheck aria-hidden="true" />
      <p>
        <b>Finalised.</b> To change a code, return its claim for coding.
      </p>
      {claims.length > 0 && (
        <ul>
          {claims.map(claim => (
            <li className="line" key={claim.id}>
              <Link className="tap-row" to={`/claims/${claim.id}`}>
                Claim {claim.number}
              </Link>
              <ClaimChip status={claim.status} text={claim.statusText} bare />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
