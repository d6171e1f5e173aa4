import { keyOf, NO_KEY, packAscii } from './code-set.ts'
import type { CodedText, CodeUnits } from './coded-text.ts'
import { digitsIn, endOf, isDayAt, isDecimalAt, isTimeAt, isWholeAt } from './element-forms.ts'
import { layout, POINT, separatesRepeats } from './layout.ts'
import { twoDigits } from './finding.ts'
import type { FindingRule } from './finding.ts'
import type { ElementRule, SegmentRule, SyntaxNote } from './grammar.ts'
import type { Delimiters, Segment } from './segment.ts'
import type { Report } from './walker.ts'

/** What values stand in. */
type Source = Pick<CodedText, 'text' | 'units'>

/** Part of a text: from `from` up to `to`. */
interface Span {
  from: number
  to: number
}

/**
 * Checks the elements of placed segments against their rules: presence, type, length, codes, and what depends on what.
 * Looks at values where they stand and cuts none out, since nearly all of them are right.
 */
export class ElementCheck {
  readonly #report: Report
  readonly #delimiters: Delimiters
  readonly #hasRepeats: boolean
  /** What is being looked at: element n of a segment, of it component k, or 0. */
  #segment: Segment | undefined
  #n = 0
  #k = 0
  /** The value before it, which says how a date is written. */
  readonly #before: Span = { from: 0, to: 0 }

  /** @param delimiters those of all its segments */
  constructor(delimiters: Delimiters, report: Report) {
    this.#report = report
    this.#delimiters = delimiters
    this.#hasRepeats = separatesRepeats(delimiters)
  }

  take(rule: SegmentRule, segment: Segment): void {
    layout.take(segment)
    const given = this.#takeElements(rule, segment)
    for (const note of rule.notes) if (isBroken(note, given)) this.#tellNote(note, segment)
  }

  /** The elements that are there, as bits. */
  #takeElements({ elements, lastRequired }: SegmentRule, segment: Segment): number {
    const { count, firsts, starts, units } = layout
    let given = 0
    for (let n = 1; n <= count; n++) {
      const wanted = elements[n - 1]
      const part = firsts[n] ?? 0
      const after = firsts[n + 1] ?? 0
      if (starts[after] !== (starts[part] ?? 0) + 1) given |= bit(n)
      if (!wanted || !isFine(wanted, units, part, after)) this.#checkElement(wanted, n, segment)
    }
    for (let n = count + 1; n <= lastRequired; n++) this.#checkElement(elements[n - 1], n, segment)
    return given
  }

  #checkElement(wanted: ElementRule | undefined, n: number, segment: Segment): void {
    const source = { text: segment.text, units: layout.units }
    const from = segment.startOf(n)
    const to = from + segment.length(n)
    this.#segment = segment
    this.#n = n
    this.#k = 0
    this.#setBefore(segment.startOf(n - 1), segment.startOf(n - 1) + segment.length(n - 1))
    if (!wanted) {
      if (from < to) this.#tell('element.unused', `${segment.id} has more elements than the standard knows (${this.#name}).`)
      return
    }
    if (!this.#isPresent(wanted, from, to)) return
    const repeats = this.#mayRepeat(wanted) ? spans(source.units, from, to, this.#delimiters.repetition) : [{ from, to }]
    if (repeats.length > wanted.repeat)
      this.#tell('element.repeat', `${this.#name} may be given ${wanted.repeat === 1 ? 'only once' : `at most ${wanted.repeat} times`}.`)
    for (const repeat of repeats.slice(0, wanted.repeat)) this.#checkValue(wanted, source, repeat.from, repeat.to)
  }

  /** Some senders part components and repeats by one mark: it parts those of a composite, and repeats all others. */
  #mayRepeat({ type }: ElementRule): boolean {
    const { repetition, component } = this.#delimiters
    return this.#hasRepeats && (type !== 'composite' || repetition !== component)
  }

  #setBefore(from: number, to: number): void {
    this.#before.from = from
    this.#before.to = to
  }

  /** False when there is nothing more to look at. */
  #isPresent(wanted: ElementRule, from: number, to: number): boolean {
    if (from === to) {
      if (wanted.use === '!') this.#tell('element.required', `${this.#name} is required and missing.`)
      return false
    }
    if (wanted.use !== '-') return true
    this.#tell('element.unused', `${this.#name} is not used here and must be empty.`)
    return false
  }

  #checkValue(wanted: ElementRule, source: Source, from: number, to: number): void {
    if (wanted.type === 'composite') this.#checkComposite(wanted, source, from, to)
    else this.#checkSimple(wanted, source, from, to)
  }

  #checkComposite({ components, lastRequired }: ElementRule, source: Source, from: number, to: number): void {
    const parts = spans(source.units, from, to, this.#delimiters.component)
    for (let k = 1; k <= parts.length || k <= lastRequired; k++) {
      const rule = components[k - 1]
      const part = parts[k - 1] ?? { from: to, to }
      const before = parts[k - 2] ?? { from, to: from }
      this.#k = k
      this.#setBefore(before.from, before.to)
      if (!rule) this.#tell('element.unused', `${this.#element} has more components than the standard knows.`)
      else if (this.#isPresent(rule, part.from, part.to)) this.#checkSimple(rule, source, part.from, part.to)
    }
    this.#k = 0
  }

  #checkSimple(wanted: ElementRule, { text, units }: Source, from: number, to: number): void {
    if (wanted.codes && !wanted.codes.hasAt(packAscii(units, from, to), text, from, to))
      return this.#tell('element.code', `${this.#name} has a code that the guide does not allow here.`)
    if (!this.#isType(wanted.type, text, units, from, to)) return this.#tell('element.type', `${this.#name} ${typeReason[wanted.type]}.`)
    const length = wanted.type === 'R' || wanted.type === 'N' ? digitsIn(units, from, to) : to - from
    if (length < wanted.min) this.#tell('element.short', `${this.#name} is shorter than ${characters(wanted.min)}.`)
    if (length > wanted.max) this.#tell('element.long', `${this.#name} is longer than ${characters(wanted.max)}.`)
  }

  #isType(type: ElementRule['type'], text: string, units: CodeUnits, from: number, to: number): boolean {
    if (type === 'AN' || type === 'ID') return true
    if (type === 'R') return isDecimalAt(units, from, to)
    if (type === 'N') return isWholeAt(units, from, to)
    if (type === 'DT') return isDayAt(units, from, to)
    if (type === 'TM') return isTimeAt(units, from, to)
    return type !== 'DP' || isPeriodAt(units, from, to, text.slice(this.#before.from, this.#before.to))
  }

  get #element(): string {
    return `${this.#segment?.id}${twoDigits(this.#n)}`
  }

  get #name(): string {
    return this.#k === 0 ? this.#element : `${this.#element}-${this.#k}`
  }

  #tell(rule: FindingRule, reason: string): void {
    if (this.#segment) this.#report(this.#segment, rule, 'error', reason, this.#k === 0 ? twoDigits(this.#n) : `${twoDigits(this.#n)}-${this.#k}`)
  }

  #tellNote({ kind, elements }: SyntaxNote, segment: Segment): void {
    const names = elements.map(n => `${segment.id}${twoDigits(n)}`)
    this.#report(segment, 'element.depends', 'error', noteReason[kind](names), twoDigits(elements[0] ?? 0))
  }
}

/**
 * Tells at once that an element is right, as most are. False when it has to be looked at.
 * @param part the first one of it
 * @param after the first one of the next
 */
function isFine(wanted: ElementRule, units: CodeUnits, part: number, after: number): boolean {
  if (wanted.type !== 'composite') return after - part === 1 && isFinePart(wanted, units, part)
  const { components, lastRequired, use } = wanted
  if (after - part === 1 && layout.startOf(part) === layout.endOf(part)) return use !== '!'
  if (use === '-' || after - part < lastRequired || after - part > components.length) return false
  for (let k = 0; k < after - part; k++) {
    const rule = components[k]
    if (!rule || !isFinePart(rule, units, part + k)) return false
  }
  return true
}

/** Absent, a code, a text, a number, a day. */
function isFinePart({ use, refuses, codes, type, min, max }: ElementRule, units: CodeUnits, part: number): boolean {
  const { starts, holds, keys } = layout
  const from = starts[part] ?? 0
  const to = (starts[part + 1] ?? 0) - 1
  const length = to - from
  if (length === 0) return use !== '!'
  const held = holds[part] ?? 0
  if ((held & refuses) !== 0 || length < min || length > max) return false
  if (codes) return codes.hasKey(keys[part] ?? NO_KEY)
  if (type === 'R') return (held & POINT) === 0 || (min === 1 && isDecimalAt(units, from, to))
  if (type === 'DT') return isDayAt(units, from, to)
  return type !== 'DP' || (keys[part - 1] === SINGLE_DAY && isDayAt(units, from, to))
}

/** The qualifier before most dates. */
const SINGLE_DAY = keyOf('D8')

/** Elements that are given, as bits. None of those that depend on each other stands beyond the thirtieth place. */
const bit = (n: number): number => (n <= 30 ? 1 << n : 0)

function spans(units: CodeUnits, from: number, to: number, separator: string): Span[] {
  const code = separator.charCodeAt(0)
  const found: Span[] = []
  for (let at = from - 1; at < to;) {
    const end = endOf(units, at + 1, to, code)
    found.push({ from: at + 1, to: end })
    at = end
  }
  return found
}

const HYPHEN = 0x2d

function isPeriodAt(units: CodeUnits, from: number, to: number, qualifier: string): boolean {
  if (qualifier === 'D8') return isDayAt(units, from, to)
  if (qualifier === 'DT') return to - from === 12 && isDayAt(units, from, from + 8) && isTimeAt(units, from + 8, to)
  if (qualifier === 'TM') return isTimeAt(units, from, to)
  if (qualifier !== 'RD8') return true
  return to - from === 17 && units[from + 8] === HYPHEN && isDayAt(units, from, from + 8) && isDayAt(units, from + 9, to)
}

const characters = (n: number): string => (n === 1 ? '1 character' : `${n} characters`)

const typeReason: Record<ElementRule['type'], string> = {
  AN: 'is not a text',
  ID: 'is not a code',
  N: 'is not a whole number',
  R: 'is not a number',
  DT: 'is not a day written CCYYMMDD',
  TM: 'is not a time written HHMM',
  DP: 'is not the date or range that its qualifier says',
  composite: 'is not a composite',
}

/** @param given a bit for each element that is there */
function isBroken({ kind, first, all, when }: SyntaxNote, given: number): boolean {
  const found = given & all
  if ((given & when) === 0) return kind === 'R'
  if (kind === 'P' || kind === 'C') return found !== all
  if (kind === 'L') return found === first
  return kind === 'E' && (found & (found - 1)) !== 0
}

const noteReason: Record<SyntaxNote['kind'], (names: string[]) => string> = {
  P: names => `${names.join(' and ')} must be given together or not at all.`,
  R: names => `One of ${names.join(', ')} is required.`,
  E: names => `Only one of ${names.join(', ')} may be given.`,
  C: ([first, ...others]) => `${first} needs ${others.join(' and ')} with it.`,
  L: ([first, ...others]) => `${first} needs one of ${others.join(', ')} with it.`,
}
