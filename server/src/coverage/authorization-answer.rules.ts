import type { Day } from '@cleanclaim/schema/day'
import type { Rejection } from './eligibility-answer.rules.ts'

/** HCR: what a payer decided about an event or one of its services. */
export interface Decision {
  /** HCR01: A1 all, A2 part, A3 refused, A4 pended, A6 changed, C cancelled, CT call, NA not needed. */
  action: string
  /** HCR02. */
  number: string
  /** HCR03 and its repeats. */
  reasons: string[]
}

/** What a 278 answers about one request. */
export interface AuthorizationAnswer {
  traces: string[]
  /** Undefined when it was refused before it was looked at; then `rejections` say why. */
  decision: Decision | undefined
  /** REF*NT: what to name on the phone while nothing is decided. */
  reference: string
  /** The days it holds for, else those that were asked about. */
  from: Day | undefined
  to: Day | undefined
  /** Visits, days or units of the event as a whole; decimal text, empty when not said. */
  units: string
  services: AuthorizedService[]
  rejections: Rejection[]
  messages: string[]
}

export interface AuthorizedService {
  decision: Decision | undefined
  code: string
  /** Decimal text; empty when not said. */
  units: string
  from: Day | undefined
  to: Day | undefined
}
