import type { ChunkText } from './chunk-text.ts'

/** The part of a stream that is in memory: the text that is being read, and the chunk after it. */
export class TextWindow {
  text = ''
  /** Up to here it has been read. */
  at = 0
  /** Up to here it is known to hold no terminator. */
  scanned = 0
  /** It holds nothing but printable ASCII and line ends. */
  isPlain = true
  /** Chunk that comes after the text, from `#chunkAt` on; '' when the text is all there is. */
  #chunk = ''
  #chunkAt = 0
  #isChunkPlain = true
  /** Bytes of the file before #counted, a place in the text. */
  #bytes = 0
  #counted = 0
  #nextFeed = -1
  #nextReturn = -1

  get hasMore(): boolean {
    return this.#chunk !== ''
  }

  /**
   * What is left of the text is joined with the chunk only as far as the segment goes that was cut in two: a joined text
   * is a copy, and reads slower.
   */
  feed({ text: chunk, isPlain }: ChunkText, terminator: string): void {
    while (this.hasMore) this.advance()
    this.#chunk = chunk
    this.#chunkAt = 0
    this.#isChunkPlain = isPlain
    const end = this.at === this.text.length ? 0 : chunk.indexOf(terminator) + 1
    if (end === 0) return this.advance()
    this.#read(this.text.slice(this.at) + chunk.slice(0, end), 0, this.isPlain && this.#isChunkPlain)
    this.#chunkAt = end
  }

  /** Goes on with the chunk: alone when the text has been read, else with the rest of the text before it. */
  advance(): void {
    const rest = this.text.slice(this.at)
    if (rest === '') this.#read(this.#chunk, this.#chunkAt, this.#isChunkPlain)
    else this.#read(rest + this.#chunk.slice(this.#chunkAt), 0, this.isPlain && this.#isChunkPlain)
    this.#chunk = ''
  }

  #read(text: string, at: number, isPlain: boolean): void {
    this.offsetOf(this.at)
    this.text = text
    this.at = at
    this.scanned = at
    this.isPlain = isPlain
    this.#counted = at
    this.#nextFeed = -1
    this.#nextReturn = -1
  }

  /**
   * Bytes of the file before a place; never asked for one before the last. A character that could not be decoded is
   * counted as the one byte that it mostly is.
   */
  offsetOf(place: number): number {
    this.#bytes += this.isPlain ? place - this.#counted : Buffer.byteLength(this.text.slice(this.#counted, place).replaceAll('\uFFFD', '?'))
    this.#counted = place
    return this.#bytes
  }

  /** The text is searched for line ends once, not once for each segment. */
  hasLineEnd(from: number, to: number): boolean {
    if (this.#nextFeed < from) this.#nextFeed = this.#find('\n', from)
    if (this.#nextReturn < from) this.#nextReturn = this.#find('\r', from)
    return this.#nextFeed < to || this.#nextReturn < to
  }

  #find(char: string, from: number): number {
    const place = this.text.indexOf(char, from)
    return place < 0 ? Infinity : place
  }
}
