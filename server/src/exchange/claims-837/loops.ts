import { components, element } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'
import { ClaimReadError } from './claim-read-error.ts'
import { Fields } from './fields.ts'

/** Segments of one loop with the loops inside it, by the segments that open them. */
export class Loop {
  readonly id: string
  readonly #inner: Loop[] = []
  readonly #segments: Segment[] = []
  readonly #taken: Fields[] = []
  readonly #start: Segment

  constructor(id: string, start: Segment) {
    this.id = id
    this.#start = start
    this.#segments.push(start)
  }

  add(segment: Segment): void {
    this.#segments.push(segment)
  }

  open(id: string, start: Segment): Loop {
    const loop = new Loop(id, start)
    this.#inner.push(loop)
    return loop
  }

  /** The loops of this id that are not taken yet, each read by `read` and then closed. */
  readAll<T>(id: string, qualifiers: readonly string[], read: (loop: Loop) => T): T[] {
    const found = this.#inner.filter(loop => loop.id === id && (qualifiers.length === 0 || qualifiers.includes(qualifierOf(loop.#start))))
    for (const loop of found) this.#inner.splice(this.#inner.indexOf(loop), 1)
    return found.map(loop => loop.read(read))
  }

  /** The first of them; another one is left, and so an error in the end. */
  readOne<T>(id: string, qualifiers: readonly string[], read: (loop: Loop) => T): T | undefined {
    const at = this.#inner.findIndex(loop => loop.id === id && (qualifiers.length === 0 || qualifiers.includes(qualifierOf(loop.#start))))
    const [found] = at < 0 ? [] : this.#inner.splice(at, 1)
    return found?.read(read)
  }

  read<T>(read: (loop: Loop) => T): T {
    const value = read(this)
    this.close()
    return value
  }

  /** The first segment of this id that is not taken yet, with one of these qualifiers in element 01 when some are given. */
  take(id: string, ...qualifiers: readonly string[]): Fields | undefined {
    return this.#takeFirst(segment => segment.id === id && (qualifiers.length === 0 || qualifiers.includes(qualifierOf(segment))))
  }

  /** For segments that their qualifier alone does not tell apart. */
  takeWhere(id: string, wanted: (elements: readonly string[]) => boolean): Fields | undefined {
    return this.#takeFirst(segment => segment.id === id && wanted(segment.elements))
  }

  takeAllWhere(id: string, wanted: (elements: readonly string[]) => boolean): Fields[] {
    const found: Fields[] = []
    for (let next = this.takeWhere(id, wanted); next; next = this.takeWhere(id, wanted)) found.push(next)
    return found
  }

  takeAll(id: string, ...qualifiers: readonly string[]): Fields[] {
    const found: Fields[] = []
    for (let next = this.take(id, ...qualifiers); next; next = this.take(id, ...qualifiers)) found.push(next)
    return found
  }

  #takeFirst(wanted: (segment: Segment) => boolean): Fields | undefined {
    const at = this.#segments.findIndex(wanted)
    const [segment] = at < 0 ? [] : this.#segments.splice(at, 1)
    if (!segment) return undefined
    const fields = new Fields(segment, this.id)
    this.#taken.push(fields)
    return fields
  }

  need(id: string, ...qualifiers: readonly string[]): Fields {
    return this.take(id, ...qualifiers) ?? this.fail(`${[id, ...qualifiers.slice(0, 1)].join('*')} is missing`)
  }

  /** The value of a REF that has nothing but its number. */
  number(qualifier: string): string | undefined {
    const ref = this.take('REF', qualifier)
    ref?.skip(1)
    return ref?.needed(2)
  }

  /** Everything must have been read: segments, and elements of each segment. */
  close(): void {
    // Fields first: an unread element is nearer to what went wrong than a segment after it.
    for (const fields of this.#taken) fields.close()
    const [left] = this.#segments
    if (left) throw new ClaimReadError(left.number, this.id, `${named(left)} cannot be kept here`)
    const [loop] = this.#inner
    if (loop) throw new ClaimReadError(loop.#start.number, loop.id, `${named(loop.#start)} cannot be kept here`)
  }

  fail(reason: string): never {
    throw new ClaimReadError(this.#start.number, this.id, reason)
  }
}

const qualifierOf = (segment: Segment): string => components(element(segment, 1), segment.delimiters)[0] ?? ''

/** With its qualifier, which is a code and no personal data. */
function named(segment: Segment): string {
  const id = /^[A-Z0-9]{2,3}$/.test(segment.id) ? segment.id : 'a segment'
  const qualifier = qualifierOf(segment)
  return qualified.has(id) && /^[A-Z0-9]{1,3}$/.test(qualifier) ? `${id}*${qualifier}` : id
}

const qualified = new Set(['AMT', 'CRC', 'DTP', 'HI', 'NM1', 'NTE', 'PER', 'PRV', 'PWK', 'QTY', 'REF', 'MEA'])

/** Which segment opens a loop, by the loop it may stand in. */
type Openers = Readonly<Record<string, readonly [segment: string, id: string][]>>

/** Loops of a claim, professional and institutional; a loop ends where one begins that stands further up. */
const claimLoops: Openers = {
  '2300': [
    ['NM1', '2310'],
    ['SBR', '2320'],
    ['LX', '2400'],
  ],
  '2320': [['NM1', '2330']],
  '2400': [
    ['LIN', '2410'],
    ['NM1', '2420'],
    ['SVD', '2430'],
    ['LQ', '2440'],
  ],
}

const levelLoops: Openers = { level: [['NM1', '2010']], head: [['NM1', '1000']] }

const nest = (id: string, segments: readonly Segment[], openers: Openers): Loop => {
  const [first, ...others] = segments
  if (!first) throw new RangeError(`loop ${id} without a segment`)
  const root = new Loop(id, first)
  const path = [root]
  for (const segment of others) {
    const depth = path.findLastIndex(loop => openers[loop.id]?.some(([opener]) => opener === segment.id))
    const above = path[depth]
    const [, opened] = above ? (openers[above.id]?.find(([opener]) => opener === segment.id) ?? []) : []
    if (above && opened !== undefined) {
      path.length = depth + 1
      path.push(above.open(opened, segment))
    } else path.at(-1)?.add(segment)
  }
  return root
}

/** @param segments from CLM to the last one of the claim */
export const claimLoop = (segments: readonly Segment[]): Loop => nest('2300', segments, claimLoops)

/** @param segments from HL to the last one before a claim or another level */
export const levelLoop = (segments: readonly Segment[]): Loop => nest('level', segments, levelLoops)

/** @param segments from BHT to the last one before the first level */
export const headLoop = (segments: readonly Segment[]): Loop => nest('head', segments, levelLoops)
