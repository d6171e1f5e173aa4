import { parseCompactDay } from '@cleanclaim/schema/day'
import { parseDollars } from '@cleanclaim/schema/money'
import type { AnsweredParty, AnsweredPerson, BenefitRow, EligibilityAnswer, Rejection } from '../../coverage/eligibility-answer.rules.ts'
import { ownValue } from '../../x12/own-value.ts'
import { element, type Segment } from '../../x12/tokenizer.ts'
import { readAnswers, readList, readParty, readPeriod, readPhone, readProcedure, readRejection } from './read-answer.ts'

/**
 * One answer per patient of a 271 (005010X279): of the dependent where there is one, else of the subscriber. When the
 * payer or clearinghouse refused before it came to any person, one answer without person and trace carries the refusal.
 * @throws InquiryReadError
 */
export function readEligibilityAnswers(text: string): EligibilityAnswer[] {
  return readAnswers(text, { st01: '271', version: '005010X279' }).flatMap(segments => {
    const reader = new EligibilityReader()
    for (const segment of segments) reader.take(segment)
    return reader.finish()
  })
}

type Level = 'payer' | 'provider' | 'subscriber' | 'dependent'
const levels: Readonly<Record<string, Level>> = { 20: 'payer', 21: 'provider', 22: 'subscriber', 23: 'dependent' }

interface Open {
  answer: EligibilityAnswer
  hasDependent: boolean
}

const nobody: AnsweredPerson = { kind: '', last: '', first: '', idKind: '', id: '', phone: '', references: [], birthDate: undefined, sex: '' }

class EligibilityReader {
  readonly #answers: Open[] = []
  #level: Level = 'payer'
  #payer: AnsweredParty = nobody
  /** Of the payer's and the provider's level: they concern everybody below. */
  #above: Rejection[] = []
  #subscriber: Open | undefined
  #open: Open | undefined
  #row: BenefitRow | undefined
  /** Between LS and LE the names belong to the row. */
  #isInParties = false
  #party: AnsweredParty | undefined

  take(segment: Segment): void {
    ownValue(this.#readers, segment.id)?.(segment)
  }

  finish(): EligibilityAnswer[] {
    const said = this.#answers
      // A subscriber who only leads to a dependent was not asked about.
      .filter(({ hasDependent, answer }) => !hasDependent || answer.traces.length + answer.rows.length > 0)
      .map(({ answer }) => answer)
    if (said.length > 0 || this.#above.length === 0) return said
    return [{ ...emptyAnswer(this.#payer, nobody, undefined), rejections: this.#above }]
  }

  readonly #readers: Readonly<Record<string, (segment: Segment) => void>> = {
    HL: hl => this.#enter(ownValue(levels, element(hl, 3)) ?? 'subscriber'),
    NM1: nm1 => this.#name(nm1),
    PER: per => {
      if (this.#party) this.#party.phone ||= readPhone(per)
    },
    REF: ref => {
      const reference = { kind: element(ref, 1), value: element(ref, 2) }
      const owner = this.#isInParties ? this.#party : (this.#row ?? this.#party)
      owner?.references.push(reference)
    },
    DMG: dmg => {
      const who = this.#person()
      if (!who) return
      who.birthDate = parseCompactDay(element(dmg, 2))
      who.sex = element(dmg, 3)
    },
    TRN: trn => {
      if (element(trn, 1) === '2') this.#open?.answer.traces.push(element(trn, 2))
    },
    AAA: aaa => this.#reject(aaa),
    DTP: dtp => (this.#row ?? this.#open?.answer)?.periods.push(readPeriod(dtp)),
    EB: eb => {
      this.#row = readRow(eb)
      this.#party = undefined
      this.#isInParties = false
      this.#open?.answer.rows.push(this.#row)
    },
    MSG: msg => this.#row?.messages.push(element(msg, 1)),
    III: iii => {
      if (element(iii, 1) === 'ZZ') this.#row?.places.push(element(iii, 2))
    },
    LS: () => {
      this.#isInParties = true
    },
    LE: () => {
      this.#isInParties = false
      this.#party = undefined
    },
  }

  #enter(level: Level): void {
    this.#level = level
    this.#row = undefined
    this.#party = undefined
    this.#isInParties = false
    // Payer and provider may come again in one file, with people of their own.
    if (level === 'payer') this.#above = []
    if (level === 'payer' || level === 'provider') this.#open = undefined
    if (level === 'subscriber') this.#subscriber = this.#openAnswer({ ...nobody, references: [] }, undefined)
    if (level === 'dependent') {
      const parent = this.#subscriber
      if (parent) parent.hasDependent = true
      const below = this.#openAnswer(parent?.answer.subscriber ?? nobody, { ...nobody, references: [] })
      below.answer.rejections.push(...(parent?.answer.rejections.filter(({ level: at }) => at === 'subscriber') ?? []))
    }
  }

  #openAnswer(subscriber: AnsweredPerson, dependent: AnsweredPerson | undefined): Open {
    const open = { answer: emptyAnswer(this.#payer, subscriber, dependent), hasDependent: false }
    open.answer.rejections.push(...this.#above)
    this.#answers.push(open)
    this.#open = open
    return open
  }

  #person(): AnsweredPerson | undefined {
    return this.#level === 'dependent' ? this.#open?.answer.dependent : this.#open?.answer.subscriber
  }

  #name(nm1: Segment): void {
    const party = readParty(nm1)
    if (this.#row) {
      this.#row.parties.push(party)
      this.#party = party
      return
    }
    if (this.#level === 'payer') this.#payer = party
    this.#party = this.#level === 'payer' ? party : this.#person()
    const who = this.#person()
    if (who) Object.assign(who, { ...party, references: who.references })
  }

  #reject(aaa: Segment): void {
    if (this.#level === 'payer' || this.#level === 'provider') this.#above.push(readRejection(aaa, this.#level))
    else this.#open?.answer.rejections.push(readRejection(aaa, this.#row ? 'benefit' : this.#level))
  }
}

const emptyAnswer = (payer: AnsweredParty, subscriber: AnsweredPerson, dependent: AnsweredPerson | undefined): EligibilityAnswer => ({
  traces: [],
  payer,
  subscriber,
  dependent,
  periods: [],
  rows: [],
  rejections: [],
})

const readRow = (eb: Segment): BenefitRow => ({
  code: element(eb, 1),
  level: element(eb, 2),
  serviceTypes: readList(eb, 3),
  insuranceType: element(eb, 4),
  plan: element(eb, 5),
  period: element(eb, 6),
  amountCents: parseDollars(element(eb, 7)),
  share: element(eb, 8),
  quantity: element(eb, 10) === '' ? undefined : { kind: element(eb, 9), amount: element(eb, 10) },
  authorization: element(eb, 11),
  network: element(eb, 12),
  procedure: readProcedure(eb, 13),
  places: [],
  periods: [],
  messages: [],
  references: [],
  parties: [],
})
