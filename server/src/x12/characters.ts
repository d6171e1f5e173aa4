import { dollars } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'

/** Letters that do not come apart into a base letter and an accent. */
const letters: Readonly<Record<string, string>> = {
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Æ: 'AE',
  Œ: 'OE',
  ẞ: 'SS',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
}

/** As it is sent already; most texts are. */
const isBasic = /^[A-Z0-9!"&'()+,\-./;?=]+(?: [A-Z0-9!"&'()+,\-./;?=]+)*$/

/**
 * Text for the wire in the basic character set: upper case, without accents, and without the standard delimiters,
 * since X12 has no escape (domain/edi.md 2.3). What cannot be sent becomes a space; spaces are not doubled.
 */
export function basicText(text: string): string {
  const upper = text.toUpperCase()
  if (isBasic.test(upper)) return upper
  const bare = upper.normalize('NFD').replace(/\p{M}/gu, '')
  const mapped = Array.from(bare, char => letters[char] ?? char).join('')
  return mapped
    .replace(/[^A-Z0-9 !"&'()+,\-./;?=]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** An amount without what is not needed: 200, 78.4, .5, -.01 (domain/edi.md 2.3). */
export const decimal = (amount: Money): string => shortDecimal(dollars(amount))

/** The same for a decimal in plain digits. */
export function shortDecimal(digits: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)0*(\d*)\.?(\d*?)0*$/.exec(digits) ?? []
  const size = fraction === '' ? whole || '0' : `${whole}.${fraction}`
  return size === '0' ? size : sign + size
}
