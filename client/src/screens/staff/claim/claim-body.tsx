import { Link } from 'react-router'
import type { WholeClaimFragment } from '../../../gql/graphql.ts'
import { AskStatus } from '../../../parts/claim/ask-status.tsx'
import { ClaimFigures } from '../../../parts/claim/claim-figures.tsx'
import { ClaimFindings } from '../../../parts/claim/claim-findings.tsx'
import { ClaimLedger } from '../../../parts/claim/claim-ledger.tsx'
import { ClaimLines } from '../../../parts/claim/claim-lines.tsx'
import { ClaimPath } from '../../../parts/claim/claim-path.tsx'
import { MainStep, OtherSteps, type HandStep } from '../../../parts/claim/claim-steps.tsx'
import { ClaimTasks } from '../../../parts/claim/claim-tasks.tsx'
import { ClaimWhy } from '../../../parts/claim/claim-why.tsx'
import { ClaimHead } from './claim-head.tsx'

interface ClaimBodyProps {
  claim: WholeClaimFragment
  onAsk: (step: HandStep) => void
}

/** Number, reason, action, the thing itself, the rest: the order of DESIGN.md 7. */
export function ClaimBody({ claim, onAsk }: ClaimBodyProps) {
  return (
    <>
      <ClaimHead claim={claim} />
      <ClaimFigures claim={claim} />
      <div className="s-two">
        <div className="s-col">
          {claim.reasons.length > 0 ? (
            <ClaimWhy claim={claim}>
              <MainStep claim={claim} onAsk={onAsk} />
            </ClaimWhy>
          ) : (
            <NextStep claim={claim} onAsk={onAsk} />
          )}
          <ClaimTasks claim={claim} />
          <ClaimFindings claim={claim} />
          <ClaimLines claim={claim} />
          <ClaimLedger claim={claim} />
        </div>
        <div className="s-col">
          <section className="s-section" aria-labelledby="path">
            <h2 id="path">Path of this claim</h2>
            <ClaimPath claim={claim} label="Path of this claim" />
            <p className="after">
              <Link to={`/claims/${claim.id}/form`}>Show, change or print it as a CMS-1500</Link>
            </p>
            <p className="after">
              <Link to={`/claims/${claim.id}/proof`}>Every file and answer, as proof of timely filing</Link>
            </p>
          </section>
          <AskStatus claim={claim} />
          <OtherSteps claim={claim} onAsk={onAsk} />
        </div>
      </div>
    </>
  )
}

function NextStep({ claim, onAsk }: ClaimBodyProps) {
  return (
    <section className="denial is-calm" aria-labelledby="next-step">
      <div className="stack">
        <h2 id="next-step">Next step</h2>
        <p>{claim.nextStep}</p>
      </div>
      <MainStep claim={claim} onAsk={onAsk} />
    </section>
  )
}
