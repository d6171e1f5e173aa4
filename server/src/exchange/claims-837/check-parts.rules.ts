import { isDay } from '@cleanclaim/schema/day'
import { isNpi } from '@cleanclaim/schema/npi'
import { basicText } from '../../x12/characters.ts'
import type { Address, Contact, Facility, NamedProvider, OtherId, PersonName } from '../../claims/claim-details.rules.ts'

// Pieces of what checkBatch asks; each refuses with the field in which something cannot be sent.

export type Refuse = (field: string, reason: string) => never

/** Fields below another one. */
export const below =
  (refuse: Refuse, field: string): Refuse =>
  (inner, reason) =>
    refuse(inner === '' ? field : `${field}.${inner}`, reason)

/** As it will be sent: what is left of it must be something, and no longer than the element. */
export function fits(refuse: Refuse, field: string, value: string, max: number, min = 1): void {
  const { length } = basicText(value)
  if (length < min) refuse(field, 'missing')
  if (length > max) refuse(field, `longer than ${max} characters`)
}

export function fitsIfGiven(refuse: Refuse, field: string, value: string | undefined, max: number, min = 1): void {
  if (value !== undefined) fits(refuse, field, value, max, min)
}

export function matches(refuse: Refuse, field: string, value: string | undefined, pattern: RegExp, reason: string): void {
  if (value !== undefined && !pattern.test(value)) refuse(field, reason)
}

/** A plain decimal, not negative. */
export function isDecimal(refuse: Refuse, field: string, value: string | undefined): void {
  matches(refuse, field, value, /^\d{1,8}(\.\d{1,3})?$/, 'not a decimal number')
}

export function isDayIfGiven(refuse: Refuse, field: string, day: string | undefined): void {
  if (day !== undefined && !isDay(day)) refuse(field, 'not a day')
}

export const isTaxonomy = (text: string): boolean => /^[0-9A-Z]{9}X$/.test(text)

export function checkName(refuse: Refuse, { last, first, middle, suffix }: PersonName): void {
  fits(refuse, 'last', last, 60)
  fits(refuse, 'first', first, 35)
  if (middle) fits(refuse, 'middle', middle, 25)
  if (suffix) fits(refuse, 'suffix', suffix, 10)
}

const foreign = /^(?!US$)[A-Z]{2,3}$/

export function checkAddress(refuse: Refuse, address: Address, zip = /^\d{5}(\d{4})?$/): void {
  fits(refuse, 'line1', address.line1, 55)
  if (address.line2) fits(refuse, 'line2', address.line2, 55)
  fits(refuse, 'city', address.city, 30, 2)
  if (address.country !== undefined && foreign.test(address.country)) return checkForeign(refuse, address)
  matches(refuse, 'country', address.country, /^US$/, 'not a country code')
  if (address.subdivision !== undefined) refuse('subdivision', 'only outside the United States')
  matches(refuse, 'state', address.state, /^[A-Z]{2}$/, 'not a state code')
  matches(refuse, 'zip', address.zip, zip, 'does not have the digits needed')
}

function checkForeign(refuse: Refuse, { state, zip, subdivision }: Address): void {
  matches(refuse, 'state', state, /^([A-Z]{2})?$/, 'not a province code')
  if (state !== '' && subdivision !== undefined) refuse('subdivision', 'beside a state')
  matches(refuse, 'zip', zip, /^([A-Z0-9 -]{3,15})?$/, 'not a postal code')
  matches(refuse, 'subdivision', subdivision, /^[A-Z0-9]{1,3}$/, 'not a subdivision code')
}

/** The wire holds at most three ways to reach somebody; an extension goes with its telephone. */
export function checkContact(refuse: Refuse, { name, phone, extension, fax, email }: Contact): void {
  fitsIfGiven(refuse, 'name', name, 60)
  matches(refuse, 'phone', phone, /^\d{10}$/, 'not 10 digits')
  matches(refuse, 'fax', fax, /^\d{10}$/, 'not 10 digits')
  matches(refuse, 'extension', extension, /^\d{1,10}$/, 'not an extension')
  matches(refuse, 'email', email, /^[A-Za-z0-9.!&'+\-/=?_]+@[A-Za-z0-9.-]+$/, 'not an e-mail address')
  if (extension !== undefined && phone === undefined) refuse('extension', 'without its telephone')
  const ways = [phone, extension, fax, email].filter(way => way !== undefined).length
  if (ways === 0) refuse('phone', 'no way to reach anybody')
  if (ways > 3) refuse('fax', 'more than three ways to reach somebody')
}

/** Only one telephone, with its extension. */
export function checkPhoneContact(refuse: Refuse, contact: Contact): void {
  checkContact(refuse, contact)
  if (contact.phone === undefined) refuse('phone', 'missing')
  if (contact.fax !== undefined || contact.email !== undefined) refuse('fax', 'only a telephone can be sent here')
}

export function checkIds(refuse: Refuse, ids: readonly OtherId[] | undefined, qualifiers: readonly string[], max: number): void {
  if (!ids) return
  if (ids.length > max) refuse('otherIds', `more than ${max}`)
  ids.forEach(({ qualifier, id, payerId }, i) => {
    if (!qualifiers.includes(qualifier)) refuse(`otherIds[${i}].qualifier`, `none of ${qualifiers.join(', ')}`)
    fits(refuse, `otherIds[${i}].id`, id, 50)
    fitsIfGiven(refuse, `otherIds[${i}].payerId`, payerId, 50)
  })
}

export function checkNpi(refuse: Refuse, npi: string | undefined): void {
  if (npi !== undefined && !isNpi(npi)) refuse('npi', 'not a valid NPI')
}

interface ProviderNeeds {
  ids: readonly string[]
  idsMax: number
  /** Loops without a PRV cannot say it. */
  taxonomy?: boolean
  /** A group may stand here. */
  group?: boolean
}

export function checkProvider(refuse: Refuse, provider: NamedProvider | undefined, needs: ProviderNeeds): void {
  if (!provider) return
  if (provider.organisation) {
    if (!needs.group) refuse('organisation', 'must be a person')
    if (provider.first !== '' || provider.middle || provider.suffix) refuse('first', 'an organisation has none')
    fits(refuse, 'last', provider.last, 60)
  } else checkName(refuse, provider)
  checkNpi(refuse, provider.npi)
  if (provider.taxonomy !== undefined && needs.taxonomy && !isTaxonomy(provider.taxonomy)) refuse('taxonomy', 'not a taxonomy code')
  checkIds(refuse, provider.otherIds, needs.ids, needs.idsMax)
}

export function checkFacility(refuse: Refuse, place: Facility | undefined, ids: readonly string[]): void {
  if (!place) return
  fits(refuse, 'name', place.name, 60)
  checkNpi(refuse, place.npi)
  checkAddress(below(refuse, 'address'), place.address, /^\d{9}$/)
  checkIds(refuse, place.otherIds, ids, 3)
  if (place.contact) checkPhoneContact(below(refuse, 'contact'), place.contact)
}
