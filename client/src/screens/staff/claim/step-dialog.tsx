import type { HandStep } from '../../../parts/claim/claim-steps.tsx'
import { HoldClaim } from '../../../parts/claim/hold-claim.tsx'
import { ReleaseClaim } from '../../../parts/claim/release-claim.tsx'
import { ReplaceClaim } from '../../../parts/claim/replace-claim.tsx'
import { ReturnClaim } from '../../../parts/claim/return-claim.tsx'
import { SubmitClaim, type StepDialogProps } from '../../../parts/claim/submit-claim.tsx'

const dialogs = { SUBMIT: SubmitClaim, HOLD: HoldClaim, RELEASE: ReleaseClaim, EDIT: ReturnClaim, REPLACE: ReplaceClaim } satisfies Record<
  HandStep,
  unknown
>

/** The dialog of a step. */
export function StepDialog({ step, ...props }: StepDialogProps & { step: HandStep }) {
  const Dialog = dialogs[step]
  return <Dialog {...props} />
}
