import { minus, money, negate, sum, zero, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'

/** Accounts of a practice. Debit is plus, credit is minus; what is owed to the practice stands in the two `_ar`. */
export const accountKinds = [
  'payer_ar',
  'patient_ar',
  'unapplied',
  'cash',
  'card_clearing',
  'gross_revenue',
  'contractual',
  'write_off',
  'bad_debt',
  'refund_payable',
  'payer_recoup',
  'interest',
] as const
export type AccountKind = (typeof accountKinds)[number]

/** Whose affair a movement is. With `payerId` it is the insurer's side of the account, without it the patient's. */
export interface Party {
  claimId?: string
  claimLineId?: string
  patientId?: string
  payerId?: string
}

export interface Entry extends Party {
  account: AccountKind
  amount: Money
}

export interface Source {
  type: 'claim' | 'remittance' | 'payment' | 'user'
  id: string
}

export interface Journal {
  kind: string
  effectiveDate: Day
  source: Source
  entries: readonly Entry[]
  /** The same scope and key post once for ever. */
  idempotency?: { scope: string; key: string }
  reversesId?: bigint
}

/** Moves an amount from one account to the other; nothing for zero, the other way for a negative one. */
export function move(from: AccountKind, to: AccountKind, amount: Money, party: Party): Entry[] {
  if (amount === zero) return []
  return [
    { ...party, account: to, amount },
    { ...party, account: from, amount: negate(amount) },
  ]
}

/** One entry for each account and party; those that cancel out are left away. */
export function gather(entries: readonly Entry[]): Entry[] {
  const byPlace = Map.groupBy(entries, e => [e.account, e.claimId, e.claimLineId, e.patientId, e.payerId].join('|'))
  return [...byPlace.values()].flatMap(group => {
    const [first] = group
    const amount = sum(group.map(entry => entry.amount))
    return first && amount !== zero ? [{ ...first, amount }] : []
  })
}

/** A journal as a list of none or one: none when nothing moves, since an empty journal is refused. */
export function journalOf(journal: Journal): Journal[] {
  const entries = gather(journal.entries)
  return entries.length > 0 ? [{ ...journal, entries }] : []
}

/** Equal and opposite: with it the first one nets to zero on every account. */
export const reversalOf = (entries: readonly Entry[]): Entry[] => entries.map(entry => ({ ...entry, amount: negate(entry.amount) }))

export const isBalanced = (entries: readonly Entry[]): boolean => entries.length >= 2 && sum(entries.map(e => e.amount)) === zero

/**
 * Takes up to `wanted` from places in their order, no more than each holds: oldest first, or line by line.
 *
 * @returns what each place gives, and what no place could
 */
export function fill(wanted: Money, holds: readonly Money[]): { parts: Money[]; rest: Money } {
  let rest = wanted
  const parts = holds.map(hold => {
    const part = hold <= zero ? zero : hold < rest ? hold : rest
    rest = minus(rest, part)
    return part
  })
  return { parts, rest: money(rest) }
}
