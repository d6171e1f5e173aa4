import { memo } from 'react'
import { Link } from 'react-router'
import { showMoney } from '../../../format/money.ts'
import type { ClaimRowFragment } from '../../../gql/graphql.ts'
import { ClaimChip } from '../../../parts/claim/claim-chip.tsx'
import { DaysLeft } from '../../../parts/claim/days-left.tsx'
import { fixPlace } from '../../../parts/claim/fix-place.ts'

interface WorkRowProps {
  claim: ClaimRowFragment
  index: number
  isChosen: boolean
  onChoose: (id: string) => void
}

/** Insurer, reason with words, dollars, days. Remembered, so that moving through thousands repaints two rows. */
export const WorkRow = memo(function WorkRow({ claim, index, isChosen, onChoose }: WorkRowProps) {
  return (
    <div
      className="work-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-claim={claim.id}
      onMouseDown={() => onChoose(claim.id)}
    >
      <div className="w-state" role="gridcell">
        <ClaimChip status={claim.status} text={claim.statusText} bare />
      </div>
      <div className="w-payer" role="gridcell">
        <Link to={`/claims/${claim.id}`} tabIndex={isChosen ? 0 : -1} onFocus={() => onChoose(claim.id)}>
          {claim.payerName}
        </Link>
      </div>
      <div className="w-who" role="gridcell">
        <span className="w-tag">Patient </span>
        {claim.patientInitials}
      </div>
      <div className="w-reason" role="gridcell">
        {claim.reason ? (
          <>
            <span className="code">{claim.reason.code}</span> · {claim.reason.short}
            {claim.reason.field && (
              <>
                {' '}
                <Link className="w-fix" to={fixPlace(claim.id, claim.reason.field)} tabIndex={isChosen ? 0 : -1} onFocus={() => onChoose(claim.id)}>
                  Put right
                </Link>
              </>
            )}
          </>
        ) : (
          claim.title
        )}
      </div>
      <div className="w-sum" role="gridcell">
        {showMoney(claim.open)}
      </div>
      <div className="w-days num" role="gridcell">
        <DaysLeft days={claim.filingDaysLeft} />
      </div>
    </div>
  )
})
