import { NO_KEY, PACKED_MAX } from './code-set.ts'
import type { Delimiters, Segment } from './segment.ts'

/** No segment of the standard has more elements; beyond, and in text that is not plain, nothing is laid out. */
const ELEMENTS_MAX = 60

/**
 * Where the elements of one segment stand, found in a single pass over its characters. There is one layout, of the
 * segment that was looked at last: a file is read segment by segment, and half a million small lists are more work
 * than all there is to look up in them.
 */
class Layout {
  #of: Segment | undefined
  #delimiters: Delimiters | undefined
  #separator = 0
  #component = 0
  #repetition = 0
  /** Elements found, counted from 1. */
  count = 0
  /** Where element n begins; starts[n + 1] - 1 is where it ends. */
  readonly starts = new Int32Array(ELEMENTS_MAX + 2)
  /** The first component of element n as a key for code sets, or none. */
  readonly keys = new Int32Array(ELEMENTS_MAX + 1)
  /** 1 when element n holds more than one component or repeat. */
  readonly parted = new Uint8Array(ELEMENTS_MAX + 1)

  endOf(n: number): number {
    return (this.starts[n + 1] ?? 0) - 1
  }

  /** False when the segment cannot be laid out. */
  take(segment: Segment): boolean {
    if (this.#of === segment) return true
    this.#of = undefined
    if (!segment.isPlain || !this.#scan(segment)) return false
    this.#of = segment
    return true
  }

  #learn(delimiters: Delimiters): void {
    this.#delimiters = delimiters
    this.#separator = delimiters.element.charCodeAt(0)
    this.#component = delimiters.component.charCodeAt(0)
    this.#repetition = delimiters.repetition.charCodeAt(0)
  }

  #scan({ text, start, end, id, delimiters }: Segment): boolean {
    if (delimiters !== this.#delimiters) this.#learn(delimiters)
    const { starts, keys, parted } = this
    const separator = this.#separator
    const component = this.#component
    const repetition = this.#repetition
    let n = 0
    let at = start + id.length
    while (at < end) {
      if (n === ELEMENTS_MAX) return false
      const from = at + 1
      let key = 0
      let keyEnd = -1
      let isRepeated = false
      for (at = from; at < end; at++) {
        const code = text.charCodeAt(at)
        if (code === separator) break
        if (code === component) keyEnd = keyEnd < 0 ? at : keyEnd
        else if (code === repetition) isRepeated = true
        else if (keyEnd < 0) key = (key << 7) | code
      }
      n++
      starts[n] = from
      parted[n] = keyEnd >= 0 || isRepeated ? 1 : 0
      keys[n] = isRepeated || (keyEnd < 0 ? at : keyEnd) - from > PACKED_MAX ? NO_KEY : key
    }
    starts[n + 1] = end + 1
    this.count = n
    return true
  }
}

export const layout = new Layout()
