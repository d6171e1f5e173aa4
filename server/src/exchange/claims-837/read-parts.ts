import type { Address, Contact, Facility, NamedProvider, OtherId, PersonName } from '../../claims/claim-details.rules.ts'
import type { Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { parseCompactDay } from '@cleanclaim/schema/day'
import type { ClaimPayer } from './claim-batch.rules.ts'
import { given, listed } from './fields.ts'
import type { Fields } from './fields.ts'
import type { Loop } from './loops.ts'

// Segments that several loops write alike, read back; the other side of out-segments.ts.

/** NM103 to 07; NM102 says whether it is a group. */
export function readName(nm1: Fields): PersonName & { organisation?: boolean } {
  nm1.skip(1)
  const isGroup = nm1.neededCode(2, ['1', '2']) === '2'
  return given({
    last: nm1.text(3) ?? '',
    first: nm1.text(4) ?? '',
    middle: nm1.text(5),
    suffix: nm1.text(7),
    organisation: isGroup || undefined,
  })
}

/** NM109 under one of the qualifiers of NM108. */
export function readId<T extends string>(nm1: Fields, qualifiers: readonly T[]): { kind?: T; id?: string } {
  return { kind: nm1.code(8, qualifiers), id: nm1.text(9) }
}

export function readAddress(loop: Loop): Address | undefined {
  const n3 = loop.take('N3')
  const n4 = loop.take('N4')
  if (!n3 && !n4) return undefined
  return given({
    line1: n3?.text(1) ?? '',
    line2: n3?.text(2),
    city: n4?.text(1) ?? '',
    state: n4?.text(2) ?? '',
    zip: n4?.text(3) ?? '',
    country: n4?.text(4),
    subdivision: n4?.text(7),
  })
}

/** Whom a claim goes to or went to before: what 2010BB and 2330B have in common. */
export function readPayer(loop: Loop): ClaimPayer {
  const nm1 = loop.need('NM1')
  nm1.skip(1)
  nm1.neededCode(2, ['2'])
  const { kind, id } = readId(nm1, ['PI', 'XV'])
  return given({
    name: nm1.text(3) ?? '',
    payerId: id ?? '',
    idKind: kind === 'XV' ? kind : undefined,
    address: readAddress(loop),
    otherIds: readIds(loop, ['2U', 'EI', 'FY', 'NF']),
  })
}

export const neededAddress = (loop: Loop): Address => readAddress(loop) ?? loop.fail('N3 and N4 are missing')

const ways = { TE: 'phone', EX: 'extension', EM: 'email', FX: 'fax' } as const
const qualifiers = Object.keys(ways) as (keyof typeof ways)[]

export function readContact(loop: Loop): Contact | undefined {
  const per = loop.take('PER', 'IC')
  if (!per) return undefined
  per.skip(1)
  const contact: Contact = given({ name: per.text(2) })
  for (const n of [3, 5, 7]) {
    const qualifier = per.code(n, qualifiers)
    const value = per.text(n + 1)
    if (qualifier === undefined && value === undefined) continue
    if (qualifier === undefined || value === undefined) return per.fail(n, 'and the number after it go together')
    if (contact[ways[qualifier]] !== undefined) per.fail(n, 'is used twice')
    contact[ways[qualifier]] = value
  }
  return contact
}

/** REFs of these qualifiers, in their order; REF04 names another payer. */
export const readIds = (loop: Loop, codes: readonly string[]): readonly OtherId[] | undefined =>
  listed(loop.takeAll('REF', ...codes).map(readOtherId))

export function readOtherId(ref: Fields): OtherId {
  const [kind, payerId] = ref.parts(4, 2)
  if (kind !== '' && kind !== '2U' && kind !== undefined) ref.fail(4, 'has a code that cannot be kept here')
  return given({ qualifier: ref.needed(1), id: ref.needed(2), payerId: payerId || undefined })
}

export const licenceIds = ['0B', '1G', 'G2', 'LU'] as const

/** @param taxonomyAs PRV01 of loops that may name a taxonomy */
export function readProvider(loop: Loop, taxonomyAs?: string): NamedProvider {
  const nm1 = loop.need('NM1')
  const { id } = readId(nm1, ['XX'])
  const prv = taxonomyAs === undefined ? undefined : loop.take('PRV', taxonomyAs)
  prv?.skip(1)
  prv?.neededCode(2, ['PXC'])
  return given({ ...readName(nm1), npi: id, taxonomy: prv?.needed(3), otherIds: readIds(loop, licenceIds) })
}

export function readFacility(loop: Loop): Facility {
  const nm1 = loop.need('NM1')
  nm1.skip(1)
  nm1.neededCode(2, ['2'])
  const { id } = readId(nm1, ['XX'])
  return given({
    name: nm1.text(3) ?? '',
    npi: id,
    address: neededAddress(loop),
    otherIds: readIds(loop, licenceIds),
    contact: readContact(loop),
  })
}

/** DTP with one day. A range of one day is that day. */
export function readDate(loop: Loop, qualifier: string): Day | undefined {
  const dtp = loop.take('DTP', qualifier)
  if (!dtp) return undefined
  const [from, to] = readDays(dtp)
  return from === to ? from : dtp.fail(3, 'must be one day')
}

/** Both days of a range; for a single day the same one twice. */
export function readDays(dtp: Fields): [from: Day, to: Day] {
  dtp.skip(1)
  const format = dtp.neededCode(2, ['D8', 'RD8'])
  const value = dtp.needed(3)
  const [first = '', last = first] = format === 'D8' ? [value] : value.split('-')
  const [from, to] = [parseCompactDay(first), parseCompactDay(last)]
  return from === undefined || to === undefined ? dtp.fail(3, 'is not a day') : [from, to]
}

export function readAmount(loop: Loop, qualifier: string): Money | undefined {
  const amt = loop.take('AMT', qualifier)
  amt?.skip(1)
  return amt?.neededMoney(2)
}

/** Values of several DTP or REF, one for each field of the table that has one. */
export function readTable<F extends string, V>(
  table: readonly (readonly [F, string])[],
  read: (qualifier: string) => V | undefined,
): Partial<Record<F, V>> {
  const found: Partial<Record<F, V>> = {}
  for (const [field, qualifier] of table) {
    const value = read(qualifier)
    if (value !== undefined) found[field] = value
  }
  return found
}
