/** Longest stretch that fits a number: four characters of seven bits. */
export const PACKED_MAX = 4
/** What stands there is no key. */
export const NO_KEY = -1

/** Up to four ASCII characters as one number, different for different texts; -1 for any other text. */
export function packAscii(text: string, from: number, to: number): number {
  if (to - from > PACKED_MAX) return NO_KEY
  let key = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 0 || code > 0x7f) return NO_KEY
    key = (key << 7) | code
  }
  return key
}

/** Codes that can be looked up where they stand in a text, without cutting them out of it. */
export class CodeSet implements Iterable<string> {
  readonly #codes: ReadonlySet<string>
  readonly #packed: ReadonlySet<number>
  readonly #hasLong: boolean

  constructor(codes: Iterable<string>) {
    this.#codes = new Set(codes)
    this.#packed = new Set(Array.from(this.#codes, code => packAscii(code, 0, code.length)))
    this.#hasLong = this.#packed.has(NO_KEY)
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#codes[Symbol.iterator]()
  }

  has(code: string): boolean {
    return this.#codes.has(code)
  }

  /** The same for a code that was packed before. */
  hasKey(key: number): boolean {
    return this.#packed.has(key)
  }

  /** The same for what stands in `text` from `from` up to `to`. */
  hasAt(text: string, from: number, to: number): boolean {
    const key = packAscii(text, from, to)
    return key === NO_KEY ? this.#hasLong && this.#codes.has(text.slice(from, to)) : this.#packed.has(key)
  }
}
