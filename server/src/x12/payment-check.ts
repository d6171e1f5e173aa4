import { dollars, minus, plus, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { casAmounts, checkedAmount, checkedSum, plbAmounts } from './amounts.ts'
import type { ContentCheck, Take } from './content-check.ts'
import type { Segment } from './tokenizer.ts'
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
export class PaymentCheck implements ContentCheck {
  readonly #report: Report
  #payment: { at: Segment; told: Money } | undefined
  #claimsPaid = zero
  #providerAdjusted = zero
  #claim: Claim | undefined
  #line: Sums | undefined

  constructor(report: Report) {
    this.#report = report
  }

  readonly takes: Readonly<Record<string, Take>> = {
    BPR: segment => this.#openPayment(segment),
    CLP: segment => this.#openClaim(segment),
    SVC: segment => this.#openLine(segment),
    CAS: segment => this.#takeAdjustments(segment),
    PLB: segment => {
      this.#providerAdjusted = plus(this.#providerAdjusted, checkedSum(segment, plbAmounts, this.#report))
    },
  }

  close(): void {
    this.#closeClaim()
    if (!this.#payment) return
    const expected = minus(this.#claimsPaid, this.#providerAdjusted)
    const { at, told } = this.#payment
    if (expected !== told)
      this.#tell(
        at,
        'balance.payment',
        '02',
        `The claims pay ${dollars(this.#claimsPaid)} less provider adjustments of ${dollars(this.#providerAdjusted)}, which is ${dollars(expected)}, but BPR02 says ${dollars(told)}.`,
      )
  }

  #openPayment(segment: Segment): void {
    this.#payment = { at: segment, told: checkedAmount(segment, 2, this.#report) }
  }

  #openClaim(segment: Segment): void {
    this.#closeClaim()
    const [charge, paid] = [checkedAmount(segment, 3, this.#report), checkedAmount(segment, 4, this.#report)]
    checkedAmount(segment, 5, this.#report)
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
    this.#line = { at: segment, charge: checkedAmount(segment, 2, this.#report), paid: checkedAmount(segment, 3, this.#report), adjusted: zero }
  }

  #takeAdjustments(segment: Segment): void {
    const adjusted = checkedSum(segment, casAmounts, this.#report)
    const level = this.#line ?? this.#claim
    if (level) level.adjusted = plus(level.adjusted, adjusted)
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

  #tell(at: Segment, rule: Parameters<Report>[1], elementAt: string, reason: string): void {
    this.#report(at, rule, 'error', reason, elementAt)
  }
}

const arithmetic = (level: string, { charge, adjusted, paid }: Sums, expected: Money, name: string): string =>
  `The ${level} charges ${dollars(charge)} less adjustments of ${dollars(adjusted)}, which is ${dollars(expected)}, but ${name} says ${dollars(paid)}.`
