import { daysBetween, isDay } from '@cleanclaim/schema/day'
import type { Drug, LineDetails, SupportingForm } from '../../claims/claim-details.rules.ts'
import type { BatchLine } from './claim-batch.rules.ts'
import {
  below,
  checkAddress,
  checkContact,
  checkFacility,
  checkIds,
  checkNpi,
  checkProvider,
  fits,
  fitsIfGiven,
  isDayIfGiven,
  isDecimal,
  matches,
} from './check-parts.rules.ts'
import type { Refuse } from './check-parts.rules.ts'
import { checkShared, lineCertificates, refuseRepricing, unusedForLine } from './check-shared.rules.ts'

const CHARGE_MAX = 9_999_999_999n
const PAYERS_NUMBERS_MAX = 5

/** Loop 2400. @param diagnoses how many the claim has */
export function checkLine(line: BatchLine, diagnoses: number, refuse: Refuse): void {
  if (!/^[A-Z0-9]{5}$/.test(line.code) && line.procedureKind === undefined) refuse('code', 'not a procedure code')
  checkProcedure(line, refuse)
  if (line.chargeCents < 0n || line.chargeCents > CHARGE_MAX) refuse('chargeCents', 'negative or too large')
  if (!isUnits(line.units)) refuse('units', 'must be more than 0 with at most three decimals')
  matches(refuse, 'placeOfService', line.placeOfService, /^\d{2}$/, 'must be two digits')
  if (line.pointers.length < 1 || line.pointers.length > 4) refuse('pointers', 'one to four')
  if (!line.pointers.every(pointer => Number.isInteger(pointer) && pointer >= 1 && pointer <= diagnoses)) refuse('pointers', 'points at no diagnosis')
  checkServiceDays(line, refuse)
  matches(refuse, 'lineControlNumber', line.lineControlNumber, /^[A-Z0-9-]{1,30}$/, 'must be 1 to 30 of A-Z, 0-9 and hyphen')
  checkNumbers(line, refuse)
  checkShared(line, lineCertificates, refuse)
  refuseRepricing(line.repricing, unusedForLine, refuse)
  checkSupplies(line, refuse)
  if (line.drug) checkDrug(line.drug, below(refuse, 'drug'))
  checkProviders(line, refuse)
  line.forms?.forEach((form, i) => checkForm(form, below(refuse, `forms[${i}]`)))
}

export const isUnits = (units: string): boolean => /^\d{1,7}(\.\d{1,3})?$/.test(units) && Number(units) > 0

export function checkProcedure(
  { code, modifiers, description }: { code: string; modifiers: readonly string[]; description?: string },
  refuse: Refuse,
): void {
  matches(refuse, 'code', code, /^[A-Z0-9]{1,48}$/, 'not a procedure code')
  if (modifiers.length > 4 || !modifiers.every(modifier => /^[A-Z0-9]{2}$/.test(modifier))) refuse('modifiers', 'at most four, of two characters')
  fitsIfGiven(refuse, 'description', description, 80)
}

export function checkServiceDays({ serviceDate, serviceDateEnd }: { serviceDate: string; serviceDateEnd?: string }, refuse: Refuse): void {
  if (!isDay(serviceDate)) refuse('serviceDate', 'not a day')
  if (serviceDateEnd === undefined) return
  if (!isDay(serviceDateEnd)) refuse('serviceDateEnd', 'not a day')
  if (daysBetween(serviceDate, serviceDateEnd) < 0) refuse('serviceDateEnd', 'before the first day')
}

const numbers = [
  'priorAuthorization',
  'referralNumber',
  'clia',
  'referringClia',
  'mammographyCertification',
  'vaccineBatch',
  'repricedLineNumber',
  'adjustedRepricedLineNumber',
] as const

function checkNumbers(line: LineDetails, refuse: Refuse): void {
  for (const [name, day] of Object.entries(line.dates ?? {})) isDayIfGiven(refuse, `dates.${name}`, day)
  for (const field of numbers) fitsIfGiven(refuse, field, line[field], 50)
  if (line.note) {
    matches(refuse, 'note.kind', line.note.kind, /^(ADD|DCP)$/, 'not a kind of note')
    fits(refuse, 'note.text', line.note.text, 80)
  }
  fitsIfGiven(refuse, 'thirdPartyNote', line.thirdPartyNote, 80)
  const { otherPayerNumbers = [] } = line
  otherPayerNumbers.forEach(({ id, payerId }, i) => {
    fits(refuse, `otherPayerNumbers[${i}].id`, id, 50)
    fits(refuse, `otherPayerNumbers[${i}].payerId`, payerId, 50)
  })
  for (const [own, qualifier] of [
    [line.priorAuthorization, 'G1'],
    [line.referralNumber, '9F'],
  ])
    if (otherPayerNumbers.filter(other => other.qualifier === qualifier).length + (own ? 1 : 0) > PAYERS_NUMBERS_MAX)
      refuse('otherPayerNumbers', `more than ${PAYERS_NUMBERS_MAX} of a kind`)
}

function checkSupplies(line: LineDetails, refuse: Refuse): void {
  const { equipment, equipmentCertification, testResults = [], purchased } = line
  if (equipment) {
    matches(refuse, 'equipment.code', equipment.code, /^[A-Z0-9]{5}$/, 'not a procedure code')
    for (const field of ['days', 'rentalDollars', 'purchaseDollars'] as const) isDecimal(refuse, `equipment.${field}`, equipment[field])
    matches(refuse, 'equipment.frequency', equipment.frequency, /^[146]$/, 'not 1, 4 or 6')
  }
  matches(refuse, 'certificateTransmission', line.certificateTransmission, /^(AB|AD|AF|AG|NS)$/, 'not a way to send the certificate')
  isDecimal(refuse, 'equipmentCertification.months', equipmentCertification?.months)
  for (const field of ['ambulancePatients', 'obstetricUnits', 'salesTaxDollars', 'postageDollars'] as const) isDecimal(refuse, field, line[field])
  if (testResults.length > 5) refuse('testResults', 'more than 5')
  testResults.forEach(({ reference, qualifier, value }, i) => {
    matches(refuse, `testResults[${i}].reference`, reference, /^(OG|TR)$/, 'not OG or TR')
    matches(refuse, `testResults[${i}].qualifier`, qualifier, /^(HT|R[1-4])$/, 'not a measurement')
    isDecimal(refuse, `testResults[${i}].value`, value)
  })
  if (!purchased) return
  fits(refuse, 'purchased.providerId', purchased.providerId, 50)
  isDecimal(refuse, 'purchased.dollars', purchased.dollars)
}

export function checkDrug({ kind, ndc, quantity, unit, prescription }: Drug, refuse: Refuse): void {
  if (kind === undefined) matches(refuse, 'ndc', ndc, /^\d{11}$/, 'must be 11 digits without hyphens')
  else matches(refuse, 'ndc', ndc, /^[A-Z0-9]{1,48}$/, 'not a product code')
  isDecimal(refuse, 'quantity', quantity)
  if (Number(quantity) <= 0) refuse('quantity', 'must be more than 0')
  matches(refuse, 'unit', unit, /^(F2|GR|ME|ML|UN)$/, 'not a unit for drugs')
  if (prescription) fits(refuse, 'prescription.number', prescription.number, 50)
}

const lineIds = ['0B', '1G', 'G2', 'LU']
const referrerIds = ['0B', '1G', 'G2']

function checkProviders(line: LineDetails, refuse: Refuse): void {
  const { ordering, purchasedFrom } = line
  checkProvider(below(refuse, 'rendering'), line.rendering, { ids: lineIds, idsMax: 20, taxonomy: true, group: true })
  checkProvider(below(refuse, 'supervising'), line.supervising, { ids: lineIds, idsMax: 20 })
  checkProvider(below(refuse, 'ordering'), ordering, { ids: referrerIds, idsMax: 20 })
  if (ordering?.address) checkAddress(below(refuse, 'ordering.address'), ordering.address)
  if (ordering?.contact) checkContact(below(refuse, 'ordering.contact'), ordering.contact)
  checkProvider(below(refuse, 'referring'), line.referring, { ids: referrerIds, idsMax: 20 })
  checkProvider(below(refuse, 'primaryCare'), line.primaryCare, { ids: referrerIds, idsMax: 20 })
  checkFacility(below(refuse, 'serviceFacility'), line.serviceFacility, ['G2', 'LU'])
  if (line.serviceFacility?.contact) refuse('serviceFacility.contact', 'can only be sent for the facility of the claim')
  checkNpi(below(refuse, 'purchasedFrom'), purchasedFrom?.npi)
  checkIds(below(refuse, 'purchasedFrom'), purchasedFrom?.otherIds, referrerIds, 20)
}

function checkForm({ id, answers }: SupportingForm, refuse: Refuse): void {
  fits(refuse, 'id', id, 30)
  if (answers.length === 0 || answers.length > 99) refuse('answers', 'one to 99')
  answers.forEach((answer, i) => {
    fits(refuse, `answers[${i}].question`, answer.question, 20)
    matches(refuse, `answers[${i}].yesNo`, answer.yesNo, /^[NWY]$/, 'not Y, N or W')
    fitsIfGiven(refuse, `answers[${i}].text`, answer.text, 50)
    isDayIfGiven(refuse, `answers[${i}].date`, answer.date)
    isDecimal(refuse, `answers[${i}].percent`, answer.percent)
    if ([answer.yesNo, answer.text, answer.date, answer.percent].every(said => said === undefined)) refuse(`answers[${i}]`, 'no answer')
  })
}
