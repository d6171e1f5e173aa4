import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { showMoney } from '../../../format/money.ts'
import { graphql } from '../../../gql/gql.ts'
import { ClaimChip } from '../../../parts/claim/claim-chip.tsx'
import { ClaimPath } from '../../../parts/claim/claim-path.tsx'
import { DaysLeft } from '../../../parts/claim/days-left.tsx'
import { fixPlace } from '../../../parts/claim/fix-place.ts'
import { useSettled } from '../../../ui/use-settled.ts'

const claimPeek = graphql(`
  query ClaimPeek($id: ID!) {
    claim(id: $id) {
      id
      number
      status
      statusText
      payerName
      open
      filingDaysLeft
      nextStep
      reasons {
        code
        short
        cause
        field
      }
      ...ClaimPath
    }
  }
`)

const settleMs = 200

/** The chosen claim beside the list, so that most rows need no opening. */
export function WorkPeek({ id, row, total }: { id: string; row: number; total: number }) {
  // Held keys run through rows faster than anyone reads. Each claim asked for is a look at a patient, and is recorded as one.
  const settled = useSettled(id, settleMs)
  const { data } = useQuery(claimPeek, { variables: { id: settled }, fetchPolicy: 'cache-first' })
  const claim = data?.claim
  if (!claim) return <PeekBones />
  const cause = claim.reasons.find(reason => reason.cause)?.cause
  const field = claim.reasons.find(reason => reason.field)?.field
  return (
    <aside className="only-wide stack-lg peek" aria-labelledby="peek">
      <div className="stack">
        <p className="second">
          Claim {claim.number} · row {row} of {total.toLocaleString('en-US')}
        </p>
        <h2 id="peek">
          {showMoney(claim.open)}, {claim.payerName}
        </h2>
        <p className="line">
          <ClaimChip status={claim.status} text={claim.statusText} bare />
          <DaysLeft days={claim.filingDaysLeft} full />
        </p>
      </div>
      <div className={claim.reasons.length > 0 ? 'denial' : 'denial is-calm'}>
        {claim.reasons.length > 0 && (
          <div>
            {claim.reasons.map(reason => (
              <p key={reason.code}>
                <span className="code">{reason.code}</span> · {reason.short}
              </p>
            ))}
          </div>
        )}
        <div>
          <p className="second">{cause ? 'Usual cause' : 'Next step'}</p>
          <p>{cause ?? claim.nextStep}</p>
        </div>
        <div className="actions">
          {field && (
            <Link className="btn" to={fixPlace(claim.id, field)}>
              Put right
            </Link>
          )}
          <Link className="btn btn-main" to={`/claims/${claim.id}`}>
            Open <kbd>Enter</kbd>
          </Link>
        </div>
      </div>
      <section className="stack" aria-labelledby="peek-log">
        <h3 id="peek-log">Last three steps</h3>
        <ClaimPath claim={claim} last={3} label="Last three steps" />
      </section>
    </aside>
  )
}

function PeekBones() {
  return (
    <aside className="only-wide stack peek" aria-label="The chosen claim" aria-busy="true">
      <span className="bone bone-40" />
      <span className="bone bone-70" />
      <span className="bone bone-card" />
    </aside>
  )
}
