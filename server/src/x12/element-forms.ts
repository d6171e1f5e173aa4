// Forms of single values, told where they stand in a text: from `from` up to `to`.

const ZERO = 0x30
const NINE = 0x39
const DOT = 0x2e
const MINUS = 0x2d
const CAPITAL_A = 0x41
const CAPITAL_Z = 0x5a

/** Where a value that begins at `from` ends: at its separator, or at `end`. */
export function endOf(text: string, from: number, end: number, separator: number): number {
  let to = from
  while (to < end && text.charCodeAt(to) !== separator) to++
  return to
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE

export function areDigits(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isDigit(text.charCodeAt(i))) return false
  return from < to
}

export function areCapitalsOrDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!isDigit(code) && (code < CAPITAL_A || code > CAPITAL_Z)) return false
  }
  return true
}

/** Digits with or without a minus before them. */
export const isWholeAt = (text: string, from: number, to: number): boolean => areDigits(text, text.charCodeAt(from) === MINUS ? from + 1 : from, to)

/** At least one digit, at most one point, which may stand first or last; a minus before it all. */
export function isDecimalAt(text: string, from: number, to: number): boolean {
  let digits = 0
  let points = 0
  for (let i = text.charCodeAt(from) === MINUS ? from + 1 : from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code)) digits++
    else if (code === DOT) points++
    else return false
  }
  return digits > 0 && points <= 1
}

/** CCYYMMDD, a day that the calendar has. */
export function isDayAt(text: string, from: number, to: number): boolean {
  if (to - from !== 8 || !areDigits(text, from, to)) return false
  const year = numberAt(text, from, from + 4)
  const month = numberAt(text, from + 4, from + 6)
  const day = numberAt(text, from + 6, to)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** HHMM, HHMMSS, and tenths or hundredths of a second after it. */
export function isTimeAt(text: string, from: number, to: number): boolean {
  const length = to - from
  if (length < 4 || length > 8 || length === 5 || !areDigits(text, from, to)) return false
  const hour = numberAt(text, from, from + 2)
  const minute = numberAt(text, from + 2, from + 4)
  const second = length > 4 ? numberAt(text, from + 4, from + 6) : 0
  return hour < 24 && minute < 60 && second < 60
}

function numberAt(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - ZERO
  return value
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function digitsIn(text: string, from: number, to: number): number {
  let digits = 0
  for (let i = from; i < to; i++) if (isDigit(text.charCodeAt(i))) digits++
  return digits
}

/** Space to tilde: what any partner can read. */
export function isPrintable(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || code > 0x7e) return false
  }
  return true
}

export const isCompactDay = (value: string): boolean => isDayAt(value, 0, value.length)
export const isTime = (value: string): boolean => isTimeAt(value, 0, value.length)
