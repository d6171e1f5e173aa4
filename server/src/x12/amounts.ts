import { dollarsAt, plus, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { twoDigits } from './finding.ts'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

/** Where the amounts of a CAS stand, and those of a PLB. */
export const casAmounts = [3, 6, 9, 12, 15, 18]
export const plbAmounts = [4, 6, 8, 10, 12, 14]

/** Dollars of element n. What is no amount is told and counts as nothing. */
export function checkedAmount(segment: Segment, n: number, report: Report): Money {
  const length = segment.length(n)
  if (length === 0) return zero
  const from = segment.startOf(n)
  const amount = dollarsAt(segment.text, from, from + length)
  if (amount === undefined) {
    const place = twoDigits(n)
    report(segment, 'element.type', 'error', `${segment.id}${place} is not an amount in dollars and cents.`, place)
  }
  return amount ?? zero
}

/** Sum of the amounts at these places. */
export function checkedSum(segment: Segment, places: readonly number[], report: Report): Money {
  let total = zero
  for (const n of places) total = plus(total, checkedAmount(segment, n, report))
  return total
}
