import { codedText } from './coded-text.ts'
import type { CodeUnits } from './coded-text.ts'

// Forms of single values, told where they stand in a text: from `from` up to `to`.

const ZERO = 0x30
const NINE = 0x39
const DOT = 0x2e
const MINUS = 0x2d

/** Where a value that begins at `from` ends: at its separator, or at `end`. */
export function endOf(units: CodeUnits, from: number, end: number, separator: number): number {
  let to = from
  while (to < end && (units[to] ?? 0) !== separator) to++
  return to
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE

function areDigits(units: CodeUnits, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isDigit(units[i] ?? 0)) return false
  return from < to
}

/** Digits with or without a minus before them. */
export const isWholeAt = (units: CodeUnits, from: number, to: number): boolean => areDigits(units, (units[from] ?? 0) === MINUS ? from + 1 : from, to)

/** At least one digit, at most one point, which may stand first or last; a minus before it all. */
export function isDecimalAt(units: CodeUnits, from: number, to: number): boolean {
  let digits = 0
  let points = 0
  for (let i = (units[from] ?? 0) === MINUS ? from + 1 : from; i < to; i++) {
    const code = units[i] ?? 0
    if (isDigit(code)) digits++
    else if (code === DOT) points++
    else return false
  }
  return digits > 0 && points <= 1
}

/** CCYYMMDD, a day that the calendar has. */
export function isDayAt(units: CodeUnits, from: number, to: number): boolean {
  if (to - from !== 8 || !areDigits(units, from, to)) return false
  const year = numberAt(units, from, from + 4)
  const month = numberAt(units, from + 4, from + 6)
  const day = numberAt(units, from + 6, to)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** HHMM, HHMMSS, and tenths or hundredths of a second after it. */
export function isTimeAt(units: CodeUnits, from: number, to: number): boolean {
  const length = to - from
  if (length < 4 || length > 8 || length === 5 || !areDigits(units, from, to)) return false
  const hour = numberAt(units, from, from + 2)
  const minute = numberAt(units, from + 2, from + 4)
  const second = length > 4 ? numberAt(units, from + 4, from + 6) : 0
  return hour < 24 && minute < 60 && second < 60
}

function numberAt(units: CodeUnits, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + (units[i] ?? 0) - ZERO
  return value
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function digitsIn(units: CodeUnits, from: number, to: number): number {
  let digits = 0
  for (let i = from; i < to; i++) if (isDigit(units[i] ?? 0)) digits++
  return digits
}

export const isCompactDay = (value: string): boolean => isDayAt(codedText(value).units, 0, value.length)
export const isTime = (value: string): boolean => isTimeAt(codedText(value).units, 0, value.length)
