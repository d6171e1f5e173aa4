import { dollars, plus, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import type { ContentCheck, Take } from './content-check.ts'
import { element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import { amountOf } from './totals.ts'
import type { Report } from './walker.ts'

interface Count {
  claims: number
  amount: Money
}

interface Totals {
  /** QTY and AMT as told, by qualifier. */
  told: Map<string, Segment>
  accepted: Count
  rejected: Count
}

/** QTY01 and AMT01: accepted and rejected, per batch and per provider; amounts of both. */
const totalCodes = new Set(['90', 'AA', 'QA', 'QC', 'YU', 'YY'])

const emptyTotals = (): Totals => ({ told: new Map(), accepted: { claims: 0, amount: zero }, rejected: { claims: 0, amount: zero } })

/**
 * A 277CA counts what it took and refused, per batch and per provider; when the claims below it do not make that count,
 * some have vanished (domain/edi.md 8). It warns: what is told of each claim stays true.
 */
export class ClaimAcknowledgementCheck implements ContentCheck {
  readonly #report: Report
  #batch = emptyTotals()
  #provider = emptyTotals()
  /** Only the first status of a claim decides it. */
  #isOpen = false

  constructor(report: Report) {
    this.#report = report
  }

  readonly takes: Readonly<Record<string, Take>> = {
    HL: segment => this.#takeLevel(element(segment, 3)),
    QTY: (segment, loop) => this.#takeTotal(segment, loop),
    AMT: (segment, loop) => this.#takeTotal(segment, loop),
    TRN: (_, loop) => {
      this.#isOpen = loop === '2200D'
    },
    STC: (segment, loop) => {
      if (loop === '2200D' && this.#isOpen) this.#takeStatus(segment)
    },
  }

  #takeStatus(segment: Segment): void {
    this.#isOpen = false
    for (const totals of [this.#batch, this.#provider]) {
      const count = element(segment, 3) === 'U' ? totals.rejected : totals.accepted
      count.claims++
      count.amount = plus(count.amount, amountOf(segment, 4))
    }
  }

  close(): void {
    this.#closeProvider()
    this.#closeBatch()
  }

  #takeTotal(segment: Segment, loop: string): void {
    const code = element(segment, 1)
    if (totalCodes.has(code)) (loop === '2200B' ? this.#batch : this.#provider).told.set(code, segment)
  }

  #takeLevel(code: string): void {
    if (code === '19' || code === '21') this.#closeProvider()
    if (code === '21') this.#closeBatch()
  }

  #closeBatch(): void {
    this.#compare(this.#batch, '90', 'AA')
    this.#batch = emptyTotals()
  }

  #closeProvider(): void {
    this.#compare(this.#provider, 'QA', 'QC')
    this.#provider = emptyTotals()
  }

  /** Receivers that tell of refused claims only, or of none, leave nothing to compare. */
  #compare({ told, accepted, rejected }: Totals, acceptedCode: string, rejectedCode: string): void {
    this.#compareOne(told.get(acceptedCode), told.get('YU'), accepted, 'accepted')
    this.#compareOne(told.get(rejectedCode), told.get('YY'), rejected, 'rejected')
  }

  #compareOne(quantity: Segment | undefined, amount: Segment | undefined, { claims, amount: found }: Count, what: string): void {
    if (claims === 0) return
    const tell = (at: Segment, said: string, counted: string): void =>
      this.#report(at, 'balance.acknowledgement', 'warning', `${at.id}02 tells of ${said} ${what}, but the claims below make ${counted}.`, '02')
    if (quantity && Number(element(quantity, 2)) !== claims) tell(quantity, `${Number(element(quantity, 2))} claims`, String(claims))
    if (amount && amountOf(amount, 2) !== found) tell(amount, dollars(amountOf(amount, 2)), dollars(found))
  }
}

/** A 999 counts the transactions it answers; those it names must fit into that (domain/edi.md 10). */
export class FileAcknowledgementCheck implements ContentCheck {
  readonly #report: Report
  #answered = 0
  #refused = 0

  constructor(report: Report) {
    this.#report = report
  }

  readonly takes: Readonly<Record<string, Take>> = {
    AK2: () => void this.#answered++,
    IK5: segment => {
      if (!['A', 'E'].includes(element(segment, 1))) this.#refused++
    },
    AK9: segment => this.#compare(segment),
  }

  #compare(segment: Segment): void {
    const [received, accepted] = [Number(element(segment, 3)), Number(element(segment, 4))]
    const tell = (place: string, reason: string): void => this.#report(segment, 'balance.acknowledgement', 'warning', reason, place)
    if (this.#answered > received) tell('03', `AK903 tells of ${received} transactions, but ${this.#answered} are answered.`)
    if (accepted + this.#refused > received)
      tell('04', `AK904 tells of ${accepted} accepted of ${received} transactions, but ${this.#refused} are refused.`)
  }

  close(): void {}
}
