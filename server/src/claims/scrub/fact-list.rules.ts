import { isDay, type Day } from '@cleanclaim/schema/day'
import { sum } from '@cleanclaim/schema/money'
import { isAmong } from '../../parties/payer-settings.rules.ts'
import type { NamedProvider } from '../claim-details.rules.ts'
import type { ClaimFacts, LineFacts } from './claim-facts.rules.ts'
import type { Scalar } from './rule.rules.ts'

type Value = Scalar | null | undefined
type Read = (claim: ClaimFacts, line: LineFacts) => Value | readonly Value[]

/** One thing that a rule may ask about. */
export interface Fact {
  /** What a person chooses it by. */
  label: string
  kind: 'text' | 'number' | 'day' | 'yes-no'
  /** May stand in a message: no personal data, only what the claim or the payer is called by. */
  mayBeSaid?: true
  read: Read
}

const claimFacts: Record<string, Fact> = {
  'claim.serviceDate': { label: 'Day of the visit', kind: 'day', mayBeSaid: true, read: c => c.serviceDate },
  'claim.today': { label: 'Day of sending', kind: 'day', read: c => c.today },
  'claim.filingLimitOn': { label: 'Last day for filing', kind: 'day', mayBeSaid: true, read: c => c.filingLimitOn },
  'claim.frequency': { label: 'Claim frequency (1, 7, 8)', kind: 'text', mayBeSaid: true, read: c => c.frequency },
  'claim.payerControlNumber': { label: 'The payer’s number of the first claim', kind: 'text', read: c => c.payerControlNumber },
  'claim.sequence': { label: 'Place of the payer (P, S, T)', kind: 'text', mayBeSaid: true, read: c => c.sequence },
  'claim.placeOfService': { label: 'Place of service of the claim', kind: 'text', mayBeSaid: true, read: c => c.placeOfService },
  'claim.places': { label: 'Places of service, claim and lines', kind: 'text', read: c => [c.placeOfService, ...c.lines.map(placeOf(c))] },
  'claim.chargeDollars': { label: 'Charge in dollars', kind: 'number', read: c => Number(c.chargedCents) / 100 },
  'claim.linesAddUp': { label: 'Lines add up to the charge', kind: 'yes-no', read: c => sum(c.lines.map(l => l.chargeCents)) === c.chargedCents },
  'claim.diagnoses': { label: 'Diagnoses', kind: 'text', read: c => c.diagnoses },
  'claim.diagnosisCount': { label: 'How many diagnoses', kind: 'number', mayBeSaid: true, read: c => c.diagnoses.length },
  'claim.lineCount': { label: 'How many lines', kind: 'number', mayBeSaid: true, read: c => c.lines.length },
  'claim.codes': { label: 'Procedure codes of all lines', kind: 'text', read: c => c.lines.map(l => l.code) },
  'claim.assignment': { label: 'Assignment (A, B, C)', kind: 'text', read: c => c.details.assignment ?? 'A' },
  'claim.benefitsAssigned': { label: 'Benefits assigned (Y, N, W)', kind: 'text', read: c => c.details.benefitsAssigned ?? 'Y' },
  'claim.accidentCauses': { label: 'Causes of an accident (AA, EM, OA)', kind: 'text', read: c => c.details.accident?.causes ?? [] },
  'claim.accidentDate': { label: 'Day of the accident', kind: 'day', read: c => c.details.accident?.date },
  'claim.accidentState': { label: 'State of the accident', kind: 'text', read: c => c.details.accident?.state },
  'claim.delayReason': { label: 'Reason for the delay', kind: 'text', read: c => c.details.delayReason },
  'claim.admission': { label: 'Admission', kind: 'day', read: c => c.details.dates?.admission },
  'claim.discharge': { label: 'Discharge', kind: 'day', read: c => c.details.dates?.discharge },
  'claim.onset': { label: 'Onset', kind: 'day', read: c => c.details.dates?.onset },
  'claim.priorAuthorization': { label: 'Authorization number', kind: 'text', read: c => c.details.priorAuthorization },
  'claim.referralNumber': { label: 'Referral number', kind: 'text', read: c => c.details.referralNumber },
  'claim.clia': { label: 'CLIA number of the claim', kind: 'text', read: c => c.details.clia },
  'claim.mammographyCertification': { label: 'Mammography certification', kind: 'text', read: c => c.details.mammographyCertification },
  'claim.casualtyClaimNumber': { label: 'Claim number of the accident', kind: 'text', read: c => c.details.casualtyClaimNumber },
  'claim.attachmentsNumbered': { label: 'Every attachment has its number', kind: 'yes-no', read: areAttachmentsNumbered },
  'claim.referringNpi': { label: 'NPI of the referring provider', kind: 'text', read: c => c.details.referring?.npi },
  'claim.isSelfReferred': {
    label: 'Referring and rendering provider are the same',
    kind: 'yes-no',
    read: c => c.details.referring?.npi === c.rendering.npi,
  },
  'claim.isReferringNamed': { label: 'A referring provider is named', kind: 'yes-no', read: c => c.details.referring !== undefined },
  'claim.otherNpis': { label: 'NPIs of all other providers named', kind: 'text', read: c => otherProviders(c).map(p => p.npi) },
  'claim.otherTaxonomies': { label: 'Taxonomies of all other providers named', kind: 'text', read: c => otherProviders(c).map(p => p.taxonomy) },
  'claim.isFacilityNamed': { label: 'A service facility is named', kind: 'yes-no', read: c => c.details.serviceFacility !== undefined },
  'claim.facilityZip': { label: 'ZIP of the service facility', kind: 'text', read: c => c.details.serviceFacility?.address.zip },
  'billing.npi': { label: 'NPI of the practice', kind: 'text', read: c => c.billing.npi },
  'billing.taxId': { label: 'Tax ID of the practice', kind: 'text', read: c => c.billing.taxId },
  'billing.taxonomy': { label: 'Taxonomy of the practice', kind: 'text', read: c => c.billing.taxonomy },
  'billing.street': { label: 'Street of the practice', kind: 'text', read: c => c.billing.line1.trim().replace(/\s+/g, ' ') },
  'billing.state': { label: 'State of the practice', kind: 'text', mayBeSaid: true, read: c => c.billing.state },
  'billing.zip': { label: 'ZIP of the practice', kind: 'text', read: c => c.billing.zip },
  'rendering.npi': { label: 'NPI of the rendering provider', kind: 'text', read: c => c.rendering.npi },
  'rendering.npiIsMade': { label: 'NPI is a stand-in', kind: 'yes-no', read: c => c.rendering.npiIsMade },
  'rendering.taxonomy': { label: 'Taxonomy of the rendering provider', kind: 'text', read: c => c.rendering.taxonomy },
  'payer.name': { label: 'Name of the payer', kind: 'text', mayBeSaid: true, read: c => c.payer.name },
  'payer.payerId': { label: 'Payer ID', kind: 'text', mayBeSaid: true, read: c => c.payer.payerId },
  'payer.filingIndicator': { label: 'Claim filing indicator', kind: 'text', mayBeSaid: true, read: c => c.payer.filingIndicator },
  'payer.needs': { label: 'What the payer insists on', kind: 'text', read: c => c.payer.settings.needs },
  'coverage.memberId': { label: 'Member ID', kind: 'text', read: c => c.coverage.memberId.trim() },
  'coverage.validFrom': { label: 'First day of the policy', kind: 'day', read: c => c.coverage.validFrom },
  'coverage.validTo': { label: 'Last day of the policy', kind: 'day', read: c => c.coverage.validTo },
  'coverage.relationship': { label: 'Relationship to the subscriber', kind: 'text', read: c => c.coverage.relationship },
  'coverage.hasSubscriber': { label: 'The subscriber is on file', kind: 'yes-no', read: c => c.coverage.hasSubscriber },
  'coverage.medicareSecondaryReason': { label: 'Why Medicare is not first', kind: 'text', read: c => c.coverage.medicareSecondaryReason },
  'coverage.others': { label: 'Other policies in force', kind: 'number', mayBeSaid: true, read: c => c.coverage.others },
  'eligibility.isActive': { label: 'The payer said: active', kind: 'yes-no', read: c => c.eligibility?.isActive },
  'eligibility.serviceOn': { label: 'Day the payer was asked about', kind: 'day', mayBeSaid: true, read: c => c.eligibility?.serviceOn },
  'patient.isComplete': { label: 'Name, birth date and address complete', kind: 'yes-no', read: isPatientComplete },
  'patient.birthDate': { label: 'Birth date', kind: 'day', read: c => c.patient.birthDate },
  'patient.deceasedOn': { label: 'Day of death', kind: 'day', read: c => c.patient.deceasedOn },
  'patient.ageYears': { label: 'Age on the day of the visit', kind: 'number', read: c => yearsBetween(c.patient.birthDate, c.serviceDate) },
  'patient.state': { label: 'State of the patient', kind: 'text', read: c => c.patient.state },
  'patient.zip': { label: 'ZIP of the patient', kind: 'text', read: c => c.patient.zip },
}

const lineFacts: Record<string, Fact> = {
  'line.position': { label: 'Number of the line', kind: 'number', mayBeSaid: true, read: (_, l) => l.position },
  'line.code': { label: 'Procedure code', kind: 'text', mayBeSaid: true, read: (_, l) => l.code },
  'line.modifiers': { label: 'Modifiers', kind: 'text', read: (_, l) => l.modifiers },
  'line.modifierCount': { label: 'How many modifiers', kind: 'number', read: (_, l) => l.modifiers.length },
  'line.units': { label: 'Units', kind: 'number', mayBeSaid: true, read: (_, l) => Number(l.units) },
  'line.unit': { label: 'Unit (UN, MJ)', kind: 'text', read: (_, l) => l.details.unit ?? 'UN' },
  'line.chargeDollars': { label: 'Charge of the line in dollars', kind: 'number', read: (_, l) => Number(l.chargeCents) / 100 },
  'line.pointsToDiagnosis': { label: 'Points to 1 to 4 diagnoses of the claim', kind: 'yes-no', read: (c, l) => doPointersResolve(c, l) },
  'line.firstDiagnosis': { label: 'First diagnosis pointed to', kind: 'text', read: (c, l) => c.diagnoses[(l.pointers[0] ?? 0) - 1] },
  'line.placeOfService': { label: 'Place of service of the line', kind: 'text', mayBeSaid: true, read: (c, l) => placeOf(c)(l) },
  'line.dateEnd': { label: 'Last day of the line', kind: 'day', read: (_, l) => l.details.serviceDateEnd },
  'line.description': { label: 'Description', kind: 'text', read: (_, l) => l.details.description },
  'line.ndc': { label: 'NDC', kind: 'text', read: (_, l) => l.details.drug?.ndc },
  'line.ndcQuantity': { label: 'NDC quantity', kind: 'number', read: (_, l) => decimal(l.details.drug?.quantity) },
  'line.ndcUnit': { label: 'NDC unit', kind: 'text', mayBeSaid: true, read: (_, l) => l.details.drug?.unit },
  'line.clia': { label: 'CLIA number of the line or claim', kind: 'text', read: (c, l) => l.details.clia ?? c.details.clia },
  'line.orderingNpi': {
    label: 'NPI of the ordering or referring provider',
    kind: 'text',
    read: (c, l) => l.details.ordering?.npi ?? l.details.referring?.npi ?? c.details.referring?.npi,
  },
  'line.orderingTaxonomy': {
    label: 'Taxonomy of the ordering or referring provider',
    kind: 'text',
    read: (c, l) => l.details.ordering?.taxonomy ?? l.details.referring?.taxonomy ?? c.details.referring?.taxonomy,
  },
  'line.priorAuthorization': {
    label: 'Authorization number of the line or claim',
    kind: 'text',
    read: (c, l) => l.details.priorAuthorization ?? c.details.priorAuthorization,
  },
  'line.authorization': { label: 'Authorization on file (NONE, COVERED, NOT_ON_DAY, USED_UP)', kind: 'text', read: (_, l) => l.authorization },
  'line.needsAuthorization': {
    label: 'The payer wants an authorization',
    kind: 'yes-no',
    read: (c, l) => isAmong(l.code, c.payer.settings.authorizedCodes),
  },
  'line.duplicateOf': { label: 'Claim that bills the same already', kind: 'text', mayBeSaid: true, read: (_, l) => l.duplicateOf },
  'line.isRepeated': { label: 'Same code and modifiers as a line before', kind: 'yes-no', read: isRepeated },
}

export const factList: Readonly<Record<string, Fact>> = { ...claimFacts, ...lineFacts }
export const isLineFact = (name: string): boolean => Object.hasOwn(lineFacts, name)

/** The values of a fact that are there: never blank, never none of a number. */
export function valuesOf(name: string, claim: ClaimFacts, line: LineFacts): Scalar[] {
  const fact = Object.hasOwn(factList, name) ? factList[name] : undefined
  const read = fact?.read(claim, line)
  const values: readonly Value[] = Array.isArray(read) ? read : [read as Value]
  return values.filter((value): value is Scalar => value != null && value !== '' && !Number.isNaN(value))
}

const placeOf =
  (claim: ClaimFacts) =>
  (line: LineFacts): string =>
    line.details.placeOfService ?? claim.placeOfService

const decimal = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

function isPatientComplete({ patient }: ClaimFacts): boolean {
  const { lastName, firstName, birthDate, line1, city, state, zip } = patient
  return [lastName, firstName, birthDate, line1, city, state, zip].every(text => text.trim() !== '')
}

const doPointersResolve = ({ diagnoses }: ClaimFacts, { pointers }: LineFacts): boolean =>
  pointers.length >= 1 && pointers.length <= 4 && pointers.every(pointer => pointer >= 1 && pointer <= diagnoses.length)

function isRepeated({ lines }: ClaimFacts, line: LineFacts): boolean {
  const key = serviceKey(line)
  return lines.some(other => other.position < line.position && serviceKey(other) === key)
}

/** What makes two lines the same service: code and modifiers, whatever their order. */
export const serviceKey = ({ code, modifiers }: Pick<LineFacts, 'code' | 'modifiers'>): string => [code, ...[...modifiers].sort()].join(' ')

/** On-request paper (AA) has no number, everything that travels has one (domain/edi.md 3.1, PWK). */
function areAttachmentsNumbered({ details, lines }: ClaimFacts): boolean {
  const attachments = [...(details.attachments ?? []), ...lines.flatMap(line => line.details.attachments ?? [])]
  return attachments.every(({ transmission, controlNumber }) => transmission === 'AA' || (controlNumber ?? '') !== '')
}

/** Everybody but the practice and the rendering provider of the claim. */
function otherProviders({ details, lines }: ClaimFacts): { npi?: string; taxonomy?: string }[] {
  const named: (({ npi?: string } & Partial<NamedProvider>) | undefined)[] = [
    details.referring,
    details.primaryCare,
    details.supervising,
    details.serviceFacility,
    ...lines.flatMap(({ details: d }) => [d.rendering, d.ordering, d.referring, d.supervising, d.serviceFacility]),
  ]
  return named.filter(provider => provider !== undefined)
}

function yearsBetween(from: Day, to: Day): number | undefined {
  if (!isDay(from) || !isDay(to)) return undefined
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
