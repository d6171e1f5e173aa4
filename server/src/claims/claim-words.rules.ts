import { daysBetween, type Day } from '@cleanclaim/schema/day'
import type { ClaimStatus, ClaimStep } from './claim.steps.ts'

/** The status as staff read it. "Rejected": the insurer never saw it. "Denied": it decided. Never swapped. */
export const statusWords: Record<ClaimStatus, string> = {
  DRAFT: 'Being coded',
  SCRUB_FAILED: 'Stopped by a check',
  READY: 'Ready to send',
  ON_HOLD: 'On hold',
  BATCHED: 'Waiting to send',
  SUBMITTED: 'Sent',
  BATCH_REJECTED: 'File refused',
  SYNTAX_ACCEPTED: 'File accepted',
  CH_REJECTED: 'Rejected on the way',
  CH_ACCEPTED: 'At the clearinghouse',
  PAYER_REJECTED: 'Rejected on the way',
  PAYER_ACCEPTED: 'Accepted by the insurer',
  PENDED: 'Pending',
  INFO_REQUESTED: 'Insurer asks for more',
  PAID: 'Paid',
  PARTIALLY_PAID: 'Paid in part',
  DENIED: 'Denied',
  ZERO_PAID_PR: 'Left to the patient',
  FORWARDED: 'Forwarded to the next insurer',
  REVERSED: 'Payment taken back',
  PATIENT_BALANCE: 'Patient owes',
  WRITTEN_OFF: 'Written off',
  VOIDED: 'Void',
  CLOSED: 'Settled',
}

/** What somebody does next, from the status alone. */
export const nextStepWords: Record<ClaimStatus, string> = {
  DRAFT: 'Coder corrects the visit',
  SCRUB_FAILED: 'Fix what the check found',
  READY: 'Send',
  ON_HOLD: 'Release when the reason is gone',
  BATCHED: 'Goes out by itself',
  SUBMITTED: 'Wait for the file’s acknowledgement',
  BATCH_REJECTED: 'Fix the file and send as new',
  SYNTAX_ACCEPTED: 'Wait for the clearinghouse',
  CH_REJECTED: 'Fix and send as new',
  CH_ACCEPTED: 'Wait for the insurer',
  PAYER_REJECTED: 'Fix and send as new',
  PAYER_ACCEPTED: 'Wait for the decision',
  PENDED: 'Wait for the decision',
  INFO_REQUESTED: 'Send what the insurer asks for',
  PAID: 'Nothing to do',
  PARTIALLY_PAID: 'Work the refused lines',
  DENIED: 'Correct, appeal or write off',
  ZERO_PAID_PR: 'Patient is billed',
  FORWARDED: 'Wait for the next insurer',
  REVERSED: 'Wait for the corrected decision',
  PATIENT_BALANCE: 'Patient pays',
  WRITTEN_OFF: 'Nothing to do',
  VOIDED: 'Nothing to do',
  CLOSED: 'Nothing to do',
}

/** What is no rejection, in our words (domain/lifecycle.md 5.5). */
const others: Readonly<Record<string, string>> = {
  A: 'Accepted',
  E: 'Accepted, with errors',
  R: 'Refused',
  A0: 'Passed on',
  A1: 'Received',
  A2: 'Accepted for processing',
  A5: 'Split by the insurer',
  P0: 'Pending',
  P1: 'In process',
  P2: 'Under review',
  P3: 'The insurer waits for information from us',
  P4: 'The insurer waits for information from the patient',
  P5: 'On hold at the insurer',
  F0: 'Final: see the payment file',
  F1: 'Final: paid',
  F2: 'Final: denied',
  F3: 'Final: revised',
  F3F: 'Final: forwarded to another insurer',
  F3N: 'Final: not forwarded',
  F4: 'Final: nothing will be paid',
  D0: 'The insurer has no such claim',
}

/** A word of an acknowledgement or status answer, for people. */
export function answerWords({ category, code }: { category: string; code: string }): string {
  const rejection = rejectionWords(`${category}:${code}`)
  if (rejection) return rejection
  return others[category] ?? (category.startsWith('R') ? 'The insurer asks for more' : `Status ${category}`)
}

/** Claim status categories of a 277CA, in our words (domain/lifecycle.md 5.5). */
const categories: Record<string, string> = {
  A3: 'Returned: it could not be processed',
  A4: 'Not found',
  A6: 'Rejected: information is missing',
  A7: 'Rejected: information is not valid',
  A8: 'Rejected: details contradict each other',
}

/** Claim status codes most seen with a rejection, in our words (domain/edi.md 8). */
const rejectionDetails: Record<string, string> = {
  '21': 'information is missing or not valid',
  '33': 'member and ID not found',
  '88': 'not covered on the day of the visit',
  '97': 'patient not found',
  '116': 'sent to the wrong payer',
  '125': 'name',
  '126': 'address',
  '128': 'tax ID',
  '145': 'taxonomy',
  '158': 'birth date',
  '164': 'member ID',
  '187': 'date of service',
  '249': 'place of service',
  '254': 'principal diagnosis',
  '255': 'diagnosis',
  '453': 'modifier',
  '454': 'procedure code',
  '476': 'units',
  '477': 'diagnosis pointer',
  '500': 'ZIP code',
  '562': 'NPI',
}

/** `A7:164:IL` in words: `Rejected: information is not valid (member ID)`. */
export function rejectionWords(code: string): string | undefined {
  const [category = '', detail = ''] = code.split(':')
  const words = categories[category]
  if (!words) return undefined
  const about = rejectionDetails[detail]
  return about ? `${words} (${about})` : words
}

export type ViewerStep = 'SCRUB' | 'SUBMIT' | 'HOLD' | 'RELEASE' | 'EDIT' | 'REPLACE'

const viewerSteps: Record<ViewerStep, ClaimStep> = {
  SCRUB: 'scrubPass',
  SUBMIT: 'batch',
  HOLD: 'hold',
  RELEASE: 'release',
  EDIT: 'edit',
  REPLACE: 'replace',
}
export const viewerStepNames = Object.keys(viewerSteps) as ViewerStep[]
export const claimStepOf = (step: ViewerStep): ClaimStep => viewerSteps[step]

/** Days until the payer takes no more claims for the visit; null once it has decided. */
export const filingDaysLeft = (status: ClaimStatus, filingLimitOn: Day, today: Day): number | null =>
  undecided.has(status) ? daysBetween(today, filingLimitOn) : null

const undecided: ReadonlySet<ClaimStatus> = new Set([
  'DRAFT',
  'SCRUB_FAILED',
  'READY',
  'ON_HOLD',
  'BATCHED',
  'SUBMITTED',
  'BATCH_REJECTED',
  'CH_REJECTED',
  'PAYER_REJECTED',
  'DENIED',
  'PARTIALLY_PAID',
])

export type WorklistState = 'OPEN' | 'STOPPED' | 'OVERDUE' | 'WAITING' | 'REJECTED' | 'DENIED' | 'READY' | 'DONE' | 'ALL'

/** The statuses behind each state of the work list; OVERDUE goes by open tasks instead. */
export const worklistStatuses: Record<Exclude<WorklistState, 'ALL' | 'OVERDUE'>, readonly ClaimStatus[]> = {
  OPEN: [
    'SCRUB_FAILED',
    'READY',
    'ON_HOLD',
    'BATCH_REJECTED',
    'CH_REJECTED',
    'PAYER_REJECTED',
    'INFO_REQUESTED',
    'DENIED',
    'PARTIALLY_PAID',
    'REVERSED',
  ],
  WAITING: ['BATCHED', 'SUBMITTED', 'SYNTAX_ACCEPTED', 'CH_ACCEPTED', 'PAYER_ACCEPTED', 'PENDED', 'FORWARDED'],
  REJECTED: ['BATCH_REJECTED', 'CH_REJECTED', 'PAYER_REJECTED'],
  DENIED: ['DENIED', 'PARTIALLY_PAID'],
  STOPPED: ['SCRUB_FAILED'],
  READY: ['READY'],
  DONE: ['PAID', 'ZERO_PAID_PR', 'PATIENT_BALANCE', 'CLOSED', 'WRITTEN_OFF', 'VOIDED'],
}
