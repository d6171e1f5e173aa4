const UNPLAIN = /[^\x20-\x7E\r\n]/

/** Joined texts are kept apart until they are needed whole; whoever reads them letter by letter pays for it each time. */
const inOnePiece = (ascii: string): string => Buffer.from(ascii, 'latin1').toString('latin1')

/** The part of a stream that is in memory: the text not yet read, and the chunk after it. */
export class TextWindow {
  text = ''
  /** Up to here it has been read. */
  at = 0
  /** Up to here it is known to hold no terminator. */
  scanned = 0
  /** Bytes of the file before #counted, a place in the text. */
  #bytes = 0
  #counted = 0
  #isAscii = true
  /** It holds nothing but printable ASCII and line ends. */
  isPlain = true
  #nextFeed = -1
  #nextReturn = -1

  feed(chunk: string): void {
    this.offsetOf(this.at)
    const rest = this.text.slice(this.at)
    this.isPlain = (this.isPlain || rest === '') && !UNPLAIN.test(chunk)
    this.#isAscii = this.isPlain || ((this.#isAscii || rest === '') && Buffer.byteLength(chunk) === chunk.length)
    this.text = rest === '' ? chunk : this.#isAscii ? inOnePiece(rest + chunk) : rest + chunk
    this.scanned = Math.max(0, this.scanned - this.at)
    this.at = 0
    this.#counted = 0
    this.#nextFeed = -1
    this.#nextReturn = -1
  }

  /**
   * Bytes of the file before a place; never asked for one before the last. Characters are counted as bytes while all
   * are ASCII, one that could not be decoded as the one byte that it mostly is.
   */
  offsetOf(place: number): number {
    this.#bytes += this.#isAscii ? place - this.#counted : Buffer.byteLength(this.text.slice(this.#counted, place).replaceAll('\uFFFD', '?'))
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
