import { NO_KEY } from './code-set.ts'
import { ChunkDecoder, codedText } from './coded-text.ts'
import type { CodedText } from './coded-text.ts'
import { isData, layout, separatesRepeats } from './layout.ts'
import { idOfKind, kindOfKey } from './segment-dictionary.ts'
import { Segment } from './segment.ts'
import type { Delimiters } from './segment.ts'
import { TextWindow } from './text-window.ts'

export type { Delimiters, Segment } from './segment.ts'

/** What the text breaks is the rule of segments itself, so nothing after this place can be read. */
export class X12SyntaxError extends Error {
  readonly offset: number
  readonly segmentNumber: number
  constructor(message: string, offset: number, segmentNumber: number) {
    super(message)
    this.name = 'X12SyntaxError'
    this.offset = offset
    this.segmentNumber = segmentNumber
  }
}

export const standardDelimiters: Delimiters = { element: '*', repetition: '^', component: ':', segment: '~' }

const MAX_SEGMENT = 1_000_000
/** Characters of an ISA before its terminator. */
const ISA_BODY = 105
/** Separators around the marks that are read by position. Widths of the other elements are the checker's matter. */
const ISA_SEPARATORS = [3, 81, 83, 103]
const ISA_ELEMENTS = 16
const LETTER_I = 0x49

/**
 * Cuts a stream into segments. Chunk borders may fall anywhere; one input may hold several interchanges, each with
 * its own delimiters; line ends that are not a delimiter mean nothing, inside a segment too (wrapped files).
 * Feed it, take `next()` until there is none, and so on; at the end `finish()` and take once more.
 */
export class Tokenizer {
  readonly #window = new TextWindow()
  #marks = standardDelimiters
  #count = 0
  #isLast = false
  #failure: X12SyntaxError | undefined

  get delimiters(): Delimiters {
    return this.#marks
  }

  feed(chunk: CodedText): void {
    this.#window.feed(chunk, this.#marks.segment)
  }

  /** Nothing more comes. */
  finish(): void {
    this.#isLast = true
  }

  /**
   * The next segment that is there as a whole; undefined when more must come first, or after `finish()` at the end.
   * @throws X12SyntaxError, and again whenever it is asked for more; only an IEA may go without its terminator
   */
  next(): Segment | undefined {
    if (this.#failure) throw this.#failure
    let segment = this.#take()
    while (!segment && this.#window.hasMore) {
      this.#window.advance()
      segment = this.#take()
    }
    return segment
  }

  get #isEnd(): boolean {
    return this.#isLast && !this.#window.hasMore
  }

  #take(): Segment | undefined {
    const window = this.#window
    const { text, units } = window.source
    while (window.at < text.length && isBlank(units[window.at] ?? 0)) window.at++
    const { at } = window
    if (at === text.length) return undefined
    if (units[at] === LETTER_I && 'ISA'.startsWith(text.slice(at, at + 3))) return this.#takeHeader()
    if (this.#count === 0) throw this.#fail('The file does not begin with an ISA segment')

    const end = layout.scan(units, at, text.length, this.#marks)
    if (end - at > MAX_SEGMENT) throw this.#fail('A segment is longer than 1 MB; its terminator is missing')
    if (end < text.length) return this.#cut(end, end + 1)
    if (!this.#isEnd) return undefined
    if (text.startsWith(`IEA${this.#marks.element}`, at)) return this.#cut(end, end)
    throw this.#fail('The file ends in the middle of a segment')
  }

  /** Segments before a syntax error are handed out first, the error is thrown by the next call. @throws X12SyntaxError */
  push(chunk: string): Segment[] {
    this.feed(new ChunkDecoder().read(chunk))
    return this.#takeAll()
  }

  /** @throws X12SyntaxError when the input stops inside a segment */
  end(): Segment[] {
    this.finish()
    return this.#takeAll()
  }

  #takeAll(): Segment[] {
    const segments: Segment[] = []
    try {
      for (let segment = this.next(); segment; segment = this.next()) segments.push(segment)
    } catch (error) {
      if (segments.length === 0 || !(error instanceof X12SyntaxError)) throw error
    }
    return segments
  }

  #takeHeader(): Segment | undefined {
    const { at, source } = this.#window
    const { text, units } = source
    let body = ''
    let end = at
    for (; body.length < ISA_BODY && end < text.length; end++) {
      const char = text.charAt(end)
      if (!isLineEnd(char)) body += char
    }
    if (end === text.length) {
      if (this.#isEnd) throw this.#fail('The file ends inside the ISA segment')
      return undefined
    }
    this.#marks = this.#marksOf(body, text.charAt(end))
    layout.scanWhole(units, at, end, this.#marks)
    return this.#cut(end, end + 1)
  }

  #marksOf(body: string, terminator: string): Delimiters {
    const separator = body.charAt(3)
    const marks = {
      element: separator,
      repetition: body.charAt(82),
      component: body.charAt(104),
      segment: terminator,
    }
    const { element, component, segment } = marks
    const misplaced = ISA_SEPARATORS.some(position => body.charAt(position) !== separator) || body.split(separator).length !== ISA_ELEMENTS + 1
    const unusable = [element, component, segment].some(isData) || new Set([element, component, segment]).size < 3
    if (misplaced || unusable) throw this.#fail('The ISA segment is not 106 characters with its separators in their fixed places')
    return marks
  }

  /** Takes what has just been laid out. */
  #cut(end: number, next: number): Segment {
    const window = this.#window
    const { source, at } = window
    const offset = window.offsetOf(at)
    window.at = next
    if (layout.hasOdd && /[\n\r]/.test(source.text.slice(at, end))) return this.#unwrapped(offset, source, at, end)
    const segment = this.#segmentAt(offset, source, at, end)
    layout.hold(segment)
    return segment
  }

  #unwrapped(offset: number, { text }: CodedText, at: number, end: number): Segment {
    const source = codedText(this.#withoutLineEnds(text.slice(at, end)))
    layout.scan(source.units, 0, source.text.length, this.#marks)
    return this.#segmentAt(offset, source, 0, source.text.length)
  }

  #segmentAt(offset: number, source: CodedText, start: number, end: number): Segment {
    const kind = layout.firstOf(1) === 1 ? kindOfKey(layout.keys[0] ?? NO_KEY) : 0
    const id = kind > 0 ? idOfKind(kind) : source.text.slice(start, layout.endOf(layout.firstOf(1) - 1))
    return new Segment(++this.#count, offset, kind, id, this.#marks, source, start, end)
  }

  #withoutLineEnds(raw: string): string {
    const { element, component, repetition } = this.#marks
    return Array.from(raw, char => (isLineEnd(char) && ![element, component, repetition].includes(char) ? '' : char)).join('')
  }

  #fail(message: string): X12SyntaxError {
    this.#failure = new X12SyntaxError(message, this.#window.offsetOf(this.#window.at), this.#count + 1)
    return this.#failure
  }
}

/** A whole text at once. @throws X12SyntaxError */
export function tokenize(text: string): { segments: Segment[]; delimiters: Delimiters } {
  const tokenizer = new Tokenizer()
  const segments = tokenizer.push(text)
  segments.push(...tokenizer.end())
  return { segments, delimiters: tokenizer.delimiters }
}

/** The n-th element, counted from 1; '' when the segment stops before it. */
export const element = (segment: Segment, n: number): string => segment.element(n)

export function components(value: string, { component }: Delimiters): string[] {
  const found: string[] = []
  let from = 0
  for (let at = value.indexOf(component); at >= 0; at = value.indexOf(component, from)) {
    found.push(value.slice(from, at))
    from = at + 1
  }
  found.push(from === 0 ? value : value.slice(from))
  return found
}

/** Repeats of one element. */
export const repetitions = (value: string, delimiters: Delimiters): string[] =>
  separatesRepeats(delimiters) ? value.split(delimiters.repetition) : [value]

/** Segments as text, without line ends; empty elements at the end of a segment are not sent (domain/edi.md 2.3). */
export function serialize(segments: Iterable<{ id: string; elements: readonly string[] }>, delimiters: Delimiters = standardDelimiters): string {
  let text = ''
  for (const { id, elements } of segments) {
    const sent = elements.slice(0, elements.findLastIndex(value => value !== '') + 1)
    text += [id, ...sent].join(delimiters.element) + delimiters.segment
  }
  return text
}

const isLineEnd = (char: string): boolean => char === '\n' || char === '\r'
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff
