import { parseDollars, plus, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'

/** What a claim file or remittance holds, counted as it passes. */
export interface Totals {
  claims: number
  lines: number
  chargeCents: Money
  /** Of the claims; only remittances pay. */
  paidCents: Money
}

export const emptyTotals = (): Totals => ({ claims: 0, lines: 0, chargeCents: zero, paidCents: zero })

/** Amounts that cannot be read count as nothing here; the checks tell of them. */
export const amountOf = (segment: Segment, n: number): Money => parseDollars(element(segment, n)) ?? zero

export function count(totals: Totals, segment: Segment): void {
  switch (segment.id) {
    case 'CLM':
      return add(totals, amountOf(segment, 2), zero)
    case 'CLP':
      return add(totals, amountOf(segment, 3), amountOf(segment, 4))
    case 'SV1':
    case 'SV2':
    case 'SV3':
    case 'SVC':
      totals.lines++
  }
}

function add(totals: Totals, charge: Money, paid: Money): void {
  totals.claims++
  totals.chargeCents = plus(totals.chargeCents, charge)
  totals.paidCents = plus(totals.paidCents, paid)
}
