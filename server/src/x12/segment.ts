import { NO_KEY } from './code-set.ts'
import type { CodedText } from './coded-text.ts'
import { DIGIT, layout } from './layout.ts'

/** The four marks of one interchange; data never holds them, X12 has no escape (domain/edi.md 2.1, 2.3). */
export interface Delimiters {
  element: string
  repetition: string
  component: string
  segment: string
}

/** What a guide calls a loop: its id, and the ids from the outermost to it, '2000A/2000B/2300'. */
export interface LoopName {
  readonly id: string
  readonly path: string
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
  /** Place of its id in tables by kind (segment-dictionary.ts); 0 for ids that the standard does not have. */
  readonly kind: number
  readonly id: string
  /** Those of the ISA this segment stands under. */
  readonly delimiters: Delimiters
  /** It stands, without its terminator, in `text` from `start` up to `end`. */
  text: string
  start: number
  end: number
  /** Known to hold printable ASCII only; when false it has to be looked at. */
  readonly isPlain: boolean
  /** The loop that a check has placed it in. */
  loop: LoopName | undefined
  /** Number that layout.ts has given it. */
  laidOut: number
  private parts: string[] | undefined

  constructor(
    number: number,
    offset: number,
    kind: number,
    id: string,
    delimiters: Delimiters,
    { text, isPlain }: CodedText,
    start: number,
    end: number,
  ) {
    this.number = number
    this.offset = offset
    this.kind = kind
    this.id = id
    this.delimiters = delimiters
    this.text = text
    this.isPlain = isPlain
    this.start = start
    this.end = end
    this.loop = undefined
    this.laidOut = -1
    this.parts = undefined
  }

  /** elements[0] is element 01. */
  get elements(): string[] {
    this.parts ??= this.#cut()
    return this.parts
  }

  /** Elements it has, empty ones too. */
  get count(): number {
    layout.take(this)
    return layout.count
  }

  // Of element n, counted from 1; a segment that stops before it has it empty.

  element(n: number): string {
    layout.take(this)
    return n > layout.count ? '' : this.text.slice(layout.startOf(layout.firstOf(n)), layout.endOf(layout.firstOf(n + 1) - 1))
  }

  componentCount(n: number): number {
    layout.take(this)
    return n > layout.count ? 0 : layout.firstOf(n + 1) - layout.firstOf(n)
  }

  /** Its k-th component, counted from 1; '' when it has fewer. */
  component(n: number, k: number): string {
    if (k > this.componentCount(n)) return ''
    const part = layout.firstOf(n) + k - 1
    return this.text.slice(layout.startOf(part), layout.endOf(part))
  }

  /** Its first component for a CodeSet. */
  key(n: number): number {
    layout.take(this)
    return n > layout.count ? 0 : (layout.keys[layout.firstOf(n)] ?? NO_KEY)
  }

  /** Where it begins in `text`, and in the code units of the layout. */
  startOf(n: number): number {
    layout.take(this)
    return n > layout.count ? this.end : layout.startOf(layout.firstOf(n))
  }

  /** Of all its components. */
  length(n: number): number {
    layout.take(this)
    return n > layout.count ? 0 : layout.endOf(layout.firstOf(n + 1) - 1) - layout.startOf(layout.firstOf(n))
  }

  /** The same as comparing it, without cutting it out. */
  is(n: number, value: string): boolean {
    if (this.length(n) !== value.length) return false
    const from = this.startOf(n)
    for (let i = 0; i < value.length; i++) if (layout.units[from + i] !== value.charCodeAt(i)) return false
    return true
  }

  /** Nothing but digits, and so many of them. */
  isDigits(n: number, length: number): boolean {
    return this.length(n) === length && this.componentCount(n) === 1 && layout.holds[layout.firstOf(n)] === DIGIT
  }

  /** Into a text of its own. */
  settle(): void {
    this.text = this.text.slice(this.start, this.end)
    this.end = this.text.length
    this.start = 0
  }

  #cut(): string[] {
    const from = this.start + this.id.length
    return from >= this.end ? [] : this.text.slice(from + 1, this.end).split(this.delimiters.element)
  }
}
