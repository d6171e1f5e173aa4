import { addDays, type Day } from '@cleanclaim/schema/day'
import type { ClaimStatus } from './claim.steps.ts'

export const followUpKinds = ['NO_FILE_ANSWER', 'NO_CLAIM_ANSWER', 'NO_DECISION', 'LONG_PENDING', 'FILING_LIMIT', 'NOT_ON_FILE'] as const
export type FollowUpKind = (typeof followUpKinds)[number]

export interface Clock {
  kind: FollowUpKind
  /** It runs while a claim is in one of them, and its task closes by itself when the claim leaves them. */
  statuses: readonly ClaimStatus[]
  /** What somebody reads on the task. */
  task: string
}

/** How long each waits before somebody has to look (domain/lifecycle.md 6, unconfirmed: each can be set for a payer). */
export const clocks: readonly Clock[] = [
  {
    kind: 'NO_FILE_ANSWER',
    statuses: ['SUBMITTED'],
    task: 'The file was not acknowledged within a business day. Look at the connection, or ask the clearinghouse.',
  },
  {
    kind: 'NO_CLAIM_ANSWER',
    statuses: ['SYNTAX_ACCEPTED', 'CH_ACCEPTED'],
    task: 'Nobody has said within two business days whether the claim was taken in. Ask the clearinghouse.',
  },
  {
    kind: 'NO_DECISION',
    statuses: ['SUBMITTED', 'SYNTAX_ACCEPTED', 'CH_ACCEPTED', 'PAYER_ACCEPTED', 'PENDED'],
    task: 'No decision in this insurer’s usual time. Ask for the status, then call.',
  },
  {
    kind: 'LONG_PENDING',
    statuses: ['PENDED', 'INFO_REQUESTED'],
    task: 'Pending for more than two weeks. Call the insurer.',
  },
  {
    kind: 'FILING_LIMIT',
    statuses: ['SCRUB_FAILED', 'READY', 'ON_HOLD', 'SUBMITTED', 'SYNTAX_ACCEPTED', 'BATCH_REJECTED', 'CH_REJECTED', 'PAYER_REJECTED'],
    task: 'The filing limit is near and the insurer has not accepted the claim.',
  },
]

export const FILE_ANSWER_BUSINESS_DAYS = 1
export const CLAIM_ANSWER_BUSINESS_DAYS = 2
export const LONG_PENDING_DAYS = 14
export const FILING_LIMIT_NEAR_DAYS = 30
/** A task closed by hand does not come back before this. */
export const QUIET_DAYS = 7

const DECISION_DAYS_USUAL = 30
/** Usual days from sending to the decision by claim filing indicator; a payer's own `answerDays` goes before. */
const decisionDays: Readonly<Record<string, number>> = { MA: 21, MB: 21, MC: 30, WC: 45, AM: 45, LM: 45 }

export const decisionDaysOf = (filingIndicator: string, answerDays: number | undefined): number =>
  answerDays ?? decisionDays[filingIndicator] ?? DECISION_DAYS_USUAL

/** The last day before which something must have begun to be `days` business days old; holidays are not known. */
export function businessDaysBefore(today: Day, days: number): Day {
  let day = today
  for (let left = days; left > 0;) {
    day = addDays(day, -1)
    if (!isWeekend(day)) left -= 1
  }
  return day
}

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
