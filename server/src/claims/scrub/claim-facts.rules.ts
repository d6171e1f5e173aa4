import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import type { ClaimDetails, LineDetails } from '../claim-details.rules.ts'
import type { PayerSettings } from '../../parties/payer-settings.rules.ts'

/** What the scrub looks at: the claim as it would be sent, and what is known around it. Plain data. */
export interface ClaimFacts {
  /** The day of sending: today, or the day on which a past claim was sent. */
  today: Day
  serviceDate: Day
  filingLimitOn: Day
  /** 1 original, 7 replacement, 8 void. */
  frequency: string
  payerControlNumber: string | null
  sequence: 'P' | 'S' | 'T'
  placeOfService: string
  chargedCents: Money
  diagnoses: readonly string[]
  lines: readonly LineFacts[]
  details: ClaimDetails
  billing: { npi: string; taxId: string; taxonomy: string; line1: string; state: string; zip: string }
  rendering: { npi: string; npiIsMade: boolean; taxonomy: string }
  payer: { payerId: string; name: string; filingIndicator: string; settings: PayerSettings }
  coverage: {
    memberId: string
    validFrom: Day
    validTo: Day | null
    relationship: string
    hasSubscriber: boolean
    /** Why Medicare is not first (domain/edi.md 13.3). */
    medicareSecondaryReason: string | null
    /** Other policies of the patient in force on the day of the visit. */
    others: number
  }
  /** The last answer of the payer about this policy; undefined when there is none. */
  eligibility: { isActive: boolean; serviceOn: Day } | undefined
  patient: {
    lastName: string
    firstName: string
    birthDate: Day
    deceasedOn: Day | null
    line1: string
    city: string
    state: string
    zip: string
  }
}

export interface LineFacts {
  position: number
  code: string
  modifiers: readonly string[]
  /** Decimal text. */
  units: string
  chargeCents: Money
  pointers: readonly number[]
  details: LineDetails
  /** Number of another claim that bills the same patient, provider, day, code and modifiers. */
  duplicateOf: string | null
  authorization: AuthorizationStanding
}

/**
 * How what the payer has authorized meets the line: NONE nothing is on file for its code, COVERED it is on file for the
 * day with units enough, NOT_ON_DAY for other days only, USED_UP without enough units left.
 */
export type AuthorizationStanding = 'NONE' | 'COVERED' | 'NOT_ON_DAY' | 'USED_UP'
