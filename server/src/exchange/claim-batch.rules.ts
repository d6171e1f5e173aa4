import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import type { Envelope } from '../x12/interchange-writer.ts'

/**
 * Professional claims that travel together: one file, one transaction, one billing provider, one receiver.
 * Plain data; names and addresses as people write them, the writer brings them into X12's character set.
 */
export interface ClaimBatch {
  envelope: Envelope
  /** BHT03, at most 30 characters; comes back in the 277CA (2200B TRN02). */
  batchId: string
  submitter: { name: string; id: string; contactName: string; phone: string }
  receiver: { name: string; id: string }
  billingProvider: BillingProvider
  claims: readonly BatchClaim[]
}

export interface BillingProvider {
  /** Of the organisation, or the last name of a person. */
  name: string
  /** Only when a person bills in his own name. */
  first?: string
  npi: string
  taxonomy: string
  /** Nine digits. */
  taxId: string
  /** EI employer, SY social security. */
  taxIdKind: 'EI' | 'SY'
  /** A street, no PO box; all nine digits of the ZIP. */
  address: Address
  contact?: { name: string; phone: string }
}

export interface Address {
  line1: string
  line2?: string
  city: string
  state: string
  /** 5 or 9 digits, no hyphen. */
  zip: string
}

export interface PersonName {
  last: string
  first: string
  middle?: string
}

export interface BatchClaim {
  /** CLM01: at most 20 of A-Z and 0-9, because payers cut or change the rest (domain/edi.md 2.3). */
  patientControlNumber: string
  totalCents: Money
  placeOfService: string
  /** 1 original, 7 replacement, 8 void. */
  frequency: '1' | '7' | '8'
  /** Number the payer gave the claim that this one replaces or voids. */
  payerControlNumber?: string
  payerSequence: 'P' | 'S' | 'T'
  /** Why Medicare is not first (domain/edi.md 13.3). */
  medicareSecondaryReason?: string
  /** SBR09, domain/edi.md 13.2. */
  filingIndicator: string
  payer: { name: string; payerId: string }
  subscriber: Subscriber
  /** Present exactly when the subscriber is not the patient. */
  patient?: Patient
  /** 1 to 12 ICD-10-CM codes without dots, the first is the principal one. */
  diagnoses: readonly string[]
  rendering: PersonName & { npi: string; taxonomy: string }
  referring?: PersonName & { npi: string }
  serviceFacility?: { name: string; npi?: string; address: Address }
  priorAuthorization?: string
  clia?: string
  /** Needed for hospital inpatient visits. */
  admissionDate?: Day
  accident?: { causes: readonly ('AA' | 'EM' | 'OA')[]; date: Day; state?: string }
  patientPaidCents?: Money
  lines: readonly BatchLine[]
}

export interface Subscriber extends PersonName {
  memberId: string
  groupNumber?: string
  birthDate: Day
  sex: 'F' | 'M' | 'U'
  address?: Address
  isPatient: boolean
}

export interface Patient extends PersonName {
  /** PAT01: 01 spouse, 19 child, … (domain/edi.md 13.4). */
  relationship: string
  birthDate: Day
  sex: 'F' | 'M' | 'U'
  address: Address
}

export interface BatchLine {
  code: string
  modifiers: readonly string[]
  chargeCents: Money
  /** Decimal text, more than 0, at most three decimals. */
  units: string
  /** MJ: anesthesia minutes. */
  unit?: 'UN' | 'MJ'
  /** Only when not that of the claim. */
  placeOfService?: string
  /** 1 to 4 positions in `diagnoses`, from 1, the main reason first. */
  pointers: readonly number[]
  serviceDate: Day
  serviceDateEnd?: Day
  /** REF*6R, at most 30 characters, unique over everything ever sent; comes back in the 835. */
  lineControlNumber: string
  /** Needed for unlisted codes. */
  description?: string
}

/** The batch cannot be written; names the claim (undefined for the batch itself) and its field. */
export class ClaimBatchError extends Error {
  override readonly name = 'ClaimBatchError'
  readonly patientControlNumber: string | undefined
  readonly field: string
  constructor(patientControlNumber: string | undefined, field: string, reason: string) {
    super(`${patientControlNumber === undefined ? 'batch' : `claim ${patientControlNumber}`}, ${field}: ${reason}`)
    this.patientControlNumber = patientControlNumber
    this.field = field
  }
}
