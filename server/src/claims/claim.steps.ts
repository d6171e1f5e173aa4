/** States as in domain/lifecycle.md 5.4. A *rejection* was never seen by the payer, a *denial* is its decision. */
export const claimStatuses = [
  'DRAFT',
  'SCRUB_FAILED',
  'READY',
  'ON_HOLD',
  'BATCHED',
  'SUBMITTED',
  'BATCH_REJECTED',
  'SYNTAX_ACCEPTED',
  'CH_REJECTED',
  'CH_ACCEPTED',
  'PAYER_REJECTED',
  'PAYER_ACCEPTED',
  'PENDED',
  'INFO_REQUESTED',
  'PAID',
  'PARTIALLY_PAID',
  'DENIED',
  'ZERO_PAID_PR',
  'FORWARDED',
  'REVERSED',
  'PATIENT_BALANCE',
  'WRITTEN_OFF',
  'VOIDED',
  'CLOSED',
] as const
export type ClaimStatus = (typeof claimStatuses)[number]

export const claimSteps = [
  'scrubFail',
  'scrubPass',
  'edit',
  'hold',
  'release',
  'batch',
  'send',
  'rejectBatch',
  'acceptSyntax',
  'rejectAtClearinghouse',
  'acceptAtClearinghouse',
  'rejectAtPayer',
  'acceptAtPayer',
  'pend',
  'requestInfo',
  'pay',
  'payInPart',
  'deny',
  'payNothingToPatient',
  'forward',
  'reverse',
  'moveToPatient',
  'writeOff',
  'void',
  'close',
  'reopen',
  'replace',
  'passOn',
] as const
export type ClaimStep = (typeof claimSteps)[number]

type Row = Partial<Record<ClaimStep, ClaimStatus>>

/** What an 835 may decide. Payers skip acknowledgements, so every state after sending takes it. */
const decisions: Row = { pay: 'PAID', payInPart: 'PARTIALLY_PAID', deny: 'DENIED', payNothingToPatient: 'ZERO_PAID_PR', forward: 'FORWARDED' }
/**
 * Every word of the way there. Files come late, twice and out of order, so that each may follow each: what a claim's
 * answers amount to together is worked out from all of them (answer.rules.ts). `reverse` comes when a replacement is decided.
 */
const words: Row = {
  rejectBatch: 'BATCH_REJECTED',
  acceptSyntax: 'SYNTAX_ACCEPTED',
  acceptAtClearinghouse: 'CH_ACCEPTED',
  rejectAtClearinghouse: 'CH_REJECTED',
  acceptAtPayer: 'PAYER_ACCEPTED',
  rejectAtPayer: 'PAYER_REJECTED',
  pend: 'PENDED',
  requestInfo: 'INFO_REQUESTED',
  reverse: 'REVERSED',
  ...decisions,
}
/** Nothing of it was adjudicated: correct, and send again as new. */
const corrections: Row = { edit: 'DRAFT', scrubPass: 'READY', scrubFail: 'SCRUB_FAILED', void: 'VOIDED' }
/** A decided claim is replaced or voided at the payer by sending it again with its number there (frequency 7 and 8). */
const settled: Row = { reverse: 'REVERSED', writeOff: 'WRITTEN_OFF', void: 'VOIDED', close: 'CLOSED', replace: 'DRAFT' }

/** Every step a claim may take, and where it lands. Nothing else changes a status. */
const steps: Record<ClaimStatus, Row> = {
  // Without an insurer the patient is billed at once.
  DRAFT: { scrubFail: 'SCRUB_FAILED', scrubPass: 'READY', moveToPatient: 'PATIENT_BALANCE', void: 'VOIDED' },
  SCRUB_FAILED: { scrubPass: 'READY', scrubFail: 'SCRUB_FAILED', edit: 'DRAFT', void: 'VOIDED' },
  // An insurer may pass a claim to the next one without a word, whose decision then comes before we have sent anything.
  READY: { batch: 'BATCHED', hold: 'ON_HOLD', edit: 'DRAFT', scrubPass: 'READY', scrubFail: 'SCRUB_FAILED', void: 'VOIDED', ...decisions },
  ON_HOLD: { release: 'READY', edit: 'DRAFT', void: 'VOIDED', ...decisions },
  // What cannot be written as X12 leaves the batch again, with the reason.
  BATCHED: { send: 'SUBMITTED', scrubFail: 'SCRUB_FAILED' },
  SUBMITTED: words,
  BATCH_REJECTED: { ...words, ...corrections, release: 'READY' },
  SYNTAX_ACCEPTED: words,
  CH_REJECTED: { ...words, ...corrections },
  CH_ACCEPTED: words,
  PAYER_REJECTED: { ...words, ...corrections },
  PAYER_ACCEPTED: words,
  PENDED: words,
  INFO_REQUESTED: words,
  // What one insurer has left goes to the next one, with what the first has decided.
  PAID: { ...settled, moveToPatient: 'PATIENT_BALANCE', passOn: 'READY' },
  PARTIALLY_PAID: { ...settled, ...decisions, moveToPatient: 'PATIENT_BALANCE', passOn: 'READY' },
  DENIED: { ...settled, ...decisions },
  ZERO_PAID_PR: { ...settled, moveToPatient: 'PATIENT_BALANCE', passOn: 'READY' },
  // Nothing came from the insurer it was forwarded to: then it is sent from here.
  FORWARDED: { ...decisions, ...settled, passOn: 'READY' },
  // A reversal comes with its correction, in the same file or a later one.
  REVERSED: { ...decisions, close: 'CLOSED' },
  PATIENT_BALANCE: { close: 'CLOSED', reverse: 'REVERSED', writeOff: 'WRITTEN_OFF', replace: 'DRAFT' },
  WRITTEN_OFF: { close: 'CLOSED', reopen: 'PATIENT_BALANCE' },
  VOIDED: {},
  // A take-back or a returned card payment opens a closed claim again.
  CLOSED: { reverse: 'REVERSED', reopen: 'PATIENT_BALANCE', replace: 'DRAFT' },
}

export const landing = (from: ClaimStatus, step: ClaimStep): ClaimStatus | undefined => steps[from][step]
/** Sent, and not decided yet. */
export const isOnTheWay = (status: ClaimStatus): boolean => steps[status].acceptSyntax !== undefined
export const stepsFrom = (from: ClaimStatus): ClaimStep[] => claimSteps.filter(step => steps[from][step] !== undefined)
