import type { Day } from '@cleanclaim/schema/day'
import { Refusal } from '../kernel/refusal.ts'

/** A card as typed in. Lives for one request; only `brand` and `last4` are ever stored. */
export interface Card {
  number: string
  expiry: string
  cvc: string
  name: string
}

export interface CheckedCard {
  digits: string
  brand: string
  last4: string
}

/** What the sandbox does with each of its cards. It takes no other, so that nobody tries a real one. */
export const sandboxCards = {
  '4242424242424242': 'captured',
  '4000000000000002': 'declined',
  '4000000000009995': 'insufficient-funds',
  '4000000000000259': 'late',
} as const
export type SandboxCard = keyof typeof sandboxCards

export const isSandboxCard = (digits: string): digits is SandboxCard => Object.hasOwn(sandboxCards, digits)

/** Refuses with INVALID_INPUT, naming the field, in the order of the form. */
export function checkCard(card: Card, today: Day): CheckedCard | Refusal {
  const digits = card.number.replace(/[\s-]/g, '')
  if (!/^\d{12,19}$/.test(digits)) return wrong('number', 'A card number has 12 to 19 digits.')
  if (!passesLuhn(digits)) return wrong('number', 'The last digit does not fit the others. Check for two digits swapped.')
  if (!isSandboxCard(digits))
    return wrong('number', 'This is a sandbox: it takes test cards only, such as 4242 4242 4242 4242. Your card was not charged.')
  const expires = lastMonthOf(card.expiry)
  if (!expires) return wrong('expiry', 'Write the month and the year as on the card, for example 08/29.')
  if (expires < today.slice(0, 7)) return wrong('expiry', 'This card has expired. Use another one.')
  if (!/^\d{3,4}$/.test(card.cvc.trim())) return wrong('cvc', 'The security code has 3 or 4 digits.')
  if (card.name.trim() === '') return wrong('name', 'Write the name as on the card.')
  return { digits, brand: 'Visa', last4: digits.slice(-4) }
}

const wrong = (field: string, message: string): Refusal => new Refusal('INVALID_INPUT', message, `card.${field}`)

/** `08/29`, `8 / 2029` or `0829` as `2029-08`. */
function lastMonthOf(expiry: string): string | undefined {
  const match = /^(0?[1-9]|1[0-2])\s*\/?\s*(?:20)?(\d{2})$/.exec(expiry.trim())
  return match ? `20${match[2]}-${(match[1] ?? '').padStart(2, '0')}` : undefined
}

/** The check digit of ISO/IEC 7812: each second digit from the right is doubled. */
function passesLuhn(digits: string): boolean {
  const values = [...digits].toReversed().map((digit, i) => Number(digit) * (i % 2 === 0 ? 1 : 2))
  return values.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0) % 10 === 0
}
