import { dollars, minus, parseDollars, plus, sum, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import { amountOf } from './totals.ts'
import type { Report } from './walker.ts'

interface Sums {
  at: Segment
  charge: Money
  paid: Money
  adjusted: Money
}

interface Claim extends Sums {
  lines: number
  lineCharge: Money
  linePaid: Money
  /** Adjustments of its lines; `adjusted` holds those of the claim itself. */
  lineAdjusted: Money
}

/** The three balances of a remittance, to the cent (domain/lifecycle.md 9.3). */
export class PaymentCheck {
  readonly #report: Report
  #payment: Segment | undefined
  #claimsPaid = zero
  #providerAdjusted = zero
  #claim: Claim | undefined
  #line: Sums | undefined

  constructor(report: Report) {
    this.#report = report
  }

  take(segment: Segment): void {
    for (const n of amountsIn[segment.id] ?? []) this.#checkAmount(segment, n)
    if (segment.id === 'BPR') this.#payment = segment
    if (segment.id === 'CLP') this.#openClaim(segment)
    if (segment.id === 'SVC') this.#openLine(segment)
    if (segment.id === 'CAS') this.#takeAdjustments(segment)
    if (segment.id === 'PLB') this.#providerAdjusted = plus(this.#providerAdjusted, sum(plbAmounts.map(n => amountOf(segment, n))))
  }

  close(): void {
    this.#closeClaim()
    if (!this.#payment) return
    const expected = minus(this.#claimsPaid, this.#providerAdjusted)
    const told = amountOf(this.#payment, 2)
    if (expected !== told)
      this.#tell(
        this.#payment,
        'balance.payment',
        '02',
        `The claims pay ${dollars(this.#claimsPaid)} less provider adjustments of ${dollars(this.#providerAdjusted)}, which is ${dollars(expected)}, but BPR02 says ${dollars(told)}.`,
      )
  }

  #openClaim(segment: Segment): void {
    this.#closeClaim()
    const [charge, paid] = [amountOf(segment, 3), amountOf(segment, 4)]
    this.#claimsPaid = plus(this.#claimsPaid, paid)
    this.#claim = {
      at: segment,
      charge,
      paid,
      adjusted: zero,
      lines: 0,
      lineCharge: zero,
      linePaid: zero,
      lineAdjusted: zero,
    }
  }

  #openLine(segment: Segment): void {
    this.#closeLine()
    this.#line = { at: segment, charge: amountOf(segment, 2), paid: amountOf(segment, 3), adjusted: zero }
  }

  #takeAdjustments(segment: Segment): void {
    const level = this.#line ?? this.#claim
    if (level) level.adjusted = plus(level.adjusted, sum(casAmounts.map(n => amountOf(segment, n))))
  }

  #closeLine(): void {
    const line = this.#line
    this.#line = undefined
    if (!line) return
    const expected = minus(line.charge, line.adjusted)
    if (expected !== line.paid) this.#tell(line.at, 'balance.line', '03', arithmetic('line', line, expected, 'SVC03'))
    const claim = this.#claim
    if (!claim) return
    claim.lines++
    claim.lineCharge = plus(claim.lineCharge, line.charge)
    claim.linePaid = plus(claim.linePaid, line.paid)
    claim.lineAdjusted = plus(claim.lineAdjusted, line.adjusted)
  }

  #closeClaim(): void {
    this.#closeLine()
    const claim = this.#claim
    this.#claim = undefined
    if (!claim) return
    const all = { ...claim, adjusted: plus(claim.adjusted, claim.lineAdjusted) }
    const expected = minus(all.charge, all.adjusted)
    if (expected !== claim.paid) this.#tell(claim.at, 'balance.claim', '04', arithmetic('claim', all, expected, 'CLP04'))
    if (claim.lines > 0) this.#checkLinesOf(claim)
  }

  #checkLinesOf(claim: Claim): void {
    if (claim.lineCharge !== claim.charge)
      this.#tell(claim.at, 'balance.claim', '03', `The lines charge ${dollars(claim.lineCharge)} but CLP03 says ${dollars(claim.charge)}.`)
    const expected = minus(claim.linePaid, claim.adjusted)
    if (expected !== claim.paid)
      this.#tell(
        claim.at,
        'balance.claim',
        '04',
        `The lines pay ${dollars(claim.linePaid)} less ${dollars(claim.adjusted)} on the claim, but CLP04 says ${dollars(claim.paid)}.`,
      )
  }

  #checkAmount(segment: Segment, n: number): void {
    const value = element(segment, n)
    if (value === '' || parseDollars(value) !== undefined) return
    this.#tell(
      segment,
      'element.type',
      String(n).padStart(2, '0'),
      `${segment.id}${String(n).padStart(2, '0')} is not an amount in dollars and cents.`,
    )
  }

  #tell(at: Segment, rule: Parameters<Report>[1], elementAt: string, reason: string): void {
    this.#report(at, rule, 'error', reason, elementAt)
  }
}

const casAmounts = [3, 6, 9, 12, 15, 18]
const plbAmounts = [4, 6, 8, 10, 12, 14]
const amountsIn: Readonly<Record<string, readonly number[]>> = {
  BPR: [2],
  CLP: [3, 4, 5],
  SVC: [2, 3],
  CAS: casAmounts,
  PLB: plbAmounts,
}

const arithmetic = (level: string, { charge, adjusted, paid }: Sums, expected: Money, name: string): string =>
  `The ${level} charges ${dollars(charge)} less adjustments of ${dollars(adjusted)}, which is ${dollars(expected)}, but ${name} says ${dollars(paid)}.`
