import { compactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { dollars } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { basicText, shortDecimal } from '../../x12/characters.ts'
import type { OutSegment } from '../../x12/interchange-writer.ts'
import type { Address, Contact, OtherId, PersonName } from '../../claims/claim-details.rules.ts'

// Segments that several loops write alike. What has nothing to say is not written: each gives a list, empty or of one.

export const out = (id: string, ...elements: string[]): OutSegment => ({ id, elements })

/** Text as it is sent; nothing for nothing. */
export const text = (value: string | undefined): string => (value === undefined ? '' : basicText(value))

/** A decimal as it is sent; nothing for nothing. */
export const number = (digits: string | undefined): string => (digits === undefined ? '' : shortDecimal(digits))

export const cents = (amount: Money | undefined): string => (amount === undefined ? '' : shortDecimal(dollars(amount)))

/** Components after the last one with something in it are not sent. */
export const composite = (...parts: string[]): string => parts.join(':').replace(/:+$/, '')

export const flag = (value: boolean | undefined): string => (value ? 'Y' : '')

export const reference = (qualifier: string, value: string | undefined): OutSegment[] => (value ? [out('REF', qualifier, basicText(value))] : [])

/** REF04 says which other payer gave the number. */
export const otherIds = (ids: readonly OtherId[] = []): OutSegment[] =>
  ids.map(({ qualifier, id, payerId }) => out('REF', qualifier, basicText(id), '', payerId ? `2U:${basicText(payerId)}` : ''))

export const date = (qualifier: string, day: Day | undefined): OutSegment[] => (day ? [out('DTP', qualifier, 'D8', compactDay(day))] : [])

/** A day, or a range when the last day is another one. */
export const dateOrRange = (qualifier: string, from: Day, to: Day | undefined): OutSegment[] =>
  to === undefined || to === from ? date(qualifier, from) : [range(qualifier, from, to)]

export const range = (qualifier: string, from: Day, to: Day): OutSegment => out('DTP', qualifier, 'RD8', `${compactDay(from)}-${compactDay(to)}`)

export const amount = (qualifier: string, value: Money | undefined): OutSegment[] =>
  value === undefined ? [] : [out('AMT', qualifier, cents(value))]

export const dollarAmount = (qualifier: string, value: string | undefined): OutSegment[] =>
  value === undefined ? [] : [out('AMT', qualifier, number(value))]

export const fileInformation = (lines: readonly string[] = []): OutSegment[] => lines.map(line => out('K3', basicText(line)))

/** NM1 of a person, or of an organisation whose name stands in `last`. */
export const person = (who: string, name: PersonName & { organisation?: boolean }, kind = '', id = ''): OutSegment =>
  out(
    'NM1',
    who,
    name.organisation ? '2' : '1',
    text(name.last),
    text(name.first),
    text(name.middle),
    '',
    text(name.suffix),
    id === '' ? '' : kind,
    id,
  )

export const organisation = (who: string, name: string, kind = '', id = ''): OutSegment =>
  out('NM1', who, '2', basicText(name), '', '', '', '', id === '' ? '' : kind, id)

export const address = (at: Address | undefined): OutSegment[] =>
  at === undefined
    ? []
    : [
        out('N3', basicText(at.line1), text(at.line2)),
        out('N4', basicText(at.city), at.state, at.zip, at.country ?? '', '', '', at.subdivision ?? ''),
      ]

/** Address parts of the ways a person is reached; an extension follows its telephone. */
const ways = [
  ['TE', 'phone'],
  ['EX', 'extension'],
  ['EM', 'email'],
  ['FX', 'fax'],
] as const

export function contact(who: Contact | undefined): OutSegment[] {
  if (!who) return []
  const numbers = ways.flatMap(([qualifier, way]) => (who[way] ? [qualifier, way === 'email' ? emailText(who[way]) : basicText(who[way])] : []))
  return [out('PER', 'IC', text(who.name), ...numbers)]
}

/** An at sign and an underscore belong to the extended character set; without them an e-mail address is none. */
const emailText = (email: string): string => email.toUpperCase().replace(/[^A-Z0-9.!&'+\-/=?@_]/g, '')
