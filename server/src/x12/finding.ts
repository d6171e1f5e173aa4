import { isSegmentId } from './segment-dictionary.ts'

export type Severity = 'error' | 'warning'

/** What is wrong at one place of a file. `reason` is a sentence for a biller and never holds a patient's data. */
export interface Finding {
  /** 1-based in the file; 0 when the file has no segment to point at. */
  segmentNumber: number
  offset: number
  /** Loop id of the guide, '' in the envelope. */
  loop: string
  segment: string
  /** '01', or '05-2' for a component; '' when the segment as a whole is meant. */
  element: string
  rule: FindingRule
  severity: Severity
  reason: string
}

/** Errors reject the transaction or file, warnings are told and pass (README of the checker: check.ts). */
export type FindingRule =
  | 'syntax'
  | 'envelope.missing'
  | 'envelope.control'
  | 'envelope.count'
  | 'envelope.duplicate'
  | 'envelope.value'
  | 'version'
  | 'segment.unexpected'
  | 'segment.order'
  | 'segment.required'
  | 'segment.repeat'
  | 'loop.required'
  | 'loop.repeat'
  | 'element.required'
  | 'element.unused'
  | 'element.code'
  | 'element.length'
  | 'element.type'
  | 'element.character'
  | 'element.depends'
  | 'element.repeat'
  | 'hierarchy'
  | 'patient.level'
  | 'patient.facts'
  | 'balance.claim'
  | 'balance.line'
  | 'balance.payment'
  | 'line.number'
  | 'pointer'
  | 'replacement'
  | 'npi'

export const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** In a broken file anything may stand where the segment id should be, a name too: only ids of the standard are shown. */
export const shownId = (id: string): string => (isSegmentId(id) ? id : '?')
