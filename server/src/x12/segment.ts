import { layout } from './layout.ts'

/** The four marks of one interchange; data never holds them, X12 has no escape (domain/edi.md 2.1, 2.3). */
export interface Delimiters {
  element: string
  repetition: string
  component: string
  segment: string
}

/** The same text, free of the large one it was cut from: what is kept must not keep that in memory. */
export const detached = (text: string): string => Buffer.from(text).toString()

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
  /** Known to hold printable ASCII only; when false it has to be looked at. */
  readonly isPlain: boolean
  /** Path of the loop that a check has placed it in. */
  path: string | undefined
  private parts: string[] | undefined

  constructor(number: number, offset: number, id: string, delimiters: Delimiters, text: string, start: number, end: number, isPlain: boolean) {
    this.number = number
    this.offset = offset
    this.id = id
    this.delimiters = delimiters
    this.text = text
    this.start = start
    this.end = end
    this.isPlain = isPlain
    this.path = undefined
    this.parts = undefined
  }

  /** elements[0] is element 01. */
  get elements(): string[] {
    this.parts ??= this.#cut()
    return this.parts
  }

  /** Element n, counted from 1; '' when the segment stops before it. */
  element(n: number): string {
    if (this.parts || !layout.take(this)) return this.elements[n - 1] ?? ''
    return n > layout.count ? '' : this.text.slice(layout.starts[n], layout.endOf(n))
  }

  #cut(): string[] {
    const from = this.start + this.id.length
    return from >= this.end ? [] : this.text.slice(from + 1, this.end).split(this.delimiters.element)
  }
}
