import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import type { Address, ClaimDetails, LineDetails, NamedProvider, OtherId, PersonName } from '../claims/claim-details.rules.ts'
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

export interface BatchClaim extends ClaimDetails {
  /** CLM01: at most 20 of A-Z and 0-9, because payers cut or change the rest (domain/edi.md 2.3). */
  patientControlNumber: string
  totalCents: Money
  placeOfService: string
  /** 1 original, 7 replacement, 8 void. */
  frequency: '1' | '7' | '8'
  /** Number the payer gave the claim that this one replaces or voids. */
  payerControlNumber?: string
  payerSequence: PayerSequence
  /** Why Medicare is not first (domain/edi.md 13.3). */
  medicareSecondaryReason?: string
  /** SBR09, domain/edi.md 13.2. */
  filingIndicator: string
  payer: ClaimPayer
  subscriber: Subscriber
  /** Present exactly when the subscriber is not the patient. */
  patient?: Patient
  /** 1 to 12 ICD-10-CM codes without dots, the first is the principal one. */
  diagnoses: readonly string[]
  /** Named in the file only where it is not the billing provider. */
  rendering: NamedProvider & { npi: string; taxonomy: string }
  patientPaidCents?: Money
  /** The other insurers of the patient, at most ten; those before this one with what they decided. */
  otherInsurance?: readonly OtherInsurance[]
  lines: readonly BatchLine[]
}

/** P primary, S secondary, T tertiary, A to H fourth to eleventh. */
export type PayerSequence = 'P' | 'S' | 'T' | 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H'

export interface ClaimPayer {
  name: string
  payerId: string
  address?: Address
  otherIds?: readonly OtherId[]
}

export interface Subscriber extends PersonName {
  memberId: string
  groupNumber?: string
  /** Sent only without a group number. */
  groupName?: string
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

/** One CARC with its group, exactly as the payer sent it: never mapped, never merged (domain/lifecycle.md 9.6). */
export interface PriorAdjustment {
  group: string
  reason: string
  amountCents: Money
  /** Decimal text. */
  quantity?: string
}

/** Loop 2320 with 2330A and 2330B. */
export interface OtherInsurance {
  sequence: PayerSequence
  /** SBR02, of the patient to this policy's holder: 18 self, 01 spouse, 19 child, … */
  relationship: string
  groupNumber?: string
  groupName?: string
  medicareSecondaryReason?: string
  filingIndicator: string
  /** AMT*D; absent when this payer has not decided yet. */
  paidCents?: Money
  nonCoveredCents?: Money
  /** AMT*EAF: what it left to the patient; here or at the lines, not both. */
  remainingCents?: Money
  /** Of the claim as a whole; those of lines stand there. The same amount is never at both. */
  adjustments: readonly PriorAdjustment[]
  benefitsAssigned: 'Y' | 'N' | 'W'
  releaseOfInformation: 'Y' | 'I'
  subscriber: { last: string; first?: string; middle?: string; suffix?: string; memberId: string; address?: Address }
  payer: ClaimPayer & { controlNumber?: string }
  /** DTP*573, when no line carries the day. */
  adjudicatedOn?: Day
}

/** Loop 2430: what one earlier payer decided about this line. */
export interface LineAdjudication {
  /** The NM109 of its 2330B. */
  payerId: string
  paidCents: Money
  code: string
  modifiers: readonly string[]
  /** Decimal text. */
  units: string
  adjustments: readonly PriorAdjustment[]
  adjudicatedOn: Day
  remainingCents?: Money
}

export interface BatchLine extends LineDetails {
  code: string
  modifiers: readonly string[]
  chargeCents: Money
  /** Decimal text, more than 0, at most three decimals. */
  units: string
  /** 1 to 4 positions in `diagnoses`, from 1, the main reason first. */
  pointers: readonly number[]
  serviceDate: Day
  /** REF*6R, at most 30 characters, unique over everything ever sent; comes back in the 835. */
  lineControlNumber: string
  adjudications?: readonly LineAdjudication[]
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
