import { Link } from 'react-router'
import { showDay, showMomentDay } from '../../../format/day.ts'
import type { WholeClaimFragment } from '../../../gql/graphql.ts'
import { ClaimChip } from '../../../parts/claim/claim-chip.tsx'
import { DaysLeft } from '../../../parts/claim/days-left.tsx'
import { useReadsCoverage } from '../../../parts/coverage/coverage-roles.ts'

/** Whose claim, about what, with whom, and how it stands. */
export function ClaimHead({ claim }: { claim: WholeClaimFragment }) {
  const readsCoverage = useReadsCoverage()
  const about = [`${claim.title}, ${showDay(claim.serviceOn)}`, claim.providerName, `${claim.payerName}, member ending ${claim.memberIdEnding}`]
  const until = claim.filingLimitOn ? `until ${showDay(claim.filingLimitOn)}` : undefined
  return (
    <div className="stack">
      <h1>{claim.patientName}</h1>
      <p className="second">
        {about.join(' · ')}
        {readsCoverage && (
          <>
            {' · '}
            <Link to={`/patients/${claim.patientId}`}>Coverage and authorizations</Link>
          </>
        )}
      </p>
      <p className="line">
        <ClaimChip status={claim.status} text={claim.statusText} />
        <span className="second">since {showMomentDay(claim.statusAt)}</span>
        <DaysLeft days={claim.filingDaysLeft} rest={until} />
      </p>
    </div>
  )
}
