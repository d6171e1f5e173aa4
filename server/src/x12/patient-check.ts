import type { ContentCheck } from './content-check.ts'
import { element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

interface Subscriber {
  at: Segment
  isPatient: boolean
  patients: number
  /** As bits in the order of `patientFacts`: the segments of loop 2010BA that a patient needs and a mere subscriber does not. */
  facts: number
}

const patientFacts = ['N3', 'N4', 'DMG']
const allFacts = (1 << patientFacts.length) - 1

function factBit(id: string): number {
  const place = patientFacts.indexOf(id)
  return place < 0 ? 0 : 1 << place
}

/** A subscriber of an 837 either is the patient or has patients below (SBR02, domain/edi.md 3). */
export class PatientCheck implements ContentCheck {
  readonly wants = ['HL', 'SBR', ...patientFacts]
  readonly #report: Report
  #subscriber: Subscriber | undefined

  constructor(report: Report) {
    this.#report = report
  }

  take(segment: Segment, loop: string): void {
    if (segment.id === 'HL') this.#takeLevel(segment)
    else if (segment.id === 'SBR' && loop === '2000B')
      this.#subscriber = { at: segment, isPatient: element(segment, 2) === '18', patients: 0, facts: 0 }
    else if (loop === '2010BA' && this.#subscriber) this.#subscriber.facts |= factBit(segment.id)
  }

  #takeLevel(segment: Segment): void {
    if (element(segment, 3) !== '23') return this.close()
    if (this.#subscriber) this.#subscriber.patients++
  }

  close(): void {
    const subscriber = this.#subscriber
    this.#subscriber = undefined
    if (!subscriber) return
    const { at, isPatient, patients, facts } = subscriber
    const tell = (rule: 'patient.level' | 'patient.facts', reason: string): void => this.#report(at, rule, 'error', reason, '02')
    if (isPatient && patients > 0) tell('patient.level', 'SBR02 says that the subscriber is the patient, yet a patient level follows.')
    if (isPatient && facts !== allFacts)
      tell('patient.facts', 'A subscriber who is the patient needs an address (N3, N4) and birth date and sex (DMG).')
    if (!isPatient && patients === 0) tell('patient.level', 'SBR02 does not say that the subscriber is the patient, yet no patient level follows.')
  }
}
