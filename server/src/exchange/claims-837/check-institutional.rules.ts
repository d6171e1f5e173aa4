import { daysBetween, isDay } from '@cleanclaim/schema/day'
import { sum } from '@cleanclaim/schema/money'
import { ClaimBatchError } from './claim-batch.rules.ts'
import type { BillingProvider } from './claim-batch.rules.ts'
import type { HospitalDiagnosis, HospitalLine, InstitutionalBatch, InstitutionalClaim } from './claim-institutional.rules.ts'
import { checkFrame, checkPayer, checkPeople, UsedNumbers } from './check-frame.rules.ts'
import { checkDrug, checkProcedure, checkServiceDays, isUnits } from './check-line.rules.ts'
import { checkCoverage, checkOtherInsurance } from './check-other-insurance.rules.ts'
import { below, checkFacility, checkProvider, fits, fitsIfGiven, isDayIfGiven, isDecimal, matches } from './check-parts.rules.ts'
import type { Refuse } from './check-parts.rules.ts'
import { checkAttachments, checkShared, refuseRepricing } from './check-shared.rules.ts'

const MAX_CLAIMS = 5000
const MAX_LINES = 999
/** The principal diagnosis or procedure and two segments of twelve. */
const MAX_CODES = 25
const MAX_OTHER_CODES = 24
/** Bill types of inpatients: hospital, skilled nursing, religious and psychiatric stays. */
const inpatientTypes = new Set(['11', '18', '21', '41', '66', '86'])

/** @throws ClaimBatchError for the first thing that cannot be sent as it is */
export function checkInstitutionalBatch(batch: InstitutionalBatch): void {
  const refuse: Refuse = (field, reason) => {
    throw new ClaimBatchError(undefined, field, reason)
  }
  if (batch.claims.length === 0) refuse('claims', 'none')
  if (batch.claims.length > MAX_CLAIMS) refuse('claims', `more than ${MAX_CLAIMS}`)
  checkFrame(batch, refuse)
  checkHospital(batch.billingProvider, below(refuse, 'billingProvider'))
  const numbers = new UsedNumbers()
  for (const claim of batch.claims) numbers.add(claim)
  for (const claim of batch.claims) checkClaim(claim)
}

/** What the guide has for persons and their practices only. */
function checkHospital(provider: BillingProvider, refuse: Refuse): void {
  if (provider.first !== undefined) refuse('first', 'an institution is no person')
  if (provider.taxIdKind !== 'EI') refuse('taxIdKind', 'an institution has an employer number')
  if (provider.otherIds !== undefined) refuse('otherIds', 'cannot be said here')
  if (provider.payTo && !provider.payTo.organisation) refuse('payTo', 'an institution is no person')
}

function checkClaim(claim: InstitutionalClaim): void {
  const refuse: Refuse = (field, reason) => {
    throw new ClaimBatchError(claim.patientControlNumber, field, reason)
  }
  checkHead(claim, refuse)
  checkDates(claim, refuse)
  checkNumbers(claim, refuse)
  checkCoverage({ ...claim.subscriber, medicareSecondaryReason: claim.medicareSecondaryReason, filingIndicator: claim.filingIndicator }, refuse)
  checkPayer(claim.payer, below(refuse, 'payer'))
  checkPeople(claim, refuse)
  for (const [field, person] of [['subscriber', claim.subscriber] as const, ['patient', claim.patient] as const]) {
    if (!person) continue
    const said = person.deathDate ?? person.weightPounds ?? person.pregnant ?? person.contact
    if (said !== undefined) refuse(field, 'death, weight, pregnancy and contact can only be sent with professional claims')
  }
  checkCodes(claim, refuse)
  checkProviders(claim, refuse)
  checkShared(claim, {}, refuse)
  refuseRepricing(claim.repricing, ['procedure'], refuse)
  checkLines(claim, refuse)
  checkOtherInsurance(claim, refuse)
  claim.otherInsurance?.forEach(({ inpatientRemarks }, i) => {
    for (const [figure, value] of Object.entries(inpatientRemarks?.figures ?? {}))
      isDecimal(refuse, `otherInsurance[${i}].inpatientRemarks.${figure}`, value)
    if (inpatientRemarks && inpatientRemarks.figures.coveredDays === undefined) refuse(`otherInsurance[${i}].inpatientRemarks.coveredDays`, 'missing')
  })
}

function checkHead(claim: InstitutionalClaim, refuse: Refuse): void {
  if (!/^[A-Z0-9]{1,20}$/.test(claim.patientControlNumber)) refuse('patientControlNumber', 'must be 1 to 20 of A-Z and 0-9')
  matches(refuse, 'facilityType', claim.facilityType, /^\d{2}$/, 'must be two digits')
  matches(refuse, 'frequency', claim.frequency, /^[0-9A-Z]$/, 'must be one character')
  if (/^[78]$/.test(claim.frequency) && !claim.payerControlNumber)
    refuse('payerControlNumber', 'a replacement or void needs the number of the first claim')
  matches(refuse, 'delayReason', claim.delayReason, /^([1-9]|1[015])$/, 'not a delay reason')
  matches(refuse, 'admissionType', claim.admissionType, /^[1-59]$/, 'not a type of admission')
  matches(refuse, 'admissionSource', claim.admissionSource, /^[0-9A-Z]$/, 'not a source of admission')
  matches(refuse, 'patientStatus', claim.patientStatus, /^\d{2}$/, 'must be two digits')
  if (inpatientTypes.has(claim.facilityType) && claim.admittedOn === undefined) refuse('admittedOn', 'an inpatient stay needs its day of admission')
  if (inpatientTypes.has(claim.facilityType) && claim.admissionType === undefined) refuse('admissionType', 'an inpatient stay needs it')
}

function checkDates(claim: InstitutionalClaim, refuse: Refuse): void {
  if (!isDay(claim.statementFrom)) refuse('statementFrom', 'not a day')
  if (!isDay(claim.statementTo)) refuse('statementTo', 'not a day')
  if (daysBetween(claim.statementFrom, claim.statementTo) < 0) refuse('statementTo', 'before the first day')
  isDayIfGiven(refuse, 'admittedOn', claim.admittedOn)
  isDayIfGiven(refuse, 'repricerReceived', claim.repricerReceived)
  for (const field of ['admittedAt', 'dischargedAt'] as const) matches(refuse, field, claim[field], /^([01]\d|2[0-3])[0-5]\d$/, 'not an hour')
  if (claim.admittedAt !== undefined && claim.admittedOn === undefined) refuse('admittedAt', 'without its day')
}

const texts = [
  'payerControlNumber',
  'serviceAuthorizationException',
  'referralNumber',
  'priorAuthorization',
  'repricedClaimNumber',
  'adjustedRepricedClaimNumber',
  'clearinghouseTrace',
  'medicalRecordNumber',
  'demonstrationProject',
  'peerReviewNumber',
] as const

function checkNumbers(claim: InstitutionalClaim, refuse: Refuse): void {
  for (const field of texts) fitsIfGiven(refuse, field, claim[field], 50)
  matches(refuse, 'accidentState', claim.accidentState, /^[A-Z]{2}$/, 'not a state')
  const { investigationalDevices = [], notes = [], epsdtReferral, patientDueCents } = claim
  if (investigationalDevices.length > 5) refuse('investigationalDevices', 'more than 5')
  investigationalDevices.forEach((device, i) => fits(refuse, `investigationalDevices[${i}]`, device, 50))
  if (notes.length > 10) refuse('notes', 'more than 10')
  notes.forEach(({ kind, text }, i) => {
    matches(refuse, `notes[${i}].kind`, kind, /^(ALG|DCP|DGN|DME|MED|NTR|ODT|RHB|RLH|RNH|SET|SFM|SPT|UPI)$/, 'not a kind of note')
    fits(refuse, `notes[${i}].text`, text, 80)
  })
  fitsIfGiven(refuse, 'billingNote', claim.billingNote, 80)
  if (epsdtReferral && (epsdtReferral.codes.length < 1 || epsdtReferral.codes.length > 3)) refuse('epsdtReferral.codes', 'one to three')
  if (epsdtReferral && !epsdtReferral.codes.every(code => /^(AV|NU|S2|ST)$/.test(code))) refuse('epsdtReferral.codes', 'not AV, NU, S2 or ST')
  if (patientDueCents !== undefined && patientDueCents < 0n) refuse('patientDueCents', 'negative')
}

function checkCodes(claim: InstitutionalClaim, refuse: Refuse): void {
  const isOld = claim.diagnosisRevision === '9'
  const diagnosis = isOld ? /^[0-9EV][0-9]{2,4}$/ : /^[A-Z][0-9][0-9A-Z]{1,5}$/
  const procedure = isOld ? /^\d{3,4}$/ : /^[0-9A-Z]{7}$/
  if (claim.diagnoses.length === 0) refuse('diagnoses', 'none')
  if (isOld && claim.statementTo >= '2015-10-01') refuse('diagnosisRevision', 'stays that end since 2015-10-01 need ICD-10-CM')
  const list = (field: string, codes: readonly string[], max: number, format: RegExp): void => {
    if (codes.length > max) refuse(field, `more than ${max}`)
    if (!codes.every(code => format.test(code))) refuse(field, 'not a code without its dot')
  }
  const codes = (of: readonly { code: string }[] | undefined): string[] => (of ?? []).map(({ code }) => code)
  list('diagnoses', codes(claim.diagnoses), MAX_CODES, diagnosis)
  if (new Set(codes(claim.diagnoses)).size < claim.diagnoses.length) refuse('diagnoses', 'the same code twice')
  list('admittingDiagnosis', claim.admittingDiagnosis === undefined ? [] : [claim.admittingDiagnosis], 1, diagnosis)
  list('visitReasons', claim.visitReasons ?? [], 3, diagnosis)
  list('externalCauses', codes(claim.externalCauses), 12, diagnosis)
  list('drg', claim.drg === undefined ? [] : [claim.drg], 1, /^[0-9A-Z]{1,4}$/)
  list('procedures', codes(claim.procedures), MAX_CODES, procedure)
  for (const field of ['occurrenceSpans', 'occurrences', 'values'] as const) list(field, codes(claim[field]), MAX_OTHER_CODES, /^[0-9A-Z]{2}$/)
  for (const field of ['conditionCodes', 'treatmentCodes'] as const) list(field, claim[field] ?? [], MAX_OTHER_CODES, /^[0-9A-Z]{2,5}$/)
  checkCodeDetails(claim, refuse)
}

function checkCodeDetails(claim: InstitutionalClaim, refuse: Refuse): void {
  const present = (field: string, found: readonly HospitalDiagnosis[] = []): void =>
    found.forEach(({ presentOnAdmission }, i) =>
      matches(refuse, `${field}[${i}].presentOnAdmission`, presentOnAdmission, /^[YNUW]$/, 'not Y, N, U or W'),
    )
  present('diagnoses', claim.diagnoses)
  present('externalCauses', claim.externalCauses)
  claim.procedures?.forEach(({ on }, i) => isDayIfGiven(refuse, `procedures[${i}].on`, on))
  claim.occurrences?.forEach(({ on }, i) => isDayIfGiven(refuse, `occurrences[${i}].on`, on))
  claim.values?.forEach(({ amount }, i) => isDecimal(refuse, `values[${i}].amount`, amount))
  claim.occurrenceSpans?.forEach(({ from, to }, i) => {
    if (!isDay(from) || !isDay(to) || daysBetween(from, to) < 0) refuse(`occurrenceSpans[${i}]`, 'not a span of days')
  })
}

const ids = ['0B', '1G', 'G2', 'LU']
const referrerIds = ['0B', '1G', 'G2']

function checkProviders(claim: InstitutionalClaim, refuse: Refuse): void {
  checkProvider(below(refuse, 'attending'), claim.attending, { ids, idsMax: 4, taxonomy: true })
  for (const field of ['operating', 'otherOperating', 'rendering'] as const) checkProvider(below(refuse, field), claim[field], { ids, idsMax: 4 })
  checkProvider(below(refuse, 'referring'), claim.referring, { ids: referrerIds, idsMax: 3 })
  checkFacility(below(refuse, 'serviceFacility'), claim.serviceFacility, ['0B', 'G2', 'LU'])
  if (claim.serviceFacility?.contact) refuse('serviceFacility.contact', 'can only be sent with professional claims')
}

function checkLines(claim: InstitutionalClaim, refuse: Refuse): void {
  if (claim.lines.length === 0) refuse('lines', 'none')
  if (claim.lines.length > MAX_LINES) refuse('lines', `more than ${MAX_LINES}`)
  claim.lines.forEach((line, i) => checkLine(line, below(refuse, `lines[${i}]`)))
  if (sum(claim.lines.map(line => line.chargeCents)) !== claim.totalCents) refuse('totalCents', 'is not what the lines add up to')
}

function checkLine(line: HospitalLine, refuse: Refuse): void {
  matches(refuse, 'revenueCode', line.revenueCode, /^\d{4}$/, 'must be four digits')
  if (line.procedure) checkProcedure(line.procedure, below(refuse, 'procedure'))
  if (line.chargeCents < 0n || line.chargeCents > 9_999_999_999n) refuse('chargeCents', 'negative or too large')
  if (line.nonCoveredCents !== undefined && line.nonCoveredCents < 0n) refuse('nonCoveredCents', 'negative')
  if (!isUnits(line.units)) refuse('units', 'must be more than 0 with at most three decimals')
  if (line.serviceDate !== undefined) checkServiceDays({ serviceDate: line.serviceDate, serviceDateEnd: line.serviceDateEnd }, refuse)
  else if (line.serviceDateEnd !== undefined) refuse('serviceDate', 'missing')
  matches(refuse, 'lineControlNumber', line.lineControlNumber, /^[A-Z0-9-]{1,30}$/, 'must be 1 to 30 of A-Z, 0-9 and hyphen')
  checkAttachments(line.attachments ?? [], refuse)
  checkShared({ repricing: line.repricing }, {}, refuse)
  refuseRepricing(line.repricing, ['groupCode', 'groupDollars'], refuse)
  for (const field of ['repricedLineNumber', 'adjustedRepricedLineNumber'] as const) fitsIfGiven(refuse, field, line[field], 50)
  fitsIfGiven(refuse, 'thirdPartyNote', line.thirdPartyNote, 80)
  if (line.drug) checkDrug(line.drug, below(refuse, 'drug'))
  for (const field of ['operating', 'otherOperating', 'rendering'] as const) checkProvider(below(refuse, field), line[field], { ids, idsMax: 20 })
  checkProvider(below(refuse, 'referring'), line.referring, { ids: referrerIds, idsMax: 20 })
}
