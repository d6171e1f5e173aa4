import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'

// What a 271 says about one person, as it says it: nothing is summed, merged or left out (domain/edi.md 6).

/** A period or a single day under its meaning: 291 plan, 346 plan begins, 347 plan ends, 307 eligible, … */
export interface AnsweredPeriod {
  kind: string
  from: Day | undefined
  to: Day | undefined
}

/** Somebody named in the answer: the member, another payer (PRP, SEP, …), a primary care provider (P3). */
export interface AnsweredParty {
  /** NM101. */
  kind: string
  last: string
  first: string
  /** NM108 and NM109: MI member id, PI payer id, XX NPI. */
  idKind: string
  id: string
  phone: string
  references: AnsweredReference[]
}

export interface AnsweredReference {
  kind: string
  value: string
}

export interface AnsweredPerson extends AnsweredParty {
  birthDate: Day | undefined
  sex: string
}

/** AAA: why a question was not answered. */
export interface Rejection {
  /** Where it stands: `payer`, `provider`, `subscriber`, `dependent`, `benefit`; of a 278 `event` or `service` too. */
  level: string
  /** AAA03. */
  reason: string
  /** AAA04. */
  followUp: string
  /** AAA01: the question itself was valid. */
  wasValid: boolean
}

/** One EB with what belongs to it. Codes stay codes; `benefits.rules.ts` gives them words. */
export interface BenefitRow {
  /** EB01: 1 active, B copay, C deductible, … */
  code: string
  /** EB02: IND, FAM, … */
  level: string
  serviceTypes: string[]
  /** EB04. */
  insuranceType: string
  plan: string
  /** EB06: 23 calendar year, 29 remaining, … */
  period: string
  amountCents: Money | undefined
  /** EB08, a share of 1 as decimal text: 0.2 is 20 %. */
  share: string
  /** EB09 and EB10. */
  quantity: { kind: string; amount: string } | undefined
  /** EB11: is authorization needed. */
  authorization: string
  /** EB12: Y in network, N out, W either, U or empty not said. */
  network: string
  procedure: { code: string; modifiers: string[] } | undefined
  /** III*ZZ: places of service that it is limited to. */
  places: string[]
  periods: AnsweredPeriod[]
  messages: string[]
  references: AnsweredReference[]
  parties: AnsweredParty[]
}

export interface EligibilityAnswer {
  /** TRN02 of TRN01 2, ours among them; a clearinghouse may have added its own. */
  traces: string[]
  payer: AnsweredParty
  subscriber: AnsweredPerson
  /** Undefined when the patient is the subscriber. */
  dependent: AnsweredPerson | undefined
  periods: AnsweredPeriod[]
  rows: BenefitRow[]
  rejections: Rejection[]
}
