import type { Day } from '@cleanclaim/schema/day'
import { dollars, type Money } from '@cleanclaim/schema/money'
import type { Address, OtherId, PersonName } from '../../claims/claim-details.rules.ts'
import { basicText } from '../../x12/characters.ts'

/** As printed: capitals of the basic set, and nothing but letters, digits, spaces, hyphens and slashes (domain/cms1500.md 1). */
export const plainText = (text: string): string =>
  basicText(text)
    .replace(/['.]/g, '')
    .replace(/[^A-Z0-9/-]+/g, ' ')
    .trim()

/** `LAST SUFFIX, FIRST, M`: boxes 2, 4 and 9. */
export function listedName({ last, first = '', middle = '', suffix = '' }: Partial<PersonName>): string {
  const family = [last, suffix].map(part => plainText(part ?? '')).filter(Boolean)
  return [family.join(' '), plainText(first), plainText(middle).slice(0, 1)].filter(Boolean).join(', ')
}

/** `FIRST M LAST`: box 17. */
export const spokenName = ({ last, first, middle = '' }: PersonName): string =>
  [plainText(first), plainText(middle).slice(0, 1), plainText(last)].filter(Boolean).join(' ')

export const street = ({ line1, line2 = '' }: Address): string => [plainText(line1), plainText(line2)].filter(Boolean).join(' ')

/** ZIP+4 with its hyphen. */
export const zipCode = (zip: string): string => zip.replace(/^(\d{5})-?(\d{4})$/, '$1-$2')

export const cityLine = ({ city, state, zip }: Address): string => [plainText(city), state, zipCode(zip)].join(' ').trim()

export interface DateParts {
  month: string
  day: string
  year: string
}
export function dateParts(on: Day, digits: 6 | 8): DateParts {
  const [year = '', month = '', day = ''] = on.split('-')
  return { month, day, year: digits === 6 ? year.slice(2) : year }
}

/** Dollars, a space where the rule is, cents: `200 00`. */
export const amount = (cents: Money): string => dollars(cents).replace('.', ' ')

/** A line points with letters where X12 counts: 1 is A. */
export const pointerLetter = (position: number): string => String.fromCharCode('A'.charCodeAt(0) + position - 1)

/** The first id at the payer of this claim; those at other payers stand in their own loops. */
export const ownId = (ids: readonly OtherId[] | undefined): OtherId | undefined => ids?.find(({ payerId }) => payerId === undefined)
