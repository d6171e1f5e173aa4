import type { CodeUnits } from './coded-text.ts'

/** Longest stretch that fits a number: four characters of seven bits. */
export const PACKED_MAX = 4
/** What stands there is no key. */
export const NO_KEY = -1

/** Up to four ASCII characters as one number, different for different texts; -1 for any other text. */
export function packAscii(units: CodeUnits, from: number, to: number): number {
  if (to - from > PACKED_MAX) return NO_KEY
  let key = 0
  for (let i = from; i < to; i++) {
    const unit = units[i] ?? 0
    if (unit === 0 || unit > 0x7f) return NO_KEY
    key = (key << 7) | unit
  }
  return key
}

/** The same of a whole text. */
export const keyOf = (text: string): number =>
  packAscii(
    Uint16Array.from(text, char => char.charCodeAt(0)),
    0,
    text.length,
  )

/** Codes that can be looked up where they stand in a text, without cutting them out of it. */
export class CodeSet implements Iterable<string> {
  readonly #codes: ReadonlySet<string>
  readonly #packed: ReadonlySet<number>
  readonly #hasLong: boolean
  /** Found the last time; most often it comes again. */
  #last = NO_KEY

  constructor(codes: Iterable<string>) {
    this.#codes = new Set(codes)
    const keys = Array.from(this.#codes, keyOf)
    this.#packed = new Set(keys.filter(key => key !== NO_KEY))
    this.#hasLong = keys.includes(NO_KEY)
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#codes[Symbol.iterator]()
  }

  has(code: string): boolean {
    return this.#codes.has(code)
  }

  /** The same for a code that was packed before. */
  hasKey(key: number): boolean {
    if (key === this.#last && key !== NO_KEY) return true
    if (!this.#packed.has(key)) return false
    this.#last = key
    return true
  }

  /** The same for what stands in `text` from `from` up to `to`, and packed is `key`. */
  hasAt(key: number, text: string, from: number, to: number): boolean {
    return key === NO_KEY ? this.#hasLong && this.#codes.has(text.slice(from, to)) : this.hasKey(key)
  }
}
