import type { ContentCheck, Take } from './content-check.ts'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

interface Subscriber {
  at: Segment
  isPatient: boolean
  patients: number
  /** As bits: the segments of loop 2010BA that a patient needs and a mere subscriber does not. */
  facts: number
}

const STREET = 1
const CITY = 2
const BIRTH = 4

/** A subscriber of an 837 either is the patient or has patients below (SBR02, domain/edi.md 3). */
export class PatientCheck implements ContentCheck {
  readonly #report: Report
  #subscriber: Subscriber | undefined

  constructor(report: Report) {
    this.#report = report
  }

  readonly takes: Readonly<Record<string, Take>> = {
    HL: segment => this.#takeLevel(segment),
    SBR: (segment, loop) => {
      if (loop !== '2000B') return
      this.#subscriber = { at: segment, isPatient: segment.is(2, '18'), patients: 0, facts: 0 }
    },
    N3: this.#fact(STREET),
    N4: this.#fact(CITY),
    DMG: this.#fact(BIRTH),
  }

  #fact(fact: number): Take {
    return (_, loop) => {
      if (loop === '2010BA' && this.#subscriber) this.#subscriber.facts |= fact
    }
  }

  #takeLevel(segment: Segment): void {
    if (!segment.is(3, '23')) return this.close()
    if (this.#subscriber) this.#subscriber.patients++
  }

  close(): void {
    const subscriber = this.#subscriber
    this.#subscriber = undefined
    if (!subscriber) return
    const { at, isPatient, patients, facts } = subscriber
    const tell = (rule: 'patient.level' | 'patient.facts', reason: string): void => this.#report(at, rule, 'error', reason, '02')
    if (isPatient && patients > 0) tell('patient.level', 'SBR02 says that the subscriber is the patient, yet a patient level follows.')
    if (isPatient && facts !== (STREET | CITY | BIRTH))
      tell('patient.facts', 'A subscriber who is the patient needs an address (N3, N4) and birth date and sex (DMG).')
    if (!isPatient && patients === 0) tell('patient.level', 'SBR02 does not say that the subscriber is the patient, yet no patient level follows.')
  }
}
