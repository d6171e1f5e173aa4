/** The four marks of one interchange; data never holds them, X12 has no escape (domain/edi.md 2.1, 2.3). */
export interface Delimiters {
  element: string
  repetition: string
  component: string
  segment: string
}

export interface Segment {
  /** 1-based position in the file, over all its interchanges. */
  number: number
  /** Characters before the first one of this segment. */
  offset: number
  id: string
  /** elements[0] is element 01. */
  elements: string[]
  /** Those of the ISA this segment stands under. */
  delimiters: Delimiters
}

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

/**
 * Cuts a stream into segments. Chunk borders may fall anywhere; one input may hold several interchanges, each with
 * its own delimiters; line ends that are not a delimiter mean nothing, inside a segment too (wrapped files).
 * Segments before a syntax error are handed out first, the error is thrown by the next call.
 */
export class Tokenizer {
  #marks = standardDelimiters
  #text = ''
  /** Offset in the input of the first character of #text. */
  #offset = 0
  /** Up to here #text is known to hold no terminator. */
  #scanned = 0
  #count = 0
  #failure: X12SyntaxError | undefined

  get delimiters(): Delimiters {
    return this.#marks
  }

  /** @throws X12SyntaxError */
  push(chunk: string): Segment[] {
    if (this.#failure) throw this.#failure
    this.#text = this.#text === '' ? chunk : this.#text + chunk
    return this.#takeAll(false)
  }

  /** @throws X12SyntaxError when the input stops inside a segment; only an IEA may go without its terminator. */
  end(): Segment[] {
    if (this.#failure) throw this.#failure
    const segments = this.#takeAll(true)
    if (this.#failure && segments.length === 0) throw this.#failure
    return segments
  }

  #takeAll(last: boolean): Segment[] {
    const segments: Segment[] = []
    const cursor = { at: 0 }
    try {
      for (let next = this.#take(cursor, last); next; next = this.#take(cursor, last)) segments.push(next)
    } catch (error) {
      if (!(error instanceof X12SyntaxError)) throw error
      this.#failure = error
      if (segments.length === 0) throw error
    }
    this.#text = this.#text.slice(cursor.at)
    this.#offset += cursor.at
    this.#scanned = Math.max(0, this.#scanned - cursor.at)
    return segments
  }

  #take(cursor: { at: number }, last: boolean): Segment | undefined {
    const text = this.#text
    while (cursor.at < text.length && isBlank(text.charAt(cursor.at))) cursor.at++
    if (cursor.at === text.length) return undefined
    if ('ISA'.startsWith(text.slice(cursor.at, cursor.at + 3))) return this.#takeHeader(cursor, last)
    if (this.#count === 0) throw this.#fault('The file does not begin with an ISA segment', cursor.at)

    const end = text.indexOf(this.#marks.segment, Math.max(cursor.at, this.#scanned))
    if ((end < 0 ? text.length : end) - cursor.at > MAX_SEGMENT)
      throw this.#fault('A segment is longer than 1 MB; its terminator is missing', cursor.at)
    if (end >= 0) return this.#cut(cursor, end, end + 1)

    this.#scanned = text.length
    if (!last) return undefined
    if (text.startsWith(`IEA${this.#marks.element}`, cursor.at)) return this.#cut(cursor, text.length, text.length)
    throw this.#fault('The file ends in the middle of a segment', cursor.at)
  }

  #takeHeader(cursor: { at: number }, last: boolean): Segment | undefined {
    let body = ''
    let end = cursor.at
    for (; body.length < ISA_BODY && end < this.#text.length; end++) {
      const char = this.#text.charAt(end)
      if (!isLineEnd(char)) body += char
    }
    if (end === this.#text.length) {
      if (last) throw this.#fault('The file ends inside the ISA segment', cursor.at)
      return undefined
    }
    this.#marks = this.#marksOf(body, this.#text.charAt(end), cursor.at)
    return this.#cut(cursor, end, end + 1)
  }

  #marksOf(body: string, terminator: string, at: number): Delimiters {
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
    if (misplaced || unusable) throw this.#fault('The ISA segment is not 106 characters with its separators in their fixed places', at)
    return marks
  }

  #cut(cursor: { at: number }, end: number, next: number): Segment {
    const parts = this.#withoutLineEnds(this.#text.slice(cursor.at, end)).split(this.#marks.element)
    const [id = '', ...elements] = parts
    const segment = {
      number: ++this.#count,
      offset: this.#offset + cursor.at,
      id,
      elements,
      delimiters: this.#marks,
    }
    cursor.at = next
    return segment
  }

  #withoutLineEnds(raw: string): string {
    const { element, component, repetition } = this.#marks
    if (!raw.includes('\n') && !raw.includes('\r')) return raw
    return Array.from(raw, char => (isLineEnd(char) && ![element, component, repetition].includes(char) ? '' : char)).join('')
  }

  #fault(message: string, at: number): X12SyntaxError {
    return new X12SyntaxError(message, this.#offset + at, this.#count + 1)
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
export const element = (segment: Pick<Segment, 'elements'>, n: number): string => segment.elements[n - 1] ?? ''

export const components = (value: string, delimiters: Delimiters): string[] => value.split(delimiters.component)

/** Repeats of one element. In 4010 the place of ISA11 held the letter U, which separates nothing. */
export const repetitions = (value: string, { repetition }: Delimiters): string[] => (isData(repetition) ? [value] : value.split(repetition))

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
const isBlank = (char: string): boolean => isLineEnd(char) || char === ' ' || char === '\t' || char === '\uFEFF'
const isData = (char: string): boolean => /^[A-Za-z0-9 ]?$/.test(char)
