import { parseCompactDay, type Day } from '@cleanclaim/schema/day'
import { parseDollars, type Money } from '@cleanclaim/schema/money'
import { ownValue } from '../../x12/own-value.ts'
import { components, element, type Segment } from '../../x12/tokenizer.ts'
import { readAnswers, readDays } from './read-answer.ts'

export interface StatedStatus {
  /** P0 to P5, F0 to F4, R, D0, E (domain/lifecycle.md 5.5). */
  category: string
  code: string
  entity: string
  on: Day | undefined
  text: string
}

/** What a payer says about one claim. Several statuses are all kept; which decides is not for the reader to say. */
export interface ClaimStatusAnswer {
  /** Ours, TRN02; empty when the payer did not give it back. */
  trace: string
  /** Our claim number, REF*EJ; empty when not told. */
  pcn: string
  payerControlNumber: string
  statuses: StatedStatus[]
  chargedCents: Money | undefined
  paidCents: Money | undefined
  adjudicatedOn: Day | undefined
  /** Check or EFT. */
  payment: { on: Day | undefined; number: string } | undefined
  serviceFrom: Day | undefined
  serviceTo: Day | undefined
  lines: { lineControlNumber: string; code: string; chargedCents: Money | undefined; paidCents: Money | undefined; statuses: StatedStatus[] }[]
}

/**
 * Every claim of a 277 that answers a 276 (005010X212). Where payer or clearinghouse could not answer at all (category
 * E), there is one entry without claim numbers.
 * @throws InquiryReadError
 */
export function readClaimStatuses(text: string): ClaimStatusAnswer[] {
  return readAnswers(text, { st01: '277', version: '005010X212' }).flatMap(segments => {
    const reader = new StatusReader()
    for (const segment of segments) reader.take(segment)
    return reader.answers
  })
}

class StatusReader {
  readonly answers: ClaimStatusAnswer[] = []
  #answer: ClaimStatusAnswer | undefined
  #line: ClaimStatusAnswer['lines'][number] | undefined

  take(segment: Segment): void {
    ownValue(this.#readers, segment.id)?.(segment)
  }

  readonly #readers: Readonly<Record<string, (segment: Segment) => void>> = {
    HL: () => {
      this.#answer = undefined
      this.#line = undefined
    },
    // At any level: a trace begins a claim, or says which question could not be answered.
    TRN: trn => {
      this.#line = undefined
      this.#answer = noAnswer(element(trn, 2))
      this.answers.push(this.#answer)
    },
    STC: stc => {
      const target = this.#line ?? this.#answer
      target?.statuses.push(...readStatuses(stc))
      if (this.#answer && !this.#line) takeAmounts(this.#answer, stc)
    },
    REF: ref => {
      const [kind, value] = [element(ref, 1), element(ref, 2)]
      if (this.#line && kind === 'FJ') this.#line.lineControlNumber = value
      if (this.#answer && kind === '1K') this.#answer.payerControlNumber = value
      if (this.#answer && kind === 'EJ') this.#answer.pcn = value
    },
    DTP: dtp => {
      if (!this.#answer || this.#line || element(dtp, 1) !== '472') return
      const { from, to } = readDays(dtp)
      this.#answer.serviceFrom = from
      this.#answer.serviceTo = to
    },
    SVC: svc => {
      const [, code = ''] = components(element(svc, 1), svc.delimiters)
      this.#line = {
        lineControlNumber: '',
        code,
        chargedCents: parseDollars(element(svc, 2)),
        paidCents: parseDollars(element(svc, 3)),
        statuses: [],
      }
      this.#answer?.lines.push(this.#line)
    },
  }
}

const noAnswer = (trace: string): ClaimStatusAnswer => ({
  trace,
  pcn: '',
  payerControlNumber: '',
  statuses: [],
  chargedCents: undefined,
  paidCents: undefined,
  adjudicatedOn: undefined,
  payment: undefined,
  serviceFrom: undefined,
  serviceTo: undefined,
  lines: [],
})

/** The first one told stands: later STC of the same claim say more about why, not about how much. */
function takeAmounts(answer: ClaimStatusAnswer, stc: Segment): void {
  answer.chargedCents ??= parseDollars(element(stc, 4))
  answer.paidCents ??= parseDollars(element(stc, 5))
  answer.adjudicatedOn ??= parseCompactDay(element(stc, 6))
  const [on, number] = [parseCompactDay(element(stc, 8)), element(stc, 9)]
  if (number !== '') answer.payment ??= { on, number }
}

/** One segment says up to three things of the same day. */
const readStatuses = (stc: Segment): StatedStatus[] =>
  [1, 10, 11]
    .map(n => components(element(stc, n), stc.delimiters))
    .filter(([category]) => category !== '')
    .map(([category = '', code = '', entity = '']) => ({ category, code, entity, on: parseCompactDay(element(stc, 2)), text: element(stc, 12) }))
