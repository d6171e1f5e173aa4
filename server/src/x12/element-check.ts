import { digitsIn, endOf, isDayAt, isDecimalAt, isTimeAt, isWholeAt } from './element-forms.ts'
import { layout } from './layout.ts'
import { NO_KEY, packAscii } from './code-set.ts'
import { twoDigits } from './finding.ts'
import type { FindingRule } from './finding.ts'
import type { ElementRule, SegmentRule, SyntaxNote } from './grammar.ts'
import type { Delimiters, Segment } from './segment.ts'
import { separatesRepeats } from './tokenizer.ts'
import type { Report } from './walker.ts'

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
  readonly #separator: number
  readonly #component: number
  readonly #repetition: number
  /** What is being looked at: element n of a segment, of it component k, or 0. */
  #segment: Segment | undefined
  #n = 0
  #k = 0
  /** The value before it, which says how a date is written. */
  readonly #before: Span = { from: 0, to: 0 }

  /** @param delimiters those of all its segments */
  constructor(delimiters: Delimiters, report: Report) {
    this.#report = report
    this.#separator = delimiters.element.charCodeAt(0)
    this.#component = delimiters.component.charCodeAt(0)
    this.#repetition = separatesRepeats(delimiters) ? delimiters.repetition.charCodeAt(0) : NONE
  }

  take(rule: SegmentRule, segment: Segment): void {
    this.#segment = segment
    const given = layout.take(segment) ? this.#takeLaidOut(rule, segment) : this.#takeOther(rule, segment)
    for (const note of rule.notes) if (isBroken(note, given)) this.#tellNote(note, segment)
  }

  /** The elements that are there, as bits. */
  #takeLaidOut({ elements, lastRequired }: SegmentRule, { text, end }: Segment): number {
    const { count } = layout
    let given = 0
    for (let n = 1; n <= count || n <= lastRequired; n++) {
      const wanted = elements[n - 1]
      const from = n > count ? end : (layout.starts[n] ?? end)
      const to = n > count ? end : layout.endOf(n)
      if (from < to) given |= bit(n)
      if (wanted && isFine(wanted, text, from, to, n)) continue
      this.#setBefore(n === 1 ? from : (layout.starts[n - 1] ?? from), n === 1 ? from : layout.endOf(n - 1))
      this.#checkElement(wanted, n, text, from, to)
    }
    return given
  }

  /** The same for text with letters of other alphabets, or a segment far too long. */
  #takeOther({ elements, lastRequired }: SegmentRule, { text, start, end, id }: Segment): number {
    const values = spans(text, start + id.length + 1, end, this.#separator)
    let given = 0
    for (let n = 1; n <= values.length || n <= lastRequired; n++) {
      const { from, to } = values[n - 1] ?? { from: end, to: end }
      const before = values[n - 2] ?? { from, to: from }
      if (from < to) given |= bit(n)
      this.#setBefore(before.from, before.to)
      this.#checkElement(elements[n - 1], n, text, from, to)
    }
    return given
  }

  #setBefore(from: number, to: number): void {
    this.#before.from = from
    this.#before.to = to
  }

  #checkElement(wanted: ElementRule | undefined, n: number, text: string, from: number, to: number): void {
    this.#n = n
    this.#k = 0
    if (!wanted) {
      if (from < to) this.#tell('element.unused', `${this.#segment?.id} has more elements than the standard knows (${this.#name}).`)
      return
    }
    if (!this.#isPresent(wanted, from, to)) return
    if (this.#repetition !== NONE && endOf(text, from, to, this.#repetition) < to) this.#checkRepeats(wanted, text, from, to)
    else this.#checkValue(wanted, text, from, to)
  }

  #checkRepeats(wanted: ElementRule, text: string, from: number, to: number): void {
    const repeats = spans(text, from, to, this.#repetition)
    if (repeats.length > wanted.repeat)
      this.#tell('element.repeat', `${this.#name} may be given ${wanted.repeat === 1 ? 'only once' : `at most ${wanted.repeat} times`}.`)
    for (const repeat of repeats.slice(0, wanted.repeat)) this.#checkValue(wanted, text, repeat.from, repeat.to)
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

  #checkValue(wanted: ElementRule, text: string, from: number, to: number): void {
    if (wanted.type === 'composite') this.#checkComposite(wanted, text, from, to)
    else this.#checkSimple(wanted, text, from, to)
  }

  #checkComposite({ components, lastRequired }: ElementRule, text: string, from: number, to: number): void {
    let at = from - 1
    let before = at
    for (let k = 1; k <= lastRequired || at < to; k++) {
      const start = Math.min(at + 1, to)
      const end = endOf(text, start, to, this.#component)
      const rule = components[k - 1]
      this.#k = k
      this.#setBefore(before, at)
      if (!rule) this.#tell('element.unused', `${this.#element} has more components than the standard knows.`)
      else if (this.#isPresent(rule, start, end)) this.#checkSimple(rule, text, start, end)
      before = start
      at = end
    }
    this.#k = 0
  }

  #checkSimple(wanted: ElementRule, text: string, from: number, to: number): void {
    if (wanted.codes && !wanted.codes.hasAt(text, from, to))
      return this.#tell('element.code', `${this.#name} has a code that the guide does not allow here.`)
    if (!this.#isType(wanted.type, text, from, to)) return this.#tell('element.type', `${this.#name} ${typeReason[wanted.type]}.`)
    const length = wanted.type === 'R' || wanted.type === 'N' ? digitsIn(text, from, to) : to - from
    if (length < wanted.min) this.#tell('element.short', `${this.#name} is shorter than ${characters(wanted.min)}.`)
    if (length > wanted.max) this.#tell('element.long', `${this.#name} is longer than ${characters(wanted.max)}.`)
  }

  #isType(type: ElementRule['type'], text: string, from: number, to: number): boolean {
    if (type === 'AN' || type === 'ID') return true
    if (type === 'R') return isDecimalAt(text, from, to)
    if (type === 'N') return isWholeAt(text, from, to)
    if (type === 'DT') return isDayAt(text, from, to)
    if (type === 'TM') return isTimeAt(text, from, to)
    return type !== 'DP' || isPeriodAt(text, from, to, text.slice(this.#before.from, this.#before.to))
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

/** Tells at once what most elements are: absent, a code, a text, a number, a day. False when it has to be looked at. */
function isFine({ use, type, codes, min, max }: ElementRule, text: string, from: number, to: number, n: number): boolean {
  const length = to - from
  if (length === 0) return use !== '!'
  if (use === '-' || layout.parted[n] === 1 || length < min || length > max) return false
  if (codes) return codes.hasKey(layout.keys[n] ?? NO_KEY)
  if (type === 'AN' || type === 'ID') return true
  if (type === 'R') return min === 1 && isDecimalAt(text, from, to)
  if (type === 'DT') return isDayAt(text, from, to)
  return type === 'DP' && layout.keys[n - 1] === SINGLE_DAY && isDayAt(text, from, to)
}

/** The qualifier before most dates. */
const SINGLE_DAY = packAscii('D8', 0, 2)

const NONE = -1

/** Elements that are given, as bits. None of those that depend on each other stands beyond the thirtieth place. */
const bit = (n: number): number => (n <= 30 ? 1 << n : 0)

function spans(text: string, from: number, to: number, separator: number): Span[] {
  const found: Span[] = []
  for (let at = from - 1; at < to;) {
    const end = endOf(text, at + 1, to, separator)
    found.push({ from: at + 1, to: end })
    at = end
  }
  return found
}

function isPeriodAt(text: string, from: number, to: number, qualifier: string): boolean {
  if (qualifier === 'D8') return isDayAt(text, from, to)
  if (qualifier === 'DT') return to - from === 12 && isDayAt(text, from, from + 8) && isTimeAt(text, from + 8, to)
  if (qualifier === 'TM') return isTimeAt(text, from, to)
  if (qualifier !== 'RD8') return true
  return to - from === 17 && text[from + 8] === '-' && isDayAt(text, from, from + 8) && isDayAt(text, from + 9, to)
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
