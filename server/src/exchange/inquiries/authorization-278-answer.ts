import type { AuthorizationAnswer, AuthorizedService, Decision } from '../../coverage/authorization-answer.rules.ts'
import type { Rejection } from '../../coverage/eligibility-answer.rules.ts'
import { ownValue } from '../../x12/own-value.ts'
import { element, type Segment } from '../../x12/tokenizer.ts'
import { InquiryReadError, readAnswers, readDays, readList, readProcedure, readRejection } from './read-answer.ts'

/**
 * Each event of a 278 answer (005010X217). A request of the same version says nothing that was decided, and is refused.
 * @throws InquiryReadError
 */
export function readAuthorizationAnswers(text: string): AuthorizationAnswer[] {
  return readAnswers(text, { st01: '278', version: '005010X217' }).flatMap(segments => {
    const bht = segments.find(({ id }) => id === 'BHT')
    if (bht && element(bht, 2) === '13') throw new InquiryReadError('This 278 is a request, not an answer.')
    const reader = new AuthorizationReader()
    for (const segment of segments) reader.take(segment)
    return reader.finish()
  })
}

const levels: Readonly<Record<string, string>> = { 20: 'payer', 21: 'provider', 22: 'subscriber', 23: 'dependent', EV: 'event', SS: 'service' }

class AuthorizationReader {
  readonly #answers: AuthorizationAnswer[] = []
  #level = 'payer'
  /** Of the levels above the event. */
  #above: Rejection[] = []
  #event: AuthorizationAnswer | undefined
  #service: AuthorizedService | undefined

  take(segment: Segment): void {
    ownValue(this.#readers, segment.id)?.(segment)
  }

  finish(): AuthorizationAnswer[] {
    if (this.#answers.length > 0 || this.#above.length === 0) return this.#answers
    return [{ ...noAnswer(), rejections: this.#above }]
  }

  readonly #readers: Readonly<Record<string, (segment: Segment) => void>> = {
    HL: hl => this.#enter(ownValue(levels, element(hl, 3)) ?? 'event'),
    TRN: trn => {
      if (element(trn, 1) === '2') this.#event?.traces.push(element(trn, 2))
    },
    HCR: hcr => {
      const target = this.#service ?? this.#event
      if (target) target.decision = readDecision(hcr)
    },
    AAA: aaa => (this.#event?.rejections ?? this.#above).push(readRejection(aaa, this.#level)),
    REF: ref => {
      if (this.#event && element(ref, 1) === 'NT') this.#event.reference = element(ref, 2)
    },
    DTP: dtp => this.#takeDays(dtp),
    HSD: hsd => {
      const target = this.#service ?? this.#event
      if (target) target.units ||= element(hsd, 2)
    },
    SV1: sv1 => this.#takeService(sv1, 1),
    SV2: sv2 => this.#takeService(sv2, 2),
    MSG: msg => this.#event?.messages.push(element(msg, 1)),
  }

  #enter(level: string): void {
    this.#level = level
    this.#service = undefined
    if (level === 'payer') this.#above = []
    if (level !== 'event' && level !== 'service') this.#event = undefined
    if (level === 'event') {
      this.#event = { ...noAnswer(), rejections: [...this.#above] }
      this.#answers.push(this.#event)
    }
    if (level === 'service') {
      this.#service = { decision: undefined, code: '', units: '', from: undefined, to: undefined }
      this.#event?.services.push(this.#service)
    }
  }

  /** 007 is the time of the certification; the event (AAH), the service (472) or the admission (435) stand in for it. */
  #takeDays(dtp: Segment): void {
    const target = this.#service ?? this.#event
    const kind = element(dtp, 1)
    if (!target || !['007', 'AAH', '472', '435'].includes(kind)) return
    if (kind !== '007' && target.from) return
    Object.assign(target, readDays(dtp))
  }

  #takeService(segment: Segment, n: number): void {
    if (!this.#service) return
    this.#service.code = readProcedure(segment, n)?.code ?? ''
    this.#service.units ||= element(segment, n + 3)
  }
}

const noAnswer = (): AuthorizationAnswer => ({
  traces: [],
  decision: undefined,
  reference: '',
  from: undefined,
  to: undefined,
  units: '',
  services: [],
  rejections: [],
  messages: [],
})

const readDecision = (hcr: Segment): Decision => ({ action: element(hcr, 1), number: element(hcr, 2), reasons: readList(hcr, 3) })
