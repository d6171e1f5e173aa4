import { daysBetween, isDay } from '@cleanclaim/schema/day'
import { sum } from '@cleanclaim/schema/money'
import { isNpi } from '@cleanclaim/schema/npi'
import { basicText } from '../x12/characters.ts'
import { ClaimBatchError } from './claim-batch.rules.ts'
import type { Address, PersonName } from '../claims/claim-details.rules.ts'
import type { BatchClaim, BatchLine, BillingProvider, ClaimBatch } from './claim-batch.rules.ts'

const MAX_CLAIMS = 5000
const MAX_DIAGNOSES = 12
const MAX_LINES = 50

type Refuse = (field: string, reason: string) => never

/** @throws ClaimBatchError for the first thing that cannot be sent as it is */
export function checkBatch(batch: ClaimBatch): void {
  const refuse: Refuse = (field, reason) => {
    throw new ClaimBatchError(undefined, field, reason)
  }
  if (batch.claims.length === 0) refuse('claims', 'none')
  if (batch.claims.length > MAX_CLAIMS) refuse('claims', `more than ${MAX_CLAIMS}`)
  fits(refuse, 'batchId', batch.batchId, 30)
  fits(refuse, 'submitter.name', batch.submitter.name, 60)
  fits(refuse, 'submitter.id', batch.submitter.id, 80, 2)
  if (!/^\d{10}$/.test(batch.submitter.phone)) refuse('submitter.phone', 'not 10 digits')
  fits(refuse, 'receiver.name', batch.receiver.name, 60)
  fits(refuse, 'receiver.id', batch.receiver.id, 80, 2)
  checkBillingProvider(batch.billingProvider, refuse)
  checkUnique(batch.claims)
  for (const claim of batch.claims) checkClaim(claim)
}

function checkBillingProvider(provider: BillingProvider, refuse: Refuse): void {
  fits(refuse, 'billingProvider.name', provider.name, 60)
  if (!isNpi(provider.npi)) refuse('billingProvider.npi', 'not a valid NPI')
  if (!isTaxonomy(provider.taxonomy)) refuse('billingProvider.taxonomy', 'not a taxonomy code')
  if (!/^\d{9}$/.test(provider.taxId)) refuse('billingProvider.taxId', 'not nine digits')
  if (/^P\.? ?O\.? /i.test(provider.address.line1)) refuse('billingProvider.address', 'a PO box, must be a street')
  checkAddress(refuse, 'billingProvider.address', provider.address, /^\d{9}$/)
  if (provider.contact && !/^\d{10}$/.test(provider.contact.phone)) refuse('billingProvider.contact', 'phone is not 10 digits')
}

/** Answers find their claim and line by these numbers alone. */
function checkUnique(claims: readonly BatchClaim[]): void {
  const [numbers, lines] = [new Set<string>(), new Set<string>()]
  for (const { patientControlNumber, lines: ofClaim } of claims) {
    if (numbers.has(patientControlNumber)) throw new ClaimBatchError(patientControlNumber, 'patientControlNumber', 'is used twice in the batch')
    numbers.add(patientControlNumber)
    for (const { lineControlNumber } of ofClaim) {
      if (lines.has(lineControlNumber)) throw new ClaimBatchError(patientControlNumber, 'lineControlNumber', 'is used twice in the batch')
      lines.add(lineControlNumber)
    }
  }
}

function checkClaim(claim: BatchClaim): void {
  const refuse: Refuse = (field, reason) => {
    throw new ClaimBatchError(claim.patientControlNumber, field, reason)
  }
  if (!/^[A-Z0-9]{1,20}$/.test(claim.patientControlNumber)) refuse('patientControlNumber', 'must be 1 to 20 of A-Z and 0-9')
  if (!/^\d{2}$/.test(claim.placeOfService)) refuse('placeOfService', 'must be two digits')
  if (claim.frequency !== '1' && !claim.payerControlNumber) refuse('payerControlNumber', 'a replacement or void needs the number of the first claim')
  if (claim.payerControlNumber !== undefined) fits(refuse, 'payerControlNumber', claim.payerControlNumber, 50)
  if (claim.priorAuthorization !== undefined) fits(refuse, 'priorAuthorization', claim.priorAuthorization, 50)
  if (claim.clia !== undefined) fits(refuse, 'clia', claim.clia, 50)
  fits(refuse, 'payer.name', claim.payer.name, 60)
  fits(refuse, 'payer.payerId', claim.payer.payerId, 80, 2)
  checkPeople(claim, refuse)
  checkDiagnoses(claim.diagnoses, refuse)
  checkProviders(claim, refuse)
  for (const [name, date] of Object.entries(claim.dates ?? {})) if (!isDay(date)) refuse(`dates.${name}`, 'not a day')
  checkAccident(claim.accident, refuse)
  checkLines(claim, refuse)
}

function checkPeople({ subscriber, patient }: BatchClaim, refuse: Refuse): void {
  checkName(refuse, 'subscriber', subscriber)
  fits(refuse, 'subscriber.memberId', subscriber.memberId, 80, 2)
  if (subscriber.groupNumber !== undefined) fits(refuse, 'subscriber.groupNumber', subscriber.groupNumber, 50)
  if (subscriber.isPatient === (patient !== undefined)) refuse('patient', 'must be there exactly when the subscriber is not the patient')
  const [field, person] = patient ? (['patient', patient] as const) : (['subscriber', subscriber] as const)
  checkName(refuse, field, person)
  if (!isDay(person.birthDate)) refuse(`${field}.birthDate`, 'not a day')
  if (!person.address) return refuse(`${field}.address`, 'missing')
  checkAddress(refuse, `${field}.address`, person.address, /^\d{5}(\d{4})?$/)
  if (patient && !/^(01|19|20|21|39|40|53|G8)$/.test(patient.relationship)) refuse('patient.relationship', 'not a relationship code')
}

function checkDiagnoses(diagnoses: readonly string[], refuse: Refuse): void {
  if (diagnoses.length === 0) refuse('diagnoses', 'none')
  if (diagnoses.length > MAX_DIAGNOSES) refuse('diagnoses', `more than ${MAX_DIAGNOSES}`)
  if (!diagnoses.every(code => /^[A-Z][0-9][0-9A-Z]{1,5}$/.test(code))) refuse('diagnoses', 'not a code without its dot')
  if (new Set(diagnoses).size < diagnoses.length) refuse('diagnoses', 'the same code twice')
}

function checkProviders({ rendering, referring, serviceFacility }: BatchClaim, refuse: Refuse): void {
  checkName(refuse, 'rendering', rendering)
  if (!isNpi(rendering.npi)) refuse('rendering.npi', 'not a valid NPI')
  if (!isTaxonomy(rendering.taxonomy)) refuse('rendering.taxonomy', 'not a taxonomy code')
  if (referring) checkName(refuse, 'referring', referring)
  if (referring?.npi !== undefined && !isNpi(referring.npi)) refuse('referring.npi', 'not a valid NPI')
  if (!serviceFacility) return
  fits(refuse, 'serviceFacility.name', serviceFacility.name, 60)
  if (serviceFacility.npi !== undefined && !isNpi(serviceFacility.npi)) refuse('serviceFacility.npi', 'not a valid NPI')
  checkAddress(refuse, 'serviceFacility.address', serviceFacility.address, /^\d{9}$/)
}

function checkAccident(accident: BatchClaim['accident'], refuse: Refuse): void {
  if (!accident) return
  if (accident.causes.length < 1 || accident.causes.length > 2) refuse('accident.causes', 'one or two')
  if (!accident.date || !isDay(accident.date)) refuse('accident.date', 'not a day')
  if (accident.causes.includes('AA') && !/^[A-Z]{2}$/.test(accident.state ?? '')) refuse('accident.state', 'an auto accident needs its state')
}

function checkLines(claim: BatchClaim, refuse: Refuse): void {
  if (claim.lines.length === 0) refuse('lines', 'none')
  if (claim.lines.length > MAX_LINES) refuse('lines', `more than ${MAX_LINES}`)
  claim.lines.forEach((line, i) => checkLine(line, claim.diagnoses.length, (field, reason) => refuse(`lines[${i}].${field}`, reason)))
  if (sum(claim.lines.map(line => line.chargeCents)) !== claim.totalCents) refuse('totalCents', 'is not what the lines add up to')
}

function checkLine(line: BatchLine, diagnoses: number, refuse: Refuse): void {
  if (!/^[A-Z0-9]{5}$/.test(line.code)) refuse('code', 'not a procedure code')
  if (line.modifiers.length > 4 || !line.modifiers.every(modifier => /^[A-Z0-9]{2}$/.test(modifier)))
    refuse('modifiers', 'at most four, of two characters')
  if (line.chargeCents < 0n) refuse('chargeCents', 'negative')
  if (!/^\d{1,7}(\.\d{1,3})?$/.test(line.units) || Number(line.units) <= 0) refuse('units', 'must be more than 0 with at most three decimals')
  if (line.placeOfService !== undefined && !/^\d{2}$/.test(line.placeOfService)) refuse('placeOfService', 'must be two digits')
  if (line.pointers.length < 1 || line.pointers.length > 4) refuse('pointers', 'one to four')
  if (!line.pointers.every(pointer => Number.isInteger(pointer) && pointer >= 1 && pointer <= diagnoses)) refuse('pointers', 'points at no diagnosis')
  if (!isDay(line.serviceDate)) refuse('serviceDate', 'not a day')
  if (line.serviceDateEnd !== undefined && !isDay(line.serviceDateEnd)) refuse('serviceDateEnd', 'not a day')
  if (daysBetween(line.serviceDate, line.serviceDateEnd ?? line.serviceDate) < 0) refuse('serviceDateEnd', 'before the first day')
  if (!/^[A-Z0-9-]{1,30}$/.test(line.lineControlNumber)) refuse('lineControlNumber', 'must be 1 to 30 of A-Z, 0-9 and hyphen')
  if (line.description !== undefined) fits(refuse, 'description', line.description, 80)
}

const isTaxonomy = (text: string): boolean => /^[0-9A-Z]{9}X$/.test(text)

function checkName(refuse: Refuse, field: string, { last, first, middle }: PersonName): void {
  fits(refuse, `${field}.last`, last, 60)
  fits(refuse, `${field}.first`, first, 35)
  if (middle !== undefined && middle !== '') fits(refuse, `${field}.middle`, middle, 25)
}

function checkAddress(refuse: Refuse, field: string, address: Address, zip: RegExp): void {
  fits(refuse, `${field}.line1`, address.line1, 55)
  if (address.line2) fits(refuse, `${field}.line2`, address.line2, 55)
  fits(refuse, `${field}.city`, address.city, 30, 2)
  if (!/^[A-Z]{2}$/.test(address.state)) refuse(`${field}.state`, 'not a state code')
  if (!zip.test(address.zip)) refuse(`${field}.zip`, 'does not have the digits needed')
}

/** As it will be sent: what is left of it must be something, and no longer than the element. */
function fits(refuse: Refuse, field: string, value: string, max: number, min = 1): void {
  const { length } = basicText(value)
  if (length < min) refuse(field, 'missing')
  if (length > max) refuse(field, `longer than ${max} characters`)
}
