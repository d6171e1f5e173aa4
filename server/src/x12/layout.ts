import { NO_KEY, PACKED_MAX } from './code-set.ts'
import { codedText } from './coded-text.ts'
import type { CodeUnits } from './coded-text.ts'
import type { Delimiters, Segment } from './segment.ts'

// What a code unit is. The first three end a part: a component, an element, the segment.
const COMPONENT = 1
const ELEMENT = 2
const SEGMENT = 3
// The others are bits; those of a part together tell what it holds.
/** A line end, or what is not ASCII. */
const ODD = 4
export const REPETITION = 8
export const DIGIT = 16
export const POINT = 32
export const OTHER = 64

const UNPACKED = ODD | REPETITION

const ofData = new Uint8Array(0x1_00_00).fill(OTHER | ODD)
ofData.fill(OTHER, 1, 0x80)
ofData.fill(DIGIT, 0x30, 0x3a)
ofData[0x2e] = POINT
for (const char of '\n\r') ofData[char.charCodeAt(0)] = OTHER | ODD

/**
 * Where the parts of one segment stand and what they are made of, found in a single pass. A part is a component, or an
 * element that has no other. There is one layout, of the segment that was looked at last: a file is read segment by
 * segment, and half a million small lists are more work than all there is to look up in them.
 */
class Layout {
  /** Counts the segments that were laid out; a segment that has this number is the one. */
  #current = 0
  #delimiters: Delimiters | undefined
  #terminator = 0
  readonly #kinds = ofData.slice()
  /** Those it was laid out in. */
  units: CodeUnits = new Uint8Array()
  /** It has a line end in it, or what is not ASCII. */
  hasOdd = false
  /** Elements found. */
  count = 0
  /** The first part of element n, counted from 1; of 0, the id; and of the one after the last. */
  firsts = new Int32Array(64)
  /** Where part p begins; starts[p + 1] - 1 is where it ends. */
  starts = new Int32Array(64)
  /** Part p as a key for code sets, or none. */
  keys = new Int32Array(64)
  /** What part p holds: bits of all its code units. */
  holds = new Uint8Array(64)

  startOf(part: number): number {
    return this.starts[part] ?? 0
  }

  endOf(part: number): number {
    return (this.starts[part + 1] ?? 0) - 1
  }

  /** Part of element n, which may be the one after the last. */
  firstOf(n: number): number {
    return this.firsts[n] ?? 0
  }

  /** Lays out what stands at `at` up to its terminator; gives the place of that, or `limit` when there is none before. */
  scan(units: CodeUnits, at: number, limit: number, delimiters: Delimiters): number {
    if (delimiters !== this.#delimiters) this.#learn(delimiters)
    if (this.units !== units) this.units = units
    this.#current++
    let end = this.#tryScan(units, at, limit)
    for (; end < 0; end = this.#tryScan(units, at, limit)) this.#grow()
    return end
  }

  /** Lays out all up to `limit`: of an ISA, where the terminator may stand in the place of a mark that is not used. */
  scanWhole(units: CodeUnits, at: number, limit: number, delimiters: Delimiters): void {
    if (this.scan(units, at, limit, delimiters) === limit) return
    this.#kinds[this.#terminator] = ofData[this.#terminator] ?? OTHER
    this.scan(units, at, limit, delimiters)
    this.#kinds[this.#terminator] = SEGMENT
  }

  /** -1 when there are more parts than there is room for. Calls nothing, which halves its time. */
  #tryScan(units: CodeUnits, at: number, limit: number): number {
    const { firsts, starts, keys, holds } = this
    const kinds = this.#kinds
    const last = starts.length - 2
    let n = 0
    let part = 0
    let from = at
    let held = 0
    let all = 0
    let key = 0
    let i = at
    for (; ; i++) {
      let kind = SEGMENT
      if (i < limit) {
        const unit = units[i] ?? 0
        kind = kinds[unit] ?? 0
        if (kind > SEGMENT) {
          held |= kind
          key = (key << 7) | unit
          continue
        }
      }
      if (part === last) return -1
      starts[part] = from
      holds[part] = held
      keys[part] = (held & UNPACKED) !== 0 || i - from > PACKED_MAX ? NO_KEY : key
      part++
      all |= held
      from = i + 1
      held = 0
      key = 0
      if (kind === COMPONENT) continue
      n++
      firsts[n] = part
      if (kind === SEGMENT) break
    }
    starts[part] = from
    this.count = n - 1
    this.hasOdd = (all & ODD) !== 0
    return i
  }

  #grow(): void {
    const room = this.starts.length * 2
    this.firsts = new Int32Array(room)
    this.starts = new Int32Array(room)
    this.keys = new Int32Array(room)
    this.holds = new Uint8Array(room)
  }

  #learn(delimiters: Delimiters): void {
    const { element, component, repetition, segment } = delimiters
    this.#delimiters = delimiters
    this.#terminator = segment.charCodeAt(0)
    this.#kinds.set(ofData)
    if (separatesRepeats(delimiters)) this.#kinds[repetition.charCodeAt(0)] = REPETITION
    this.#kinds[component.charCodeAt(0)] = COMPONENT
    this.#kinds[element.charCodeAt(0)] = ELEMENT
    this.#kinds[segment.charCodeAt(0)] = SEGMENT
  }

  /** What was laid out last is this segment. */
  hold(segment: Segment): void {
    segment.laidOut = this.#current
  }

  /** A segment that is not the last one has to be cut out: there are code units only of what is being read. */
  take(segment: Segment): void {
    if (segment.laidOut === this.#current) return
    segment.settle()
    this.scanWhole(codedText(segment.text, segment.isPlain).units, 0, segment.end, segment.delimiters)
    segment.laidOut = this.#current
  }
}

/** In 4010 the place of ISA11 held the letter U, which separates nothing. */
export const separatesRepeats = ({ repetition }: Delimiters): boolean => !isData(repetition)

export const isData = (char: string): boolean => /^[A-Za-z0-9 ]?$/.test(char)

export const layout = new Layout()
