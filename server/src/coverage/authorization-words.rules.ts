import type { Standing } from './authorization.rules.ts'
import type { AuthorizationStep } from './authorization.steps.ts'

const standings: Readonly<Record<Standing, string>> = {
  DRAFT: 'Not asked yet',
  SUBMITTED: 'Asked, no decision yet',
  PENDED: 'The insurer is looking at it',
  INFO_SENT: 'More was sent to the insurer',
  CONTACT_PAYER: 'Call the insurer',
  APPROVED: 'Approved',
  PARTIAL: 'Approved in part',
  MODIFIED: 'Approved with changes',
  DENIED: 'Refused',
  PEER_TO_PEER: 'Talk between physicians',
  APPEALED: 'Appealed',
  NOT_REQUIRED: 'Not needed',
  CANCELLED: 'Cancelled',
  IN_USE: 'In use',
  EXHAUSTED: 'Used up',
  EXPIRED: 'Expired',
}
export const standingWords = (standing: Standing): string => standings[standing]

const steps: Readonly<Record<AuthorizationStep, string>> = {
  submit: 'Asked',
  approve: 'Approved',
  approvePart: 'Approved in part',
  modify: 'Approved with changes',
  deny: 'Refused',
  pend: 'The insurer is looking at it',
  callPayer: 'The insurer wants a call',
  waive: 'Not needed',
  sendInfo: 'More was sent',
  askPeer: 'Talk between physicians',
  appeal: 'Appealed',
  cancel: 'Cancelled',
}
export const stepWords = (step: AuthorizationStep): string => steps[step]

/** HCR03 in words of ours; a code that is not here is named. */
const reasons: Readonly<Record<string, string>> = {
  '0A': 'More about the patient is wanted.',
  '0F': 'Not medically necessary by the insurer’s rules.',
  '0G': 'A different level of care was allowed.',
  '0J': 'Not a benefit of the plan.',
  '0K': 'The benefit is used up.',
  '0L': 'The provider is outside of the network.',
  '0V': 'The patient was not eligible on those days.',
}
export const decisionReason = (codes: readonly string[]): string | null =>
  codes.length === 0 ? null : codes.map(code => reasons[code] ?? `Reason ${code} of the insurer.`).join(' ')
