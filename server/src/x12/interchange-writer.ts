import { compactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { segmentShapes } from './segment-dictionary.ts'
import { serialize, standardDelimiters } from './tokenizer.ts'

/** Who sends to whom under which numbers. Numbers are given: they must be kept, so that answers find their way back. */
export interface Envelope {
  senderQualifier: string
  senderId: string
  receiverQualifier: string
  receiverId: string
  /** GS02 and GS03 when they differ from the interchange. */
  groupSenderId?: string
  groupReceiverId?: string
  /** ISA13, up to 9 digits; written with leading zeros. */
  interchangeControlNumber: number
  /** GS06, 1 to 9 digits. */
  groupControlNumber: number
  /** ST02, 4 to 9 characters. */
  transactionControlNumber: string
  createdOn: Day
  /** HHMM. */
  createdAt: string
  /** P production, T test. */
  usage: 'P' | 'T'
}

export interface OutSegment {
  id: string
  elements: readonly string[]
}

export interface TransactionKind {
  st01: string
  /** GS01. */
  group: string
  version: string
  /** The 835 has no ST03. */
  hasSt03: boolean
}

/** What was to be written is not valid X12. A mistake of the caller, not of the person at the screen. */
export class X12WriteError extends Error {
  override readonly name = 'X12WriteError'
}

/**
 * One interchange with one group and one transaction, without line ends.
 * @param body the segments between ST and SE
 * @throws X12WriteError when a number, id or element cannot be written as it is
 */
export function writeInterchange(envelope: Envelope, kind: TransactionKind, body: readonly OutSegment[]): string {
  const { interchangeControlNumber, groupControlNumber, transactionControlNumber } = envelope
  if (!/^[0-9A-Z]{4,9}$/.test(transactionControlNumber)) throw new X12WriteError('ST02 must have 4 to 9 characters')
  for (const segment of body) checkSegment(segment)
  const isa13 = controlNumber(interchangeControlNumber, 'ISA13').padStart(9, '0')
  const gs06 = controlNumber(groupControlNumber, 'GS06')
  const count = String(body.length + 2)
  const st = ['ST', kind.st01, transactionControlNumber, ...(kind.hasSt03 ? [kind.version] : [])]
  return (
    header(envelope, isa13) +
    serialize([
      { id: 'GS', elements: group(envelope, kind, gs06) },
      { id: 'ST', elements: st.slice(1) },
      ...body,
      { id: 'SE', elements: [count, transactionControlNumber] },
      { id: 'GE', elements: ['1', gs06] },
      { id: 'IEA', elements: ['1', isa13] },
    ])
  )
}

/** The only segment of fixed width, 106 characters (domain/edi.md 2.1). */
function header(envelope: Omit<Envelope, 'groupControlNumber' | 'transactionControlNumber'>, isa13: string): string {
  const { element, repetition, component, segment } = standardDelimiters
  const elements = [
    ['00', ' '.repeat(10), '00', ' '.repeat(10)],
    [fixed(envelope.senderQualifier, 2), fixed(envelope.senderId, 15), fixed(envelope.receiverQualifier, 2), fixed(envelope.receiverId, 15)],
    [compactDay(envelope.createdOn).slice(2), envelope.createdAt, repetition, '00501', isa13, '0', envelope.usage, component],
  ].flat()
  const text = ['ISA', ...elements].join(element) + segment
  if (text.length !== 106) throw new X12WriteError('the ISA segment is not 106 characters')
  return text
}

const group = (envelope: Envelope, { group: gs01, version }: TransactionKind, gs06: string): string[] => [
  gs01,
  envelope.groupSenderId ?? envelope.senderId,
  envelope.groupReceiverId ?? envelope.receiverId,
  compactDay(envelope.createdOn),
  envelope.createdAt,
  gs06,
  'X',
  version,
]

function fixed(value: string, width: number): string {
  if (value.length === 0 || value.length > width || /[*^:~]/.test(value)) throw new X12WriteError(`an id of the ISA does not fit ${width} characters`)
  return value.padEnd(width)
}

function controlNumber(value: number, name: string): string {
  if (!Number.isInteger(value) || value < 1 || value > 999_999_999) throw new X12WriteError(`${name} must be 1 to 9 digits`)
  return String(value)
}

/** What an element may hold when it is written. */
interface WrittenElement {
  name: string
  isComposite: boolean
  max: number
}

/** Elements of a segment by its id, worked out when it is first written. */
const written = new Map<string, readonly WrittenElement[]>()

function elementsOf(id: string): readonly WrittenElement[] {
  const known = written.get(id)
  if (known) return known
  const shapes = segmentShapes[id]?.split(';')[0]?.trim().split(' ')
  if (!shapes) throw new X12WriteError(`segment ${id} is not known`)
  const elements = shapes.map((shape, i) => ({
    name: `${id}${String(i + 1).padStart(2, '0')}`,
    isComposite: shape.startsWith('C'),
    max: longest(shape),
  }))
  written.set(id, elements)
  return elements
}

/** Components are joined by the caller, so ':' may stand in an element, the others not. */
function checkSegment({ id, elements }: OutSegment): void {
  const allowed = elementsOf(id)
  elements.forEach((value, i) => {
    const element = allowed[i]
    if (!element) throw new X12WriteError(`${id}${String(i + 1).padStart(2, '0')} does not exist`)
    if (value === '') return
    if (/[^\x20-\x7E]|[*^~]/.test(value)) throw new X12WriteError(`${element.name} holds a character that cannot be sent`)
    if (!element.isComposite && value.includes(':')) throw new X12WriteError(`${element.name} holds a component separator`)
    if (value.length > element.max) throw new X12WriteError(`${element.name} is too long`)
  })
}

function longest(shape: string): number {
  const match = /^(?:AN|ID|DP|DT|TM)(\d*)-?(\d*)$/.exec(shape)
  if (!match) return Infinity
  return Number(match[2] || match[1] || 8)
}

/** An interchange that holds nothing but the answer to another one (domain/edi.md 11). */
export function writeTechnicalAnswer(envelope: Omit<Envelope, 'groupControlNumber' | 'transactionControlNumber'>, answer: OutSegment): string {
  checkSegment(answer)
  const isa13 = controlNumber(envelope.interchangeControlNumber, 'ISA13').padStart(9, '0')
  return header(envelope, isa13) + serialize([answer, { id: 'IEA', elements: ['0', isa13] }])
}
