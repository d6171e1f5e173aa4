import { isSegmentId } from './segment-dictionary.ts'
import type { Segment } from './tokenizer.ts'

/** Errors reject the transaction or file, warnings are told and pass (check.ts). */
export type Severity = 'error' | 'warning'

/** The kinds of tests by which the trade sorts findings (domain/edi.md 12). */
export type SnipLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** What is wrong at one place of a file. `reason` is a sentence for a biller and never holds a patient's data. */
export interface Finding {
  /** 1-based in the file; 0 when the file has no segment to point at. */
  segmentNumber: number
  offset: number
  /** Loop id of the guide, '' in the envelope. */
  loop: string
  /** The loops from the outermost to that one: '2000A/2000B/2300'. */
  path: string
  segment: string
  /** '01', or '05-2' for a component; '' when the segment as a whole is meant. */
  element: string
  /** What kind of value stands there, '9 digits', never the value; '' when no element is meant. */
  value: string
  rule: FindingRule
  level: SnipLevel
  severity: Severity
  reason: string
  /** Id of the segment that is missing, where that is the fault. */
  missing?: string
}

/** Every rule and the level it belongs to. */
const levels = {
  syntax: 1,
  'envelope.missing': 1,
  'envelope.control': 1,
  'envelope.count': 1,
  'envelope.duplicate': 1,
  'envelope.value': 1,
  version: 1,
  'segment.unexpected': 2,
  'segment.order': 1,
  'segment.required': 2,
  'segment.repeat': 2,
  'loop.required': 2,
  'loop.repeat': 2,
  'element.required': 2,
  'element.unused': 2,
  'element.code': 2,
  'element.short': 1,
  'element.long': 1,
  'element.type': 1,
  'element.character': 1,
  'element.depends': 1,
  'element.repeat': 1,
  hierarchy: 1,
  'line.number': 1,
  'balance.claim': 3,
  'balance.line': 3,
  'balance.payment': 3,
  'balance.coordination': 3,
  'balance.acknowledgement': 3,
  'patient.level': 4,
  'patient.facts': 4,
  pointer: 4,
  replacement: 4,
  accident: 4,
  admission: 4,
  'diagnosis.set': 4,
  'diagnosis.repeat': 4,
  'present.on.admission': 4,
  'date.order': 4,
  'payer.order': 4,
  'payer.unknown': 4,
  'medicare.secondary': 4,
  unlisted: 4,
  'control.number': 4,
  npi: 5,
  'code.form': 5,
  'code.unknown': 5,
  'code.retired': 5,
} as const satisfies Record<string, SnipLevel>

export type FindingRule = keyof typeof levels

export interface Fault {
  rule: FindingRule
  severity: Severity
  reason: string
  /** Path of the loop. */
  path?: string
  element?: string
  missing?: string | undefined
}

export function findingAt(at: Segment, { rule, severity, reason, path = '', element: place = '', missing }: Fault): Finding {
  return {
    segmentNumber: at.number,
    offset: at.offset,
    loop: path.slice(path.lastIndexOf('/') + 1),
    path,
    segment: shownId(at.id),
    element: place,
    value: place === '' ? '' : valueClass(valueAt(at, place)),
    rule,
    level: rule === 'segment.unexpected' && !isSegmentId(at.id) ? 1 : levels[rule],
    severity,
    reason,
    ...(missing !== undefined && { missing }),
  }
}

/** A finding about the file as a whole. */
export const fileFinding = (rule: FindingRule, reason: string, { segmentNumber, offset }: Pick<Finding, 'segmentNumber' | 'offset'>): Finding => ({
  segmentNumber,
  offset,
  loop: '',
  path: '',
  segment: '',
  element: '',
  value: '',
  rule,
  level: levels[rule],
  severity: 'error',
  reason,
})

/** @param place '05' or '05-2' */
function valueAt(segment: Segment, place: string): string {
  const [n, k] = [Number(place.slice(0, 2)), Number(place.slice(3))]
  return k === 0 ? segment.element(n) : segment.component(n, k)
}

function valueClass(value: string): string {
  const { length } = value
  if (length === 0) return 'empty'
  const many = length === 1 ? '' : 's'
  if (/^\d+$/.test(value)) return `${length} digit${many}`
  if (/^-?\d*\.?\d*$/.test(value)) return 'a number'
  if (/^[A-Z]+$/i.test(value)) return `${length} letter${many}`
  if (/^[A-Z\d]+$/i.test(value)) return `${length} letters and digits`
  return `${length} character${many}`
}

export const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** In a broken file anything may stand where the segment id should be, a name too: only ids of the standard are shown. */
export const shownId = (id: string): string => (isSegmentId(id) ? id : '?')
