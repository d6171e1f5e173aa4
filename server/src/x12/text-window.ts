import { codedText } from './coded-text.ts'
import type { CodedText } from './coded-text.ts'

const nothing = codedText('')

/** The part of a stream that is in memory: the text that is being read, and the chunk after it. */
export class TextWindow {
  source = nothing
  /** Up to here it has been read. */
  at = 0
  /** Chunk that comes after the text, from `#chunkAt` on; empty when the text is all there is. */
  #chunk = nothing
  #chunkAt = 0
  /** Bytes of the file before #counted, a place in the text. */
  #bytes = 0
  #counted = 0

  get hasMore(): boolean {
    return this.#chunk !== nothing
  }

  /**
   * What is left of the text is joined with the chunk only as far as the segment goes that was cut in two: a joined text
   * is a copy, and reads slower.
   */
  feed(chunk: CodedText, terminator: string): void {
    while (this.hasMore) this.advance()
    this.#chunk = chunk
    this.#chunkAt = 0
    const end = this.#rest === '' ? 0 : chunk.text.indexOf(terminator) + 1
    if (end === 0) return this.advance()
    this.#join(chunk.text.slice(0, end))
    this.#chunkAt = end
  }

  /** Goes on with the chunk: alone when the text has been read, else with the rest of the text before it. */
  advance(): void {
    if (this.#rest === '') this.#read(this.#chunk, this.#chunkAt)
    else this.#join(this.#chunk.text.slice(this.#chunkAt))
    this.#chunk = nothing
  }

  get #rest(): string {
    return this.source.text.slice(this.at)
  }

  #join(piece: string): void {
    this.#read(codedText(this.#rest + piece, this.source.isPlain && this.#chunk.isPlain), 0)
  }

  #read(source: CodedText, at: number): void {
    this.offsetOf(this.at)
    this.source = source
    this.at = at
    this.#counted = at
  }

  /**
   * Bytes of the file before a place; never asked for one before the last. A character that could not be decoded is
   * counted as the one byte that it mostly is.
   */
  offsetOf(place: number): number {
    const { isPlain, text } = this.source
    this.#bytes += isPlain ? place - this.#counted : Buffer.byteLength(text.slice(this.#counted, place).replaceAll('\uFFFD', '?'))
    this.#counted = place
    return this.#bytes
  }
}
