import type { Day } from '@cleanclaim/schema/day'

/** The one source of time; tests and replays bring their own. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The calendar day it is at `now` where the practice is. */
export const dayAt = (now: Date, timeZone: string): Day => dayFormat(timeZone).format(now)

/** The time of day there as `HHMM`, as X12 writes it. */
export const timeAt = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now).replace(':', '')

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs far more than using it. `en-CA` writes YYYY-MM-DD. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, made)
  return made
}
