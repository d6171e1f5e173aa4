/** A calendar day as `YYYY-MM-DD`: a date of service or of birth has no time and no zone, and is never a Date. */
export type Day = string

const MS_PER_DAY = 86_400_000

/** True for a day that the calendar has (2024-02-29 yes, 2023-02-29 no). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

export const daysBetween = (from: Day, to: Day): number => (utc(to) - utc(from)) / MS_PER_DAY
export const addDays = (day: Day, days: number): Day => new Date(utc(day) + days * MS_PER_DAY).toISOString().slice(0, 10)

/** X12 writes days as CCYYMMDD. */
export const compactDay = (day: Day): string => day.replaceAll('-', '')
export function parseCompactDay(text: string): Day | undefined {
  const day = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return isDay(day) ? day : undefined
}

/** By its numbers: parsing a text of a moment costs several times as much, and lists do this for every row. */
const utc = (day: Day): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
