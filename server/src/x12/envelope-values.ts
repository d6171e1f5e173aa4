import { isCompactDay, isTime } from './element-forms.ts'

/** Element n, what it must be, and that in words. */
export type ValueRule = readonly [n: number, isRight: (value: string) => boolean, wanted: string]

const oneOf =
  (...codes: string[]) =>
  (value: string): boolean =>
    codes.includes(value)
const like =
  (pattern: RegExp) =>
  (value: string): boolean =>
    pattern.test(value)
const isShortDay = (value: string): boolean => isCompactDay(`20${value}`)
const isMinute = (value: string): boolean => value.length === 4 && isTime(value)
const partner = oneOf('01', '14', '20', '27', '28', '29', '30', '33', 'ZZ')

/** Widths and codes of the fixed-width segment (domain/edi.md 2.1). */
export const interchangeValues: readonly ValueRule[] = [
  [1, oneOf('00', '03'), '00 or 03'],
  [2, like(/^.{10}$/), '10 characters long'],
  [3, oneOf('00', '01'), '00 or 01'],
  [4, like(/^.{10}$/), '10 characters long'],
  [5, partner, 'a known qualifier of the sender'],
  [6, like(/^.{15}$/), '15 characters long'],
  [7, partner, 'a known qualifier of the receiver'],
  [8, like(/^.{15}$/), '15 characters long'],
  [9, isShortDay, 'a day written YYMMDD'],
  [10, isMinute, 'a time written HHMM'],
  [12, oneOf('00501'), '00501: other versions are not supported'],
  [13, like(/^\d{9}$/), 'a control number of 9 digits'],
  [14, oneOf('0', '1'), '0 or 1'],
  [15, oneOf('P', 'T'), 'P or T'],
]

/** domain/edi.md 2.2. */
export const groupValues: readonly ValueRule[] = [
  [2, like(/^.{2,15}$/), 'a sender of 2 to 15 characters'],
  [3, like(/^.{2,15}$/), 'a receiver of 2 to 15 characters'],
  [4, isCompactDay, 'a day written CCYYMMDD'],
  [5, isTime, 'a time written HHMM'],
  [6, like(/^\d{1,9}$/), 'a control number of 1 to 9 digits'],
  [7, oneOf('X'), 'X'],
]

/** domain/edi.md 11. */
export const acknowledgementValues: readonly ValueRule[] = [
  [1, like(/^\d{9}$/), 'a control number of 9 digits'],
  [2, isShortDay, 'a day written YYMMDD'],
  [3, isMinute, 'a time written HHMM'],
  [4, oneOf('A', 'E', 'R'), 'A, E or R'],
  [5, value => /^\d{3}$/.test(value) && Number(value) <= 32, 'a note from 000 to 032'],
]
