import { parseDollars, plus, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import type { ContentCheck, Take } from './content-check.ts'
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

const emptyTotals = (): Totals => ({ claims: 0, lines: 0, chargeCents: zero, paidCents: zero })

/** Amounts that cannot be read count as nothing here; the checks tell of them. */
export const amountOf = (segment: Segment, n: number): Money => parseDollars(element(segment, n)) ?? zero

/** Adds up what passes. */
export class TotalsCount implements ContentCheck {
  readonly totals = emptyTotals()

  readonly takes: Readonly<Record<string, Take>> = {
    CLM: segment => add(this.totals, amountOf(segment, 2), zero),
    CLP: segment => add(this.totals, amountOf(segment, 3), amountOf(segment, 4)),
    ...Object.fromEntries(['SV1', 'SV2', 'SV3', 'SVC'].map(id => [id, () => void this.totals.lines++])),
  }

  close(): void {}
}

function add(totals: Totals, charge: Money, paid: Money): void {
  totals.claims++
  totals.chargeCents = plus(totals.chargeCents, charge)
  totals.paidCents = plus(totals.paidCents, paid)
}
