import { dollars, parseDollars, plus, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { components, element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

interface Claim {
  at: Segment
  total: Money | undefined
  charged: Money
  lines: number
  diagnoses: number
  replaces: boolean
  namesReplaced: boolean
}

interface Subscriber {
  at: Segment
  isPatient: boolean
  patients: number
  /** Segments of loop 2010BA that a patient needs and a mere subscriber does not. */
  facts: Set<string>
}

const patientFacts = ['N3', 'N4', 'DMG']

/**
 * What segments of a professional claim must agree on with each other: the claim total is the sum of its lines, a
 * subscriber is the patient or has patients, pointers point at a diagnosis (domain/edi.md 3 and 3.4).
 */
export class ClaimCheck {
  readonly #report: Report
  #claim: Claim | undefined
  #subscriber: Subscriber | undefined

  constructor(report: Report) {
    this.#report = report
  }

  /** @param loop id of the loop in which the segment was placed */
  take(segment: Segment, loop: string): void {
    if (segment.id === 'HL') this.#takeLevel(segment)
    if (segment.id === 'SBR' && loop === '2000B')
      this.#subscriber = {
        at: segment,
        isPatient: element(segment, 2) === '18',
        patients: 0,
        facts: new Set(),
      }
    if (loop === '2010BA') this.#subscriber?.facts.add(segment.id)
    if (segment.id === 'CLM') this.#openClaim(segment)
    if (segment.id === 'LX') this.#takeLineNumber(segment)
    if (segment.id === 'SV1') this.#takeLine(segment)
    const claim = this.#claim
    if (!claim || loop !== '2300') return
    if (segment.id === 'HI' && ['ABK', 'BK'].includes(components(element(segment, 1), segment.delimiters)[0] ?? ''))
      claim.diagnoses = segment.elements.filter(value => value !== '').length
    if (segment.id === 'REF' && element(segment, 1) === 'F8') claim.namesReplaced = true
  }

  close(): void {
    this.#closeClaim()
    this.#closeSubscriber()
  }

  #takeLevel(segment: Segment): void {
    this.#closeClaim()
    if (element(segment, 3) !== '23') return this.#closeSubscriber()
    if (this.#subscriber) this.#subscriber.patients++
  }

  #closeSubscriber(): void {
    const subscriber = this.#subscriber
    this.#subscriber = undefined
    if (!subscriber) return
    if (subscriber.isPatient && subscriber.patients > 0)
      this.#report(subscriber.at, 'patient.level', 'error', 'SBR02 says that the subscriber is the patient, yet a patient level follows.', '02')
    if (subscriber.isPatient && !patientFacts.every(id => subscriber.facts.has(id)))
      this.#report(
        subscriber.at,
        'patient.facts',
        'error',
        'A subscriber who is the patient needs an address (N3, N4) and birth date and sex (DMG).',
        '02',
      )
    if (!subscriber.isPatient && subscriber.patients === 0)
      this.#report(
        subscriber.at,
        'patient.level',
        'error',
        'SBR02 does not say that the subscriber is the patient, yet no patient level follows.',
        '02',
      )
  }

  #openClaim(segment: Segment): void {
    this.#closeClaim()
    const frequency = components(element(segment, 5), segment.delimiters)[2] ?? ''
    const total = parseDollars(element(segment, 2))
    if (total === undefined) this.#report(segment, 'element.type', 'error', 'CLM02 is not an amount in dollars and cents.', '02')
    this.#claim = {
      at: segment,
      total,
      charged: zero,
      lines: 0,
      diagnoses: 0,
      replaces: ['7', '8'].includes(frequency),
      namesReplaced: false,
    }
  }

  #takeLineNumber(segment: Segment): void {
    const claim = this.#claim
    if (!claim) return
    claim.lines++
    if (element(segment, 1) !== String(claim.lines))
      this.#report(segment, 'line.number', 'warning', 'LX01 does not count the lines of the claim from 1.', '01')
  }

  #takeLine(segment: Segment): void {
    const claim = this.#claim
    if (!claim) return
    const charge = parseDollars(element(segment, 2))
    if (charge === undefined) this.#report(segment, 'element.type', 'error', 'SV102 is not an amount in dollars and cents.', '02')
    claim.charged = plus(claim.charged, charge ?? zero)
    const pointers = components(element(segment, 7), segment.delimiters).filter(pointer => pointer !== '')
    if (pointers.some(pointer => Number(pointer) < 1 || Number(pointer) > claim.diagnoses))
      this.#report(segment, 'pointer', 'error', 'SV107 points at a diagnosis that the claim does not have.', '07')
  }

  #closeClaim(): void {
    const claim = this.#claim
    this.#claim = undefined
    if (!claim) return
    const { at, total, charged } = claim
    if (total !== undefined && total !== charged)
      this.#report(at, 'balance.claim', 'error', `CLM02 says ${dollars(total)} but the lines add up to ${dollars(charged)}.`, '02')
    if (claim.replaces && !claim.namesReplaced)
      this.#report(at, 'replacement', 'warning', 'A replacement or void must name the payer claim number (REF*F8) of the claim it replaces.', '05-3')
  }
}
