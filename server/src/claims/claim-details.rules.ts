import type { Day } from '@cleanclaim/schema/day'

// What a professional claim and its lines may say beyond codes, units and charges (domain/edi.md 3.1). Everything here
// is sent only where it applies, so everything is optional; plain JSON, kept with the claim as it is.

export interface PersonName {
  last: string
  first: string
  middle?: string
  suffix?: string
}

export interface Address {
  line1: string
  line2?: string
  city: string
  state: string
  /** 5 or 9 digits, no hyphen. */
  zip: string
  country?: string
}

/** An id that is no NPI, under its qualifier: 0B state licence, G2 the payer's own, LU location (domain/edi.md 13.6). */
export interface OtherId {
  qualifier: string
  id: string
}

export interface NamedProvider extends PersonName {
  npi?: string
  taxonomy?: string
  otherIds?: readonly OtherId[]
}

export interface Facility {
  name: string
  npi?: string
  address: Address
  otherIds?: readonly OtherId[]
}

/** PWK: paper that belongs to the claim. */
export interface Attachment {
  /** B4 referral form, M1 medical record, OZ support data, … */
  reportType: string
  /** AA on request, BM mail, EL electronic, EM e-mail, FT file transfer, FX fax. */
  transmission: string
  /** Ours, so that paper and claim find each other; not for AA. */
  controlNumber?: string
}

export interface Accident {
  /** AA auto, EM employment, OA other. */
  causes: readonly ('AA' | 'EM' | 'OA')[]
  date?: Day
  /** Of an auto accident. */
  state?: string
}

export interface ClaimDates {
  onset?: Day
  initialTreatment?: Day
  lastSeen?: Day
  acuteManifestation?: Day
  lastMenstrualPeriod?: Day
  lastXray?: Day
  prescription?: Day
  disabilityFrom?: Day
  disabilityTo?: Day
  lastWorked?: Day
  returnToWork?: Day
  admission?: Day
  discharge?: Day
  careAssumed?: Day
  careGivenUp?: Day
  firstContact?: Day
}

export interface ClaimDetails {
  /** CLM06; true when absent. */
  providerSigned?: boolean
  /** CLM07: A accepted (when absent), B laboratory only, C not accepted. */
  assignment?: 'A' | 'B' | 'C'
  /** CLM08: may the payer pay the provider; Y when absent. */
  benefitsAssigned?: 'Y' | 'N' | 'W'
  /** CLM09; Y when absent. */
  releaseOfInformation?: 'Y' | 'I'
  /** CLM10: the provider signed for the patient. */
  patientSignatureSource?: 'P'
  accident?: Accident
  /** CLM12: 02, 03, 05, 09. */
  specialProgram?: string
  /** CLM20, domain/edi.md 3.1. */
  delayReason?: string
  dates?: ClaimDates
  attachments?: readonly Attachment[]
  priorAuthorization?: string
  referralNumber?: string
  clia?: string
  mammographyCertification?: string
  medicalRecordNumber?: string
  investigationalDevice?: string
  serviceAuthorizationException?: string
  demonstrationProject?: string
  carePlanOversight?: string
  note?: { kind: 'ADD' | 'CER' | 'DCP' | 'DGN' | 'TPO'; text: string }
  /** NUBC condition codes, box 10d. */
  conditionCodes?: readonly string[]
  /** EPSDT (CRC ZZ). */
  epsdtReferral?: { given: boolean; codes: readonly string[] }
  referring?: NamedProvider
  primaryCare?: NamedProvider
  supervising?: NamedProvider
  serviceFacility?: Facility
  /** Property and casualty: the payer's number of the accident's claim (REF*Y4). */
  casualtyClaimNumber?: string
}

export interface Drug {
  /** Eleven digits, no hyphens. */
  ndc: string
  /** Decimal text. */
  quantity: string
  unit: 'F2' | 'GR' | 'ME' | 'ML' | 'UN'
  /** XZ prescription number, VY compound link. */
  prescription?: { qualifier: 'XZ' | 'VY'; number: string }
}

export interface LineDates {
  prescription?: Day
  recertification?: Day
  therapyBegan?: Day
  lastCertified?: Day
  lastSeen?: Day
  hemoglobinTest?: Day
  creatinineTest?: Day
  shipped?: Day
  lastXray?: Day
  initialTreatment?: Day
}

export interface LineDetails {
  /** Only when the line runs over several days. */
  serviceDateEnd?: Day
  /** Only when not that of the claim. */
  placeOfService?: string
  /** MJ: anesthesia minutes. */
  unit?: 'UN' | 'MJ'
  /** SV101-7, needed for unlisted codes. */
  description?: string
  emergency?: boolean
  epsdt?: boolean
  familyPlanning?: boolean
  copayExempt?: boolean
  dates?: LineDates
  attachments?: readonly Attachment[]
  priorAuthorization?: string
  referralNumber?: string
  clia?: string
  referringClia?: string
  mammographyCertification?: string
  vaccineBatch?: string
  note?: { kind: 'ADD' | 'DCP'; text: string }
  drug?: Drug
  rendering?: NamedProvider
  ordering?: NamedProvider & { address?: Address }
  referring?: NamedProvider
  supervising?: NamedProvider
  serviceFacility?: Facility
  /** Bought from another provider: its id and what was paid for it, as dollars text (PS1). */
  purchased?: { providerId: string; dollars: string }
}
