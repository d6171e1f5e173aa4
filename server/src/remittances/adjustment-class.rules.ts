import type { Day } from '@cleanclaim/schema/day'
import type { Adjustment } from './remittance.rules.ts'

/** What becomes of an amount that an insurer did not pay (domain/lifecycle.md 9.1). */
export type AdjustmentClass =
  /** Given up by contract or law: nobody owes it. */
  | 'contractual'
  /** The patient's, or the next insurer's. */
  | 'patient'
  /** Not paid for a reason that we work on; stays open with the insurer. */
  | 'denial'
  /** Explains money booked before; moves nothing. */
  | 'informational'

/**
 * Reasons under which group CO is a write-off, each from the day it may be used. Everything else in CO is a denial:
 * writing it off by itself would hide revenue that a correction or an appeal brings back. That holds for 97 (included in
 * another service) too, since a modifier may be what is missing (domain/edi.md 16).
 */
const contractual: Readonly<Record<string, Day>> = {
  /** Above the fee schedule. */
  '45': '1995-01-01',
  /** Several procedures in one session. */
  '59': '1995-01-01',
  /** Negotiated for this claim. */
  '131': '1997-02-28',
  /** Penalty by law. */
  '237': '2011-06-05',
  /** Federal sequestration. */
  '253': '2013-06-02',
  /** Penalty for filing late: decided, and not the patient's. */
  B4: '1995-01-01',
}

export function classOf({ group, reason, amountCents }: Adjustment, on: Day): AdjustmentClass {
  if (group === 'PR') return 'patient'
  if (group === 'CO') {
    const from = contractual[reason]
    return from !== undefined && from <= on ? 'contractual' : 'denial'
  }
  // OA-23 repeats what the first insurer did; a negative amount balances a payment above the charge (OA-94).
  if (group === 'OA' && (reason === '23' || amountCents < 0n)) return 'informational'
  return 'denial'
}
