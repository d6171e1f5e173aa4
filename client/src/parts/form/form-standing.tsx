import { CircleCheck, Hourglass, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ClaimFormState } from './use-claim-form.ts'
import { findingsOf } from './whole-form.ts'

/** How many things block, and whether the server has seen what is typed; said when it changes. */
export function FormStanding({ state }: { state: ClaimFormState }) {
  const { form, isChecking, changes, checkFailed } = state
  const findings = findingsOf(form)
  const blocking = findings.filter(({ severity }) => severity === 'BLOCK').length
  const reading = findings.length - blocking
  return (
    <p className="form-standing" role="status">
      {changes.length > 0 && isChecking ? (
        <span className="says says-wait">
          <Hourglass aria-hidden="true" /> Checking…
        </span>
      ) : checkFailed ? (
        <span className="says says-wait">
          <Hourglass aria-hidden="true" /> Not checked: no answer came. It is checked when you save.
        </span>
      ) : blocking > 0 ? (
        <span className="says says-bad">
          <OctagonAlert aria-hidden="true" /> {blocking === 1 ? 'One thing blocks' : `${blocking} things block`} this claim
        </span>
      ) : (
        <span className="says says-good">
          <CircleCheck aria-hidden="true" /> {changes.length > 0 ? 'With your changes, nothing blocks this claim' : 'Nothing blocks this claim'}
        </span>
      )}
      {reading > 0 && (
        <span className="says">
          <TriangleAlert aria-hidden="true" /> {reading} to read
        </span>
      )}
    </p>
  )
}
