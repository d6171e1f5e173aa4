import { isDay, parseCompactDay, type Day } from '@cleanclaim/schema/day'
import type { Release } from './loaded-code.ts'

interface Period {
  validFrom: Day
  validTo?: Day
}

/**
 * The period of one code from the dates in its row, `YYYY-MM-DD` or `YYYYMMDD`; an empty start is the release's.
 * A text is the reason why there is none.
 */
export function readPeriod(from: string, to: string, release: Release): Period | string {
  const validFrom = from === '' ? release.validFrom : readDay(from)
  const validTo = to === '' ? release.validTo : readDay(to)
  if (!validFrom) return `not a day: ${from.slice(0, 20)}`
  if (to !== '' && !validTo) return `not a day: ${to.slice(0, 20)}`
  if (validTo && validTo < validFrom) return `ends on ${validTo}, before it begins on ${validFrom}`
  return { validFrom, ...(validTo && { validTo }) }
}

const readDay = (text: string): Day | undefined => (isDay(text) ? text : parseCompactDay(text))
