import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import type { Address, ClaimDetails, Contact, LineDetails, NamedProvider, OtherId, PersonName } from '../../claims/claim-details.rules.ts'
import type { Envelope } from '../../x12/interchange-writer.ts'

/**
 * Professional claims that travel together: one file, one transaction, one billing provider, one receiver.
 * Plain data; names and addresses as people write them, the writer brings them into X12's character set.
 */
export interface ClaimBatch extends BatchFrame {
  claims: readonly BatchClaim[]
}

/** What the claims of a batch share; professional and institutional batches alike. */
export interface BatchFrame {
  envelope: Envelope
  /** BHT03, at most 30 characters; comes back in the 277CA (2200B TRN02). */
  batchId: string
  /** BHT02: the same file once more, after the receiver lost it. */
  reissue?: boolean
  /** BHT06: claims to be paid when absent, RP encounters, 31 subrogation. */
  transactionUse?: 'RP' | '31'
  submitter: Submitter
  receiver: { name: string; id: string }
  billingProvider: BillingProvider
}

export interface Submitter {
  name: string
  /** Only when a person submits. */
  first?: string
  middle?: string
  id: string
  contactName: string
  phone: string
  extension?: string
  fax?: string
  email?: string
  otherContact?: Contact
}

export interface BillingProvider {
  /** Of the organisation, or the last name of a person. */
  name: string
  /** Only when a person bills in his own name. */
  first?: string
  middle?: string
  suffix?: string
  npi: string
  taxonomy?: string
  /** CUR: not US dollars. */
  currency?: string
  /** 0B state licence, 1G. */
  otherIds?: readonly OtherId[]
  /** Nine digits. */
  taxId: string
  /** EI employer, SY social security. */
  taxIdKind: 'EI' | 'SY'
  /** A street, no PO box; all nine digits of the ZIP. */
  address: Address
  contact?: Contact
  otherContact?: Contact
  /** 2010AB: where the money goes when not to the address above; may be a PO box. */
  payTo?: { organisation: boolean; address: Address }
  payToPlan?: PayToPlan
}

/** 2010AC: a plan that paid and now asks another payer for it (subrogation). */
export interface PayToPlan {
  name: string
  planId: string
  idKind?: 'XV'
  address: Address
  otherId?: OtherId
  taxId: string
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
  payer: DestinationPayer
  subscriber: Subscriber
  /** Present exactly when the subscriber is not the patient. */
  patient?: Patient
  /** 1 to 12 ICD-10-CM codes without dots, the first is the principal one. */
  diagnoses: readonly string[]
  /** 9 for ICD-9-CM, which only services before 2015-10-01 may carry. */
  diagnosisRevision?: '9'
  /** Named in the file only where it says more than the billing provider. */
  rendering: NamedProvider & { npi: string }
  patientPaidCents?: Money
  /** The other insurers of the patient, at most ten; those before this one with what they decided. */
  otherInsurance?: readonly OtherInsurance[]
  lines: readonly BatchLine[]
}

/** P primary, S secondary, T tertiary, A to H fourth to eleventh, U unknown. */
export type PayerSequence = 'P' | 'S' | 'T' | 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'U'

export interface ClaimPayer {
  name: string
  payerId: string
  /** XV when `payerId` is a national plan id. */
  idKind?: 'XV'
  address?: Address
  /** 2U, EI, FY, NF. */
  otherIds?: readonly OtherId[]
}

/** The payer the claim goes to (2010BB). */
export interface DestinationPayer extends ClaimPayer {
  /** G2, LU: what this payer calls the billing provider. */
  billingProviderIds?: readonly OtherId[]
}

/** PAT05 to 09. */
export interface PatientFacts {
  deathDate?: Day
  /** Decimal text. */
  weightPounds?: string
  pregnant?: boolean
}

export interface Subscriber extends PersonName, PatientFacts {
  /** An employer instead of a person (workers' compensation): `last` is its name, `first` is empty. */
  organisation?: boolean
  memberId: string
  memberIdKind?: 'II'
  groupNumber?: string
  /** Only where there is no group number. */
  groupName?: string
  /** Needed when the subscriber is the patient, as are sex and address. */
  birthDate?: Day
  sex?: 'F' | 'M' | 'U'
  address?: Address
  socialSecurityNumber?: string
  /** Property and casualty. */
  contact?: Contact
  isPatient: boolean
}

export interface Patient extends PersonName, PatientFacts {
  /** PAT01: 01 spouse, 19 child, … (domain/edi.md 13.4). */
  relationship: string
  birthDate: Day
  sex: 'F' | 'M' | 'U'
  address: Address
  /** 1W, SY; property and casualty, as the contact. */
  otherId?: OtherId
  contact?: Contact
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
  patientSignatureSource?: 'P'
  outpatientRemarks?: OutpatientRemarks
  subscriber: OtherSubscriber
  payer: OtherPayer
  /** 2330C to G: what this payer calls the providers of the claim. */
  providers?: readonly OtherPayerProvider[]
  /** DTP*573, when no line carries the day. */
  adjudicatedOn?: Day
}

/** 2330A. */
export interface OtherSubscriber {
  last: string
  /** Absent for an organisation. */
  first?: string
  middle?: string
  suffix?: string
  memberId: string
  memberIdKind?: 'II'
  address?: Address
  socialSecurityNumber?: string
}

/** 2330B. */
export interface OtherPayer extends ClaimPayer {
  controlNumber?: string
  priorAuthorization?: string
  referralNumber?: string
  /** REF*T4. */
  adjustmentIndicator?: string
}

export interface OtherPayerProvider {
  /** DN referring, P3 primary care, 82 rendering, 77 facility, DQ supervising, 85 billing, … */
  role: string
  organisation: boolean
  ids: readonly OtherId[]
}

/** MOA; numbers as decimal text. */
export interface OutpatientRemarks {
  reimbursementRate?: string
  payableDollars?: string
  remarks: readonly string[]
  esrdDollars?: string
  nonPayableDollars?: string
}

/** Loop 2430: what one earlier payer decided about this line. */
export interface LineAdjudication {
  /** The NM109 of its 2330B. */
  payerId: string
  paidCents: Money
  /** Empty where an institutional line has a revenue code only. */
  code: string
  procedureKind?: 'ER' | 'HP' | 'IV' | 'WK'
  modifiers: readonly string[]
  description?: string
  /** Institutional only. */
  revenueCode?: string
  /** Decimal text. */
  units: string
  /** Number of the line this one was bundled into. */
  bundledInto?: string
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
