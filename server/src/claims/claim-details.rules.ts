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
  /** N407, outside the United States. */
  subdivision?: string
}

/** PER: whom to ask. */
export interface Contact {
  name?: string
  phone?: string
  extension?: string
  fax?: string
  email?: string
}

/** An id that is no NPI, under its qualifier: 0B state licence, G2 the payer's own, LU location (domain/edi.md 13.6). */
export interface OtherId {
  qualifier: string
  id: string
  /** At lines only: the other payer (NM109 of its 2330B) that gave the number. */
  payerId?: string
}

export interface NamedProvider extends PersonName {
  /** A group instead of a person: `last` is its name, `first` is empty. */
  organisation?: boolean
  npi?: string
  taxonomy?: string
  otherIds?: readonly OtherId[]
}

export interface Facility {
  name: string
  npi?: string
  address: Address
  otherIds?: readonly OtherId[]
  contact?: Contact
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
  /** Of an auto accident outside the United States. */
  country?: string
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
  repricerReceived?: Day
}

/** CN1: how the payer and the provider agreed to settle. All numbers here and below are decimal text, since this is kept as JSON. */
export interface Contract {
  type: string
  dollars?: string
  percent?: string
  code?: string
  discountPercent?: string
  version?: string
}

/** HCP: what a repricer made of the claim or line. */
export interface Repricing {
  method: string
  allowedDollars: string
  savingsDollars?: string
  organisationId?: string
  rate?: string
  groupCode?: string
  groupDollars?: string
  /** Institutional. */
  revenueCode?: string
  procedure?: { kind: string; code: string }
  unit?: string
  quantity?: string
  rejectReason?: string
  compliance?: string
  exception?: string
}

/** CR1. */
export interface Ambulance {
  weightPounds?: string
  reason: string
  miles: string
  roundTripPurpose?: string
  stretcherPurpose?: string
}

/** CRC, all but the EPSDT one: 07 ambulance, E1 to E3 vision, 75 homebound; of lines 07, 70 hospice, 09 equipment. */
export interface Certification {
  category: string
  applies: boolean
  codes: readonly string[]
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
  medicareSection4081?: string
  repricedClaimNumber?: string
  adjustedRepricedClaimNumber?: string
  /** The number of an intermediary, as it came with the claim. */
  clearinghouseTrace?: string
  contract?: Contract
  /** K3, only where a state asks for it. */
  fileInformation?: readonly string[]
  ambulance?: Ambulance
  /** CR2: the patient's condition and words about it. */
  spinalManipulation?: { condition: string; description?: string; more?: string }
  certifications?: readonly Certification[]
  /** Surgical codes behind an anesthesia claim, at most two (HI BP, BO). */
  anesthesiaProcedures?: readonly string[]
  repricing?: Repricing
  ambulancePickUp?: Address
  ambulanceDropOff?: AmbulanceDropOff
  /** EPSDT (CRC ZZ). */
  epsdtReferral?: { given: boolean; codes: readonly string[] }
  referring?: NamedProvider
  primaryCare?: NamedProvider
  supervising?: NamedProvider
  serviceFacility?: Facility
  /** Property and casualty: the payer's number of the accident's claim (REF*Y4). */
  casualtyClaimNumber?: string
}

export interface AmbulanceDropOff extends Address {
  name?: string
}

export interface Drug {
  /** Only for what is no NDC: LIN02 of a device. */
  kind?: 'EN' | 'EO' | 'HI' | 'ON' | 'UK' | 'UP'
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

/** SV5: durable equipment for rent or sale. */
export interface Equipment {
  code: string
  /** Days, decimal text. */
  days: string
  rentalDollars: string
  purchaseDollars: string
  /** 1 weekly, 4 monthly, 6 daily. */
  frequency: string
}

/** Loop 2440: a certificate's questions, answered. */
export interface SupportingForm {
  /** AS form type, UT form of Medicare's equipment contractors. */
  kind: 'AS' | 'UT'
  id: string
  answers: readonly FormAnswer[]
}

export interface FormAnswer {
  question: string
  yesNo?: string
  text?: string
  date?: Day
  percent?: string
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
  ordering?: NamedProvider & { address?: Address; contact?: Contact }
  referring?: NamedProvider
  supervising?: NamedProvider
  serviceFacility?: Facility
  /** What the code is when it is no HCPCS or CPT: ER, IV home infusion, WK advanced billing concept. */
  procedureKind?: 'ER' | 'IV' | 'WK'
  equipment?: Equipment
  /** PWK*CT: how the certificate of medical necessity travels. */
  certificateTransmission?: string
  ambulance?: Ambulance
  /** CR3. */
  equipmentCertification?: { type: 'I' | 'R' | 'S'; months: string }
  certifications?: readonly Certification[]
  /** QTY*PT and QTY*FL, decimal text. */
  ambulancePatients?: string
  obstetricUnits?: string
  /** MEA: OG or TR, what was measured, the value as decimal text. */
  testResults?: readonly { reference: string; qualifier: string; value: string }[]
  contract?: Contract
  repricedLineNumber?: string
  adjustedRepricedLineNumber?: string
  /** Authorization (G1) and referral (9F) numbers of other payers than the one the claim goes to. */
  otherPayerNumbers?: readonly { qualifier: 'G1' | '9F'; id: string; payerId: string }[]
  salesTaxDollars?: string
  postageDollars?: string
  fileInformation?: readonly string[]
  thirdPartyNote?: string
  repricing?: Repricing
  /** 2420B. */
  purchasedFrom?: { organisation: boolean; npi?: string; otherIds?: readonly OtherId[] }
  primaryCare?: NamedProvider
  ambulancePickUp?: Address
  ambulanceDropOff?: AmbulanceDropOff
  forms?: readonly SupportingForm[]
  /** Bought from another provider: its id and what was paid for it, as dollars text (PS1). */
  purchased?: { providerId: string; dollars: string }
}
