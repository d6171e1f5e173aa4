import { addDays } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { money } from '@cleanclaim/schema/money'
import { npiFrom } from '@cleanclaim/schema/npi'
import fc from 'fast-check'
import type {
  Address,
  Ambulance,
  Attachment,
  Contact,
  Contract,
  Drug,
  Facility,
  NamedProvider,
  OtherId,
  PersonName,
  Repricing,
} from '../../claims/claim-details.rules.ts'
import { given, plainDecimal } from './fields.ts'

// Arbitrary parts of claims, valid and in the one form in which a reader gives them back: basic upper-case text,
// decimals without what they do not need, no key for what is not said.

/** Every key may be missing. */
export const partly = <T extends object>(parts: { [K in keyof T]?: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(parts as object, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<T>>

export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 })

/** A list that is not empty. */
export const some = <T>(value: fc.Arbitrary<T>, max: number): fc.Arbitrary<T[]> => fc.array(value, { minLength: 1, maxLength: max })

const letters = fc.constantFrom(...`ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!"&'()+,-./;?=`)
const word = fc.string({ unit: letters, minLength: 1, maxLength: 8 })
export const text = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '))
const shortText = fc.string({ unit: letters, minLength: 1, maxLength: 10 })

const digit = fc.constantFrom(...'0123456789')
export const digits = (count: number): fc.Arbitrary<string> => fc.string({ unit: digit, minLength: count, maxLength: count })
const alphanumeric = fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789')
export const code = (min: number, max = min): fc.Arbitrary<string> => fc.string({ unit: alphanumeric, minLength: min, maxLength: max })
export const id = code(2, 14)

/** CPT, or HCPCS with a code of its own. */
export const procedureCode = fc.oneof(
  digits(4).map(end => `9${end}`),
  digits(4).map(end => `G${end}`),
)
export const modifier = fc.constantFrom('25', '59', 'LT', 'RT', 'GT', '95')

export const day = (from: Day, days: number): fc.Arbitrary<Day> => fc.integer({ min: 0, max: days }).map(after => addDays(from, after))
export const anyDay = day('2016-01-01', 3600)

/** Decimal text of at most `places` places. */
export const decimal = (max: number, places: 0 | 2 | 3 = 2): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: max * 10 ** places }).map(whole => {
    const padded = String(whole).padStart(places + 1, '0')
    const plain = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`
    return plainDecimal(plain) ?? '1'
  })

export const amount = (max = 999_999): fc.Arbitrary<ReturnType<typeof money>> => fc.integer({ min: 0, max }).map(money)

/** Valid by its check digit; `first` keeps two kinds of parties apart. */
export const npi = (first: 1 | 2 = 1): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 99_999_999 }).map(n => npiFrom(`${first}${String(n).padStart(8, '0')}`))

export const taxonomy = code(9).map(start => `${start}X`)

export const personName: fc.Arbitrary<PersonName> = fc
  .record({ last: text, first: text, middle: maybe(shortText), suffix: maybe(fc.constantFrom('JR', 'SR', 'III')) })
  .map(given)

const domestic: fc.Arbitrary<Address> = fc
  .record({
    line1: text.map(street => `1 ${street}`),
    line2: maybe(text),
    city: code(2, 20),
    state: fc.constantFrom('IL', 'NY', 'PR'),
    zip: fc.oneof(digits(5), digits(9)),
  })
  .map(given)
const foreign: fc.Arbitrary<Address> = fc.record({
  line1: text,
  city: code(2, 20),
  state: fc.constantFrom('', 'ON'),
  zip: code(5, 7),
  country: fc.constantFrom('CA', 'MX'),
})
export const address = fc.oneof({ weight: 5, arbitrary: domestic }, { weight: 1, arbitrary: foreign })
export const fullAddress = fc.tuple(domestic, digits(9)).map(([where, zip]): Address => ({ ...where, zip }))

export const phoneContact: fc.Arbitrary<Contact> = fc.record({ name: maybe(text), phone: digits(10), extension: maybe(digits(4)) }).map(given)
export const contact: fc.Arbitrary<Contact> = fc.oneof(
  phoneContact,
  fc.record({ name: maybe(text), phone: digits(10), fax: digits(10), email: fc.constant('HELP.DESK_1@EXAMPLE.ORG') }).map(given),
  fc.record({ email: fc.constant('BILLING@EXAMPLE.ORG') }),
)

/** At most one id of each qualifier. */
export const otherIds = (qualifiers: readonly string[]): fc.Arbitrary<readonly OtherId[]> =>
  fc
    .subarray([...qualifiers], { minLength: 1, maxLength: 2 })
    .chain(chosen => fc.tuple(...chosen.map(qualifier => id.map(value => ({ qualifier, id: value })))))

export const lineIds = (qualifiers: readonly string[]): fc.Arbitrary<readonly OtherId[]> =>
  some(fc.record({ qualifier: fc.constantFrom(...qualifiers), id, payerId: maybe(id) }).map(given), 3)

export const provider = (ids: fc.Arbitrary<readonly OtherId[]>): fc.Arbitrary<NamedProvider> =>
  fc.record({ name: personName, npi: maybe(npi()), otherIds: maybe(ids) }).map(({ name, ...rest }) => given({ ...name, ...rest }))

/** One who may be a group, and whose taxonomy may be told. */
export const renderer = (ids: fc.Arbitrary<readonly OtherId[]>): fc.Arbitrary<NamedProvider & { npi: string }> =>
  fc
    .record({
      name: fc.oneof<fc.Arbitrary<PersonName & { organisation?: boolean }>[]>(
        personName,
        text.map(last => ({ last, first: '', organisation: true })),
      ),
      npi: npi(),
      taxonomy: maybe(taxonomy),
      otherIds: maybe(ids),
    })
    .map(({ name, ...rest }) => given({ ...name, ...rest }))

export const facility = (ids: fc.Arbitrary<readonly OtherId[]>, reachable: boolean): fc.Arbitrary<Facility> =>
  fc
    .record({
      name: text,
      npi: maybe(npi()),
      address: fullAddress,
      otherIds: maybe(ids),
      contact: reachable ? maybe(phoneContact) : fc.constant(undefined),
    })
    .map(given)

export const attachments: fc.Arbitrary<Attachment[]> = some(
  fc.oneof(
    fc.record({
      reportType: fc.constantFrom('03', 'B4', 'M1', 'OZ', 'CT'),
      transmission: fc.constantFrom('BM', 'EL', 'FX', 'FT', 'EM'),
      controlNumber: id,
    }),
    fc.record({ reportType: fc.constantFrom('03', 'M1'), transmission: fc.constant('AA') }),
  ),
  3,
)

export const contract: fc.Arbitrary<Contract> = fc
  .record({
    type: fc.constantFrom('01', '02', '09'),
    dollars: maybe(decimal(9999)),
    percent: maybe(decimal(99, 2)),
    code: maybe(text),
    discountPercent: maybe(decimal(9)),
    version: maybe(shortText),
  })
  .map(given)

export const ambulance: fc.Arbitrary<Ambulance> = fc
  .record({
    weightPounds: maybe(decimal(400, 0)),
    reason: fc.constantFrom('A', 'B', 'E'),
    miles: decimal(500),
    roundTripPurpose: maybe(text),
    stretcherPurpose: maybe(text),
  })
  .map(given)

export const repricing: fc.Arbitrary<Repricing> = fc
  .record({
    method: fc.constantFrom('00', '03', '14'),
    allowedDollars: decimal(9999),
    savingsDollars: maybe(decimal(999)),
    organisationId: maybe(id),
    rate: maybe(decimal(999)),
    groupCode: maybe(shortText),
    groupDollars: maybe(decimal(999)),
    rejectReason: maybe(fc.constantFrom('T1', 'T6')),
    compliance: maybe(fc.constantFrom('1', '5')),
    exception: maybe(fc.constantFrom('1', '6')),
  })
  .map(given)

export const lineRepricing = fc
  .tuple(repricing, maybe(fc.record({ kind: fc.constantFrom('HC', 'IV'), code: code(5) })), maybe(decimal(99)))
  .map(([priced, procedure, quantity]): Repricing => given({ ...priced, procedure, quantity, unit: quantity && 'UN' }))

export const drug: fc.Arbitrary<Drug> = fc
  .record({
    ndc: digits(11),
    quantity: decimal(999, 3),
    unit: fc.constantFrom('F2', 'GR', 'ME', 'ML', 'UN'),
    prescription: maybe(fc.record({ qualifier: fc.constantFrom('XZ', 'VY'), number: id })),
  })
  .map(given)
