import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import type { Attachment, Contract, Drug, Facility, NamedProvider, Repricing } from '../../claims/claim-details.rules.ts'
import type { BatchFrame, DestinationPayer, LineAdjudication, OtherInsurance, Patient, PayerSequence, Subscriber } from './claim-batch.rules.ts'

// The institutional claim (837I, UB-04; domain/edi.md 4). Parties, other insurance and adjudications are those of the
// professional claim. Numbers that are no sums of the claim are decimal text.

export interface InstitutionalBatch extends BatchFrame {
  claims: readonly InstitutionalClaim[]
}

export interface InstitutionalClaim {
  patientControlNumber: string
  totalCents: Money
  /** The two digits of the type of bill after its leading zero: 11 hospital inpatient, 13 outpatient, … */
  facilityType: string
  /** The last character of the type of bill: 1 admit through discharge, 2 to 4 interim, 7 replacement, 8 void, … */
  frequency: string
  payerControlNumber?: string
  payerSequence: PayerSequence
  medicareSecondaryReason?: string
  filingIndicator: string
  payer: DestinationPayer
  subscriber: Subscriber
  /** Present exactly when the subscriber is not the patient. */
  patient?: Patient
  casualtyClaimNumber?: string
  /** As in the professional claim: A, Y and Y when absent. */
  assignment?: 'A' | 'B' | 'C'
  benefitsAssigned?: 'Y' | 'N' | 'W'
  releaseOfInformation?: 'Y' | 'I'
  delayReason?: string
  statementFrom: Day
  statementTo: Day
  admittedOn?: Day
  /** HHMM, as the hour of discharge. */
  admittedAt?: string
  dischargedAt?: string
  repricerReceived?: Day
  /** CL1: 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma, 9 unknown. */
  admissionType?: string
  /** CL1: where the patient came from. */
  admissionSource?: string
  /** CL1: 01 discharged home, 20 died, 30 still a patient, … */
  patientStatus: string
  attachments?: readonly Attachment[]
  contract?: Contract
  /** AMT*F3. */
  patientDueCents?: Money
  serviceAuthorizationException?: string
  referralNumber?: string
  priorAuthorization?: string
  repricedClaimNumber?: string
  adjustedRepricedClaimNumber?: string
  investigationalDevices?: readonly string[]
  clearinghouseTrace?: string
  /** REF*LU. */
  accidentState?: string
  medicalRecordNumber?: string
  demonstrationProject?: string
  peerReviewNumber?: string
  fileInformation?: readonly string[]
  notes?: readonly { kind: string; text: string }[]
  billingNote?: string
  epsdtReferral?: { given: boolean; codes: readonly string[] }
  /** The principal one first; up to 24 others. */
  diagnoses: readonly HospitalDiagnosis[]
  /** 9 for ICD-9-CM, which only stays before 2015-10-01 may carry; procedures then too. */
  diagnosisRevision?: '9'
  admittingDiagnosis?: string
  /** Why an outpatient came; up to three. */
  visitReasons?: readonly string[]
  externalCauses?: readonly HospitalDiagnosis[]
  drg?: string
  /** ICD-10-PCS, the principal one first; up to 24 others. */
  procedures?: readonly { code: string; on?: Day }[]
  occurrenceSpans?: readonly { code: string; from: Day; to: Day }[]
  occurrences?: readonly { code: string; on: Day }[]
  /** Amounts that are not all money. */
  values?: readonly { code: string; amount: string }[]
  conditionCodes?: readonly string[]
  treatmentCodes?: readonly string[]
  repricing?: Repricing
  attending?: NamedProvider
  operating?: NamedProvider
  otherOperating?: NamedProvider
  rendering?: NamedProvider
  serviceFacility?: Facility
  referring?: NamedProvider
  otherInsurance?: readonly HospitalOtherInsurance[]
  lines: readonly HospitalLine[]
}

export interface HospitalDiagnosis {
  code: string
  /** Absent where the code is exempt. */
  presentOnAdmission?: 'Y' | 'N' | 'U' | 'W'
}

export interface HospitalOtherInsurance extends OtherInsurance {
  inpatientRemarks?: InpatientRemarks
}

/** MIA: figures by name (see the table of the segment) and remark codes. */
export interface InpatientRemarks {
  figures: Partial<Record<InpatientFigure, string>>
  remarks: readonly string[]
}

/** Names of MIA01 to 04, 06 to 19 and 24. */
export type InpatientFigure =
  | 'coveredDays'
  | 'outlier'
  | 'lifetimePsychiatricDays'
  | 'drg'
  | 'disproportionateShare'
  | 'secondaryPassThrough'
  | 'capital'
  | 'capitalFederal'
  | 'capitalHospital'
  | 'capitalDisproportionateShare'
  | 'oldCapital'
  | 'capitalIndirectEducation'
  | 'operatingHospital'
  | 'costReportDays'
  | 'operatingFederal'
  | 'capitalOutlier'
  | 'indirectTeaching'
  | 'nonPayableProfessional'
  | 'capitalException'

export interface HospitalLine {
  revenueCode: string
  /** HCPCS, or HIPPS and others under their kind; inpatient lines have none. */
  procedure?: { kind?: 'ER' | 'HP' | 'IV' | 'WK'; code: string; modifiers: readonly string[]; description?: string }
  chargeCents: Money
  unit: 'UN' | 'DA'
  units: string
  nonCoveredCents?: Money
  /** Outpatient lines have one. */
  serviceDate?: Day
  serviceDateEnd?: Day
  lineControlNumber: string
  attachments?: readonly Attachment[]
  repricedLineNumber?: string
  adjustedRepricedLineNumber?: string
  serviceTaxCents?: Money
  facilityTaxCents?: Money
  thirdPartyNote?: string
  repricing?: Repricing
  drug?: Drug
  operating?: NamedProvider
  otherOperating?: NamedProvider
  rendering?: NamedProvider
  referring?: NamedProvider
  adjudications?: readonly LineAdjudication[]
}
