import { compactDay, parseCompactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'

/** A payer's claim numbers: the day of intake (6), a number of the intake (9), and the place in it (4). */
export const payerNumbers =
  (today: Day, intake: number) =>
  (place: number): string =>
    `${compactDay(today).slice(2)}${String(intake).padStart(9, '0')}${String(place + 1).padStart(4, '0')}`

/** Might a payer of ours have given this number? It keeps no list: a number of its form, of a day that has been, will do. */
export function isPayerNumber(number: string, today: Day): boolean {
  const day = /^\d{19,20}$/.test(number) ? parseCompactDay(`20${number.slice(0, 6)}`) : undefined
  return day !== undefined && day <= today
}
