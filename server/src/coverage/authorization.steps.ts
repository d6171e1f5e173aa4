/**
 * What a payer has decided about leave to give services (domain/lifecycle.md 5.10). In use, used up and expired are not
 * here: they follow from units and days (`standing` in authorization.rules.ts), and so can never be out of date.
 */
export const authorizationStatuses = [
  'DRAFT',
  'SUBMITTED',
  'PENDED',
  'INFO_SENT',
  'CONTACT_PAYER',
  'APPROVED',
  'PARTIAL',
  'MODIFIED',
  'DENIED',
  'PEER_TO_PEER',
  'APPEALED',
  'NOT_REQUIRED',
  'CANCELLED',
] as const
export type AuthorizationStatus = (typeof authorizationStatuses)[number]

export const authorizationSteps = [
  'submit',
  'approve',
  'approvePart',
  'modify',
  'deny',
  'pend',
  'callPayer',
  'waive',
  'sendInfo',
  'askPeer',
  'appeal',
  'cancel',
] as const
export type AuthorizationStep = (typeof authorizationSteps)[number]

/** What may be decided as long as nothing is final. */
const decisions = { approve: 'APPROVED', approvePart: 'PARTIAL', modify: 'MODIFIED', deny: 'DENIED' } as const
const answers = { ...decisions, pend: 'PENDED', callPayer: 'CONTACT_PAYER', waive: 'NOT_REQUIRED', cancel: 'CANCELLED' } as const
/** A grant may be widened, cut or taken back. */
const granted = { ...decisions, cancel: 'CANCELLED' } as const

/** Every step and where it lands. Nothing else changes a status. */
const steps: Record<AuthorizationStatus, Partial<Record<AuthorizationStep, AuthorizationStatus>>> = {
  DRAFT: { submit: 'SUBMITTED', ...answers },
  SUBMITTED: answers,
  PENDED: { ...answers, sendInfo: 'INFO_SENT' },
  INFO_SENT: answers,
  CONTACT_PAYER: { ...answers, submit: 'SUBMITTED' },
  APPROVED: granted,
  PARTIAL: { ...granted, askPeer: 'PEER_TO_PEER', appeal: 'APPEALED' },
  MODIFIED: { ...granted, askPeer: 'PEER_TO_PEER', appeal: 'APPEALED' },
  DENIED: { askPeer: 'PEER_TO_PEER', appeal: 'APPEALED' },
  PEER_TO_PEER: { ...decisions, appeal: 'APPEALED' },
  APPEALED: decisions,
  NOT_REQUIRED: {},
  CANCELLED: {},
}

export const authorizationLanding = (from: AuthorizationStatus, step: AuthorizationStep): AuthorizationStatus | undefined => steps[from][step]
export const authorizationStepsFrom = (from: AuthorizationStatus): AuthorizationStep[] => Object.keys(steps[from]) as AuthorizationStep[]

/** HCR01 of a 278 answer (domain/edi.md 9). */
const stepsOfActions: Readonly<Record<string, AuthorizationStep>> = {
  A1: 'approve',
  A2: 'approvePart',
  A3: 'deny',
  A4: 'pend',
  A6: 'modify',
  C: 'cancel',
  CT: 'callPayer',
  NA: 'waive',
}
export const stepOfAction = (action: string): AuthorizationStep | undefined => stepsOfActions[action]
