import { isDay } from '@cleanclaim/schema/day'
import { isNpi } from '@cleanclaim/schema/npi'
import type { PatientRecord, Place, PractitionerRecord } from './fhir-index.ts'
import { FIRST_DAY, fhirDay } from './fhir-day.ts'
import { listAt, textAt, type JsonObject } from './read-json.ts'
import { stateCode } from './us-states.ts'

const NPI_SYSTEM = 'http://hl7.org/fhir/sid/us-npi'

/** A patient, or the sentence that says why it cannot be one. A missing address or phone is no reason: the claim check asks for it. */
export function readPatient(resource: JsonObject, id: string, timeZone: string, place: Place): PatientRecord | string {
  const name = nameOf(resource)
  if (!name) return 'The patient has no name.'
  const birthDate = textAt(resource, 'birthDate')
  if (birthDate === undefined) return 'The patient has no birth date.'
  if (!isDay(birthDate) || birthDate < FIRST_DAY) return `The birth date ${birthDate.slice(0, 40)} is not a full day.`
  const address = listAt(resource, 'address').toSorted((a, b) => Number(textAt(a, 'use') === 'old') - Number(textAt(b, 'use') === 'old'))[0]
  const telecom = (system: string): string | undefined => {
    const found = listAt(resource, 'telecom').find(each => textAt(each, 'system') === system)
    return textAt(found, 'value')
  }
  const lines = listAt(address, 'line').filter(line => typeof line === 'string')
  return {
    ...place,
    id,
    ...name,
    birthDate,
    sex: sexOf(textAt(resource, 'gender')),
    line1: lines[0]?.trim() ?? '',
    line2: lines[1]?.trim() || undefined,
    city: textAt(address, 'city') ?? '',
    state: stateCode(textAt(address, 'state') ?? '') ?? '',
    zip: zipOf(textAt(address, 'postalCode') ?? ''),
    phone: phoneOf(telecom('phone')),
    email: telecom('email'),
    deceasedOn: fhirDay(textAt(resource, 'deceasedDateTime'), timeZone),
    isStandIn: false,
  }
}

function nameOf(resource: JsonObject): { firstName: string; middleName: string | undefined; lastName: string } | undefined {
  const names = listAt(resource, 'name')
  const name = names.find(each => textAt(each, 'use') === 'official') ?? names.find(each => textAt(each, 'use') !== 'old') ?? names[0]
  const given = listAt(name, 'given').filter(each => typeof each === 'string')
  const family = textAt(name, 'family')
  if (family) return { firstName: given[0]?.trim() ?? '', middleName: given[1]?.trim() || undefined, lastName: family }
  const words = textAt(name, 'text')?.split(/\s+/)
  return words && { firstName: words.slice(0, -1).join(' '), middleName: undefined, lastName: words.at(-1) ?? '' }
}

const sexOf = (gender: string | undefined): 'F' | 'M' | 'U' => (gender === 'female' ? 'F' : gender === 'male' ? 'M' : 'U')

function zipOf(text: string): string {
  const digits = text.replace(/\D/g, '')
  return digits.length === 5 || digits.length === 9 ? digits : ''
}

function phoneOf(text: string | undefined): string | undefined {
  const digits = text?.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  return digits?.length === 10 ? digits : undefined
}

export function readPractitioner(resource: JsonObject, id: string): PractitionerRecord | string {
  const name = nameOf(resource)
  if (!name) return 'The practitioner has no name.'
  const npi = npiIdentifier(resource)
  const prefix = textAt(listAt(resource, 'name')[0], 'prefix', 0)
  return {
    id,
    npi: npi !== undefined && isNpi(npi) ? npi : undefined,
    firstName: name.firstName,
    lastName: name.lastName,
    name: [prefix, name.firstName, name.lastName].filter(Boolean).join(' '),
  }
}

/** What is given as the NPI, valid or not: references name it. */
export function npiIdentifier(resource: unknown): string | undefined {
  const found = listAt(resource, 'identifier').find(
    each => textAt(each, 'system') === NPI_SYSTEM || textAt(each, 'type', 'coding', 0, 'code') === 'NPI',
  )
  return textAt(found, 'value')
}
