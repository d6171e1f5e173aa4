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

/** Finds a few packed keys again: a table with gaps, since a Map takes several times as long. */
export class KeyIndex {
  readonly #slots: Int32Array
  readonly #places: Int32Array
  readonly #shift: number

  /** @param keys different ones */
  constructor(keys: readonly number[]) {
    const bits = Math.ceil(Math.log2(keys.length + 1)) + 1
    this.#shift = 32 - bits
    this.#slots = new Int32Array(1 << bits).fill(NO_KEY)
    this.#places = new Int32Array(1 << bits)
    keys.forEach((key, place) => this.#put(key, place))
  }

  #put(key: number, place: number): void {
    let slot = this.#slotOf(key)
    while (this.#slots[slot] !== NO_KEY) slot = this.#after(slot)
    this.#slots[slot] = key
    this.#places[slot] = place
  }

  /** Place of the key among those given; -1 when it is none of them. */
  find(key: number): number {
    let slot = this.#slotOf(key)
    for (let found = this.#slots[slot]; found !== key; found = this.#slots[slot]) {
      if (found === NO_KEY) return -1
      slot = this.#after(slot)
    }
    return key === NO_KEY ? -1 : (this.#places[slot] ?? -1)
  }

  #slotOf(key: number): number {
    return Math.imul(key, SPREAD) >>> this.#shift
  }

  #after(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1)
  }
}

/** 2³² divided by the golden ratio: keys that differ in their last letter only do not gather. */
const SPREAD = 0x9e3779b1

/** Codes that can be looked up where they stand in a text, without cutting them out of it. */
export class CodeSet implements Iterable<string> {
  readonly #codes: ReadonlySet<string>
  readonly #packed: KeyIndex
  readonly #hasLong: boolean
  /** Found the last time; most often it comes again. */
  #last = NO_KEY

  constructor(codes: Iterable<string>) {
    this.#codes = new Set(codes)
    const keys = Array.from(this.#codes, keyOf)
    this.#packed = new KeyIndex(keys.filter(key => key !== NO_KEY))
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
    if (this.#packed.find(key) < 0) return false
    this.#last = key
    return true
  }

  /** The same for what stands in `text` from `from` up to `to`, and packed is `key`. */
  hasAt(key: number, text: string, from: number, to: number): boolean {
    return key === NO_KEY ? this.#hasLong && this.#codes.has(text.slice(from, to)) : this.hasKey(key)
  }
}
