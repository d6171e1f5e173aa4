import { isDay, type Day } from '@cleanclaim/schema/day'
import { dayAt } from '../../kernel/clock.ts'

/** What is dated before is a slip of the keyboard. */
export const FIRST_DAY: Day = '1800-01-01'

/**
 * The calendar day of a FHIR date or moment where the practice is. An offset that is not UTC is local time already, so
 * its own day counts. Undefined for what is no full day (`1990`, `1990-02`) or no date at all.
 */
export function fhirDay(text: string | undefined, timeZone: string): Day | undefined {
  if (text === undefined) return undefined
  const written = text.slice(0, 10)
  if (!isDay(written) || written < FIRST_DAY) return undefined
  if (text.length === 10) return written
  const moment = fhirMoment(text)
  if (!moment) return undefined
  const isUtc = /(?:Z|[+-]00:00)$/.test(text)
  return isUtc ? dayAt(moment, timeZone) : written
}

export function fhirMoment(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

/** Whole years at a day; born on February 29 counts from March 1. */
export function ageOn(birthDate: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}
