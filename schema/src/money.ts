declare const cents: unique symbol

/** US dollars as whole cents. Only this file may do arithmetic on it. */
export type Money = bigint & { readonly [cents]: true }

export const money = (amountCents: bigint | number): Money => BigInt(amountCents) as Money
export const zero: Money = money(0n)
export const plus = (a: Money, b: Money): Money => (a + b) as Money
export const minus = (a: Money, b: Money): Money => (a - b) as Money
export const negate = (a: Money): Money => -a as Money
export const sum = (amounts: Iterable<Money>): Money => {
  let total = 0n
  for (const amount of amounts) total += amount
  return total as Money
}
export const smaller = (a: Money, b: Money): Money => (a < b ? a : b)
export const larger = (a: Money, b: Money): Money => (a > b ? a : b)
export const times = (a: Money, count: bigint | number): Money => money(a * BigInt(count))

/**
 * Splits `total` by `weights` so that the parts add up to it again, to the cent.
 * Cents left over go one each to the parts that lost most by rounding; ties keep their order.
 */
export function split(total: Money, weights: readonly bigint[]): Money[] {
  const whole = weights.reduce((a, b) => a + b, 0n)
  if (whole <= 0n || weights.some(w => w < 0n)) throw new RangeError('weights: none negative, not all zero')

  const parts = weights.map(w => (total * w) / whole)
  const lost = weights.map(w => (total * w) % whole)
  const left = Number(total - parts.reduce((a, b) => a + b, 0n))
  const lucky = new Set(largestFirst(lost).slice(0, Math.abs(left)))
  return parts.map((part, i) => money(lucky.has(i) ? part + BigInt(Math.sign(left)) : part))
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n)

/** Positions by size of what stands there, largest first; equal sizes keep their order. */
const largestFirst = (amounts: readonly bigint[]): number[] =>
  amounts
    .map((amount, position) => ({ size: magnitude(amount), position }))
    .sort((a, b) => (a.size === b.size ? a.position - b.position : a.size > b.size ? -1 : 1))
    .map(({ position }) => position)

const POINT = 0x2e
const MINUS = 0x2d
const ZERO = 0x30
const WHOLE_DIGITS_MAX = 13
const FRACTION_DIGITS_MAX = 2

/** As X12 and a person write it: `-1204.5`, `.5`, `100`. Up to two decimals; anything else is undefined. */
export const parseDollars = (text: string): Money | undefined => dollarsAt(text, 0, text.length)

/**
 * The same for what stands in a text from `from` up to `to`. Read digit by digit, since a remittance holds amounts by the
 * hundred thousand; fifteen digits fit a number exactly.
 */
export function dollarsAt(text: string, from: number, to: number): Money | undefined {
  const first = text.charCodeAt(from) === MINUS ? from + 1 : from
  const point = endOfDigits(text, first, to)
  const last = point < to && text.charCodeAt(point) === POINT ? endOfDigits(text, point + 1, to) : point
  const whole = point - first
  const fraction = Math.max(0, last - point - 1)
  if (last < to || whole + fraction === 0 || whole > WHOLE_DIGITS_MAX || fraction > FRACTION_DIGITS_MAX) return undefined
  const size = digits(text, first, point) * 100 + digits(text, point + 1, last) * (fraction === 1 ? 10 : 1)
  return money(first > from ? -size : size)
}

function endOfDigits(text: string, from: number, to: number): number {
  let at = from
  while (at < to && text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= ZERO + 9) at++
  return at
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - ZERO
  return value
}

/** Plain decimal text with two places, `-12.50`: what goes on the wire. */
export function dollars(amount: Money): string {
  const size = magnitude(amount)
  return `${amount < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}
