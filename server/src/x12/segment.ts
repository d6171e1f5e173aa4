import { endOf } from './element-forms.ts'

/** The four marks of one interchange; data never holds them, X12 has no escape (domain/edi.md 2.1, 2.3). */
export interface Delimiters {
  element: string
  repetition: string
  component: string
  segment: string
}

/**
 * One segment, still in the text it came in: most are only looked at character by character, so nothing is cut out
 * of it before it is asked for.
 */
export class Segment {
  /** 1-based position in the file, over all its interchanges. */
  readonly number: number
  /** Bytes of the file before the first one of this segment. */
  readonly offset: number
  readonly id: string
  /** Those of the ISA this segment stands under. */
  readonly delimiters: Delimiters
  /** It stands, without its terminator, in `text` from `start` up to `end`. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Path of the loop that a check has placed it in. */
  path: string | undefined
  #elements: string[] | undefined

  constructor(number: number, offset: number, id: string, delimiters: Delimiters, text: string, start: number, end: number) {
    this.number = number
    this.offset = offset
    this.id = id
    this.delimiters = delimiters
    this.text = text
    this.start = start
    this.end = end
    this.path = undefined
  }

  /** elements[0] is element 01. */
  get elements(): string[] {
    this.#elements ??= this.#cut()
    return this.#elements
  }

  /** Element n, counted from 1; '' when the segment stops before it. */
  element(n: number): string {
    if (this.#elements) return this.#elements[n - 1] ?? ''
    const from = this.startOf(n)
    return this.text.slice(from, endOf(this.text, from, this.end, this.delimiters.element.charCodeAt(0)))
  }

  /** Where element n begins in `text`; `end` when the segment stops before it. */
  startOf(n: number): number {
    const separator = this.delimiters.element.charCodeAt(0)
    let at = this.start + this.id.length
    for (let passed = 1; passed < n && at < this.end; passed++) at = endOf(this.text, at + 1, this.end, separator)
    return Math.min(at + 1, this.end)
  }

  /** Where the first component of the element that begins at `from` ends. */
  endOfComponent(from: number): number {
    const { element, component } = this.delimiters
    const end = endOf(this.text, from, this.end, element.charCodeAt(0))
    return endOf(this.text, from, end, component.charCodeAt(0))
  }

  #cut(): string[] {
    const from = this.start + this.id.length
    return from >= this.end ? [] : this.text.slice(from + 1, this.end).split(this.delimiters.element)
  }
}
