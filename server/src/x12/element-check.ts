import { isDay } from '@cleanclaim/schema/day'
import { twoDigits } from './finding.ts'
import type { ElementRule, SegmentRule, SyntaxNote } from './grammar.ts'
import { components, element, repetitions } from './tokenizer.ts'
import type { Delimiters, Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

/** Checks every element of a placed segment against its rule: presence, type, length, codes, and what depends on what. */
export function checkElements(rule: SegmentRule, segment: Segment, report: Report): void {
  const count = Math.max(rule.elements.length, segment.elements.length)
  for (let n = 1; n <= count; n++) checkElement({ rule, segment, report }, n)
  for (const note of rule.notes) checkNote(note, segment, report)
}

interface Place {
  rule: SegmentRule
  segment: Segment
  report: Report
}

function checkElement({ rule, segment, report }: Place, n: number): void {
  const wanted = rule.elements[n - 1]
  const value = element(segment, n)
  const name = `${segment.id}${twoDigits(n)}`
  const tell = (kind: Parameters<Report>[1], reason: string, part = ''): void => report(segment, kind, 'error', reason, `${twoDigits(n)}${part}`)

  if (!wanted) {
    if (value !== '') tell('element.unused', `${segment.id} has more elements than the standard knows (${name}).`)
    return
  }
  if (!isPresent(wanted, value, name, tell)) return

  const repeats = repetitions(value, segment.delimiters)
  if (repeats.length > wanted.repeat)
    tell('element.repeat', `${name} may be given ${wanted.repeat === 1 ? 'only once' : `at most ${wanted.repeat} times`}.`)
  const qualifier = n > 1 ? element(segment, n - 1) : ''
  for (const repeat of repeats.slice(0, wanted.repeat)) checkValue(wanted, repeat, { name, tell, qualifier, delimiters: segment.delimiters })
}

type Tell = (kind: Parameters<Report>[1], reason: string, part?: string) => void

/** False when there is nothing more to look at. */
function isPresent(wanted: ElementRule, value: string, name: string, tell: Tell, part = ''): boolean {
  if (value === '') {
    if (wanted.use === '!') tell('element.required', `${name} is required and missing.`, part)
    return false
  }
  if (wanted.use !== '-') return true
  tell('element.unused', `${name} is not used here and must be empty.`, part)
  return false
}

interface Context {
  name: string
  tell: Tell
  /** The element before it: says how a date is written. */
  qualifier: string
  delimiters: Delimiters
}

function checkValue(wanted: ElementRule, value: string, context: Context): void {
  if (wanted.type === 'composite') return checkComposite(wanted, value, context)
  checkSimple(wanted, value, context.name, context.qualifier, context.tell)
}

function checkComposite(wanted: ElementRule, value: string, { name, tell, delimiters }: Context): void {
  const parts = components(value, delimiters)
  const count = Math.max(parts.length, wanted.components.length)
  for (let k = 1; k <= count; k++) {
    const part = parts[k - 1] ?? ''
    const rule = wanted.components[k - 1]
    const partName = `${name}-${k}`
    if (!rule) tell('element.unused', `${name} has more components than the standard knows.`, `-${k}`)
    else if (isPresent(rule, part, partName, tell, `-${k}`))
      checkSimple(rule, part, partName, parts[k - 2] ?? '', (kind, reason) => tell(kind, reason, `-${k}`))
  }
}

function checkSimple(wanted: ElementRule, value: string, name: string, qualifier: string, tell: Tell): void {
  if (wanted.codes && !wanted.codes.has(value)) return tell('element.code', `${name} has a code that the guide does not allow here.`)
  if (!isType(wanted.type, value, qualifier)) return tell('element.type', `${name} ${typeReason[wanted.type]}.`)
  const { length } = wanted.type === 'R' || wanted.type === 'N' ? value.replace(/[-.]/g, '') : value
  if (length < wanted.min) tell('element.length', `${name} is shorter than ${characters(wanted.min)}.`)
  if (length > wanted.max) tell('element.length', `${name} is longer than ${characters(wanted.max)}.`)
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

function isType(type: ElementRule['type'], value: string, qualifier: string): boolean {
  if (type === 'N') return /^-?\d+$/.test(value)
  if (type === 'R') return /^-?(\d+\.?\d*|\.\d+)$/.test(value)
  if (type === 'DT') return isCompactDay(value)
  if (type === 'TM') return isTime(value)
  if (type === 'DP') return isPeriod(value, qualifier)
  return true
}

export const isCompactDay = (value: string): boolean => /^\d{8}$/.test(value) && isDay(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`)

export const isTime = (value: string): boolean => /^([01]\d|2[0-3])[0-5]\d([0-5]\d(\d{1,2})?)?$/.test(value)

function isPeriod(value: string, qualifier: string): boolean {
  if (qualifier === 'D8') return isCompactDay(value)
  if (qualifier !== 'RD8') return true
  const [from = '', to = ''] = value.split('-')
  return value.length === 17 && isCompactDay(from) && isCompactDay(to)
}

function checkNote({ kind, elements }: SyntaxNote, segment: Segment, report: Report): void {
  const given = elements.filter(n => element(segment, n) !== '')
  const [first = 0, ...others] = elements
  const othersGiven = given.filter(n => n !== first)
  const broken = {
    P: given.length > 0 && given.length < elements.length,
    R: given.length === 0,
    E: given.length > 1,
    C: given.includes(first) && othersGiven.length < others.length,
    L: given.includes(first) && othersGiven.length === 0,
  }[kind]
  if (!broken) return
  const names = elements.map(n => `${segment.id}${twoDigits(n)}`)
  report(segment, 'element.depends', 'error', noteReason[kind](names), twoDigits(first))
}

const noteReason: Record<SyntaxNote['kind'], (names: string[]) => string> = {
  P: names => `${names.join(' and ')} must be given together or not at all.`,
  R: names => `One of ${names.join(', ')} is required.`,
  E: names => `Only one of ${names.join(', ')} may be given.`,
  C: ([first, ...others]) => `${first} needs ${others.join(' and ')} with it.`,
  L: ([first, ...others]) => `${first} needs one of ${others.join(', ')} with it.`,
}
