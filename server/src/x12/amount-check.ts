import { parseDollars } from '@cleanclaim/schema/money'
import type { ContentCheck } from './content-check.ts'
import { twoDigits } from './finding.ts'
import { element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import { adjustmentAmounts, providerAdjustmentAmounts } from './totals.ts'
import type { Report } from './walker.ts'

/** Elements that hold dollars: what cannot be read as such would count as nothing in every sum. */
const amounts: Readonly<Record<string, readonly number[]>> = {
  AMT: [2],
  BPR: [2],
  CAS: adjustmentAmounts,
  CLM: [2],
  CLP: [3, 4, 5],
  PLB: providerAdjustmentAmounts,
  SV1: [2],
  SV2: [3],
  SV3: [2],
  SVC: [2, 3],
  SVD: [2],
}

export class AmountCheck implements ContentCheck {
  readonly #report: Report

  constructor(report: Report) {
    this.#report = report
  }

  take(segment: Segment): void {
    const places = amounts[segment.id]
    if (places) for (const n of places) this.#check(segment, n)
  }

  close(): void {}

  #check(segment: Segment, n: number): void {
    const value = element(segment, n)
    if (value === '' || parseDollars(value) !== undefined) return
    this.#report(segment, 'element.type', 'error', `${segment.id}${twoDigits(n)} is not an amount in dollars and cents.`, twoDigits(n))
  }
}
