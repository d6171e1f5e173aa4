import { compactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { dollars } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { element } from '../../x12/tokenizer.ts'
import type { Delimiters, Segment } from '../../x12/tokenizer.ts'

/** A segment to be written; a list is a composite element. */
export type Draft = readonly [id: string, ...values: (string | readonly string[])[]]

/**
 * The way back to the sender. Its own delimiters are used again, so nothing it sent can break what we echo.
 */
export interface ReturnAddress {
  header: Segment
  today: Day
  now: string
}
export interface GroupKind {
  functionalId: 'FA' | 'HB' | 'HI' | 'HN' | 'HP'
  version: string
  /** GS02 and GS03 of the answer. */
  from: string
  to: string
}

/** One interchange with one group; each transaction is given from ST on, its SE is counted here. */
export function writeInterchange(
  back: ReturnAddress,
  controlNumber: number,
  { functionalId, version, from, to }: GroupKind,
  transactions: readonly (readonly Draft[])[],
): string {
  const group = String(controlNumber)
  return writeSegments(back, controlNumber, '1', [
    ['GS', functionalId, from, to, compactDay(back.today), back.now, group, 'X', version],
    ...transactions.flatMap(withTrailer),
    ['GE', String(transactions.length), group],
  ])
}

/** An interchange that holds a TA1 and no group (domain/edi.md 11). */
export function writeInterchangeAck(back: ReturnAddress, controlNumber: number, note: string): string {
  const [about, day, time] = [13, 9, 10].map(n => element(back.header, n))
  const verdict = note === '000' ? 'A' : 'R'
  return writeSegments(back, controlNumber, '0', [['TA1', about ?? '', day ?? '', time ?? '', verdict, note]])
}

function writeSegments(back: ReturnAddress, controlNumber: number, groups: string, body: readonly Draft[]): string {
  const { delimiters } = back.header
  const number = String(controlNumber).padStart(9, '0')
  const drafts: Draft[] = [headerOf(back, number), ...body, ['IEA', groups, number]]
  return drafts.map(draft => `${writeSegment(draft, delimiters)}\n`).join('')
}

function headerOf({ header, today, now }: ReturnAddress, number: string): Draft {
  const [senderQualifier, sender, receiverQualifier, receiver] = [7, 8, 5, 6].map(n => element(header, n))
  const { repetition, component } = header.delimiters
  return [
    'ISA',
    '00',
    ' '.repeat(10),
    '00',
    ' '.repeat(10),
    senderQualifier ?? '',
    sender ?? '',
    receiverQualifier ?? '',
    receiver ?? '',
    compactDay(today).slice(2),
    now,
    repetition,
    '00501',
    number,
    '0',
    element(header, 15),
    component,
  ]
}

function withTrailer(drafts: readonly Draft[]): Draft[] {
  const controlNumber = drafts[0]?.[2]
  return [...drafts, ['SE', String(drafts.length + 1), typeof controlNumber === 'string' ? controlNumber : '']]
}

function writeSegment([id, ...values]: Draft, { element: separator, component, segment }: Delimiters): string {
  const written = values.map(value => (typeof value === 'string' ? value : trimmed(value).join(component)))
  return [id, ...trimmed(written)].join(separator) + segment
}

/** Empty elements and components at the end are not sent (domain/edi.md 2.3). */
const trimmed = (values: readonly string[]): readonly string[] => values.slice(0, values.findLastIndex(value => value !== '') + 1)

/** X12 decimals: no zeros after the last digit, no lone point. */
export const amount = (value: Money): string => dollars(value).replace(/\.?0+$/, '')
/** D8 for one day, RD8 for a range. */
export const dates = (from: Day, to: Day): [format: string, value: string] =>
  from === to ? ['D8', compactDay(from)] : ['RD8', `${compactDay(from)}-${compactDay(to)}`]
export const stControl = (index: number): string => String(index + 1).padStart(4, '0')
