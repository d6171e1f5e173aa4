import type { ReactNode } from 'react'
import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ClaimWhyFragment } from '../../gql/graphql.ts'

export const claimWhy = graphql(`
  fragment ClaimWhy on Claim {
    status
    statusText
    nextStep
    reasons {
      code
      short
      text
      cause
      action
    }
  }
`)

const heading = (status: ClaimWhyFragment['status']): string => {
  if (status === 'SCRUB_FAILED') return 'Why it was stopped'
  if (status === 'DENIED') return 'Why nothing was paid'
  if (status.endsWith('_REJECTED')) return 'Why it came back'
  return 'What the insurer said'
}

/** Codes with words, likely cause, what to do; the actions stand at its foot. A code never stands without words. */
export function ClaimWhy({ children, ...props }: { claim: FragmentType<typeof claimWhy>; children: ReactNode }) {
  const claim = unmask(claimWhy, props.claim)
  const { reasons } = claim
  const causes = reasons.filter(reason => reason.cause)
  const actions = reasons.filter(reason => reason.action)
  return (
    <section className="denial" aria-labelledby="why">
      <div className="stack">
        <h2 id="why">{heading(claim.status)}</h2>
        {reasons.map(reason => (
          <p key={reason.code}>
            <span className="code">{reason.code}</span> · {reason.short}
            {reason.text !== reason.short && <span className="second block">{reason.text}</span>}
          </p>
        ))}
      </div>
      <div>
        <dl>
          {causes.length > 0 && (
            <div>
              <dt>Likely cause</dt>
              {causes.map(reason => (
                <dd key={reason.code}>{reason.cause}</dd>
              ))}
            </div>
          )}
          <div>
            <dt>What to do</dt>
            <dd>
              {actions.length > 0 ? (
                <ol className="steps">
                  {actions.map(reason => (
                    <li key={reason.code}>
                      <span>{reason.action}</span>
                    </li>
                  ))}
                </ol>
              ) : (
                claim.nextStep
              )}
            </dd>
          </div>
        </dl>
      </div>
      {children}
    </section>
  )
}
