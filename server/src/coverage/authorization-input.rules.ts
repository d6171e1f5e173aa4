import { daysBetween, isDay, type Day } from '@cleanclaim/schema/day'
import { Refusal } from '../kernel/refusal.ts'
import { milliUnits } from './authorization.rules.ts'

/** What a person types about an authorization. */
export interface AuthorizationInput {
  number?: string | null | undefined
  /** '97110' or '97110-97140'; none means all. */
  codes: readonly string[]
  /** Decimal text; absent: without limit. */
  units?: string | null | undefined
  from: Day
  to: Day
  providerId?: string | null | undefined
  diagnoses?: readonly string[] | null | undefined
  reason?: string | null | undefined
}

export interface CheckedInput {
  number: string | null
  codes: string[]
  units: string | null
  from: Day
  to: Day
  providerId: string | null
  diagnoses: string[]
  reason: string | null
}

const NUMBER_MAX = 50
const REASON_MAX = 200
const CODES_MAX = 20
const DAYS_MAX = 1_096

/** Cleans what was typed, or says which field is wrong and how to put it. */
export function checkAuthorizationInput(input: AuthorizationInput): CheckedInput | Refusal {
  const codes = input.codes.map(code => code.replace(/\s/g, '').toUpperCase()).filter(code => code !== '')
  const given: CheckedInput = {
    number: input.number?.trim().toUpperCase() || null,
    codes,
    units: input.units?.trim() || null,
    from: input.from,
    to: input.to,
    providerId: input.providerId ?? null,
    diagnoses: (input.diagnoses ?? []).map(code => code.replace(/[\s.]/g, '').toUpperCase()).filter(code => code !== ''),
    reason: input.reason?.trim() || null,
  }
  return faultOf(given) ?? given
}

function faultOf(given: CheckedInput): Refusal | undefined {
  if (given.number !== null && (given.number.length > NUMBER_MAX || !/^[0-9A-Z .\-/]+$/.test(given.number)))
    return invalid('number', `A number has letters, digits and hyphens, at most ${NUMBER_MAX}.`)
  if (given.codes.length > CODES_MAX) return invalid('codes', `At most ${CODES_MAX} codes or ranges.`)
  if (!given.codes.every(isCodeOrRange)) return invalid('codes', 'Codes have five characters, like 97110; a range is written 97110-97140.')
  if (given.units !== null && !(Number(milliUnits(given.units)) > 0))
    return invalid('units', 'Units are a number above 0, with at most three decimals.')
  if (!isDay(given.from)) return invalid('from', 'Give the first day.')
  if (!isDay(given.to) || given.to < given.from) return invalid('to', 'The last day is not before the first.')
  if (daysBetween(given.from, given.to) > DAYS_MAX) return invalid('to', 'An authorization runs for three years at most.')
  if (given.diagnoses.length > 12 || !given.diagnoses.every(code => /^[A-Z]\d[0-9A-Z]{1,5}$/.test(code)))
    return invalid('diagnoses', 'Diagnoses are ICD-10-CM codes, at most 12.')
  if ((given.reason?.length ?? 0) > REASON_MAX) return invalid('reason', `At most ${REASON_MAX} characters.`)
  return undefined
}

function isCodeOrRange(text: string): boolean {
  const [first = '', last = first, ...rest] = text.split('-')
  return rest.length === 0 && /^[0-9A-Z]{5}$/.test(first) && /^[0-9A-Z]{5}$/.test(last) && first <= last
}

const invalid = (field: string, message: string): Refusal => new Refusal('INVALID_INPUT', message, field)
