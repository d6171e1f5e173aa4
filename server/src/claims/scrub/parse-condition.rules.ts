import { codeSets, type CodeSets } from './code-sets.rules.ts'
import { factList, isLineFact } from './fact-list.rules.ts'
import { isOrdered, patternFault } from './pattern.rules.ts'
import type { Condition } from './rule.rules.ts'

/** What is wrong, and where: `when.all[1].like`. */
export interface RuleFault {
  at: string
  message: string
}

/** The first fault ends the reading; it never leaves this folder. */
export class FaultFound extends Error {
  readonly fault: RuleFault
  constructor(at: string, message: string) {
    super(message)
    this.fault = { at, message }
  }
}

export const DEPTH_MAX = 6
export const NODES_MAX = 60
const VALUES_MAX = 200
const TEXT_MAX = 60

export interface ReadingOf {
  /** Whether facts of a line can be asked for here. */
  hasLine: boolean
  sets: CodeSets
  /** Nodes read so far, shared by the whole rule. */
  count: { nodes: number }
}

export const shippedSets = codeSets()

type Fields = Record<string, unknown>
const combiners = ['all', 'any', 'not', 'anyLine'] as const
const tests = ['present', 'is', 'in', 'like', 'inSet', 'between', 'atLeast', 'atMost', 'passes', 'distinct'] as const
type TestName = (typeof tests)[number]

/**
 * Reads a condition from JSON and holds it to its bounds. What comes back has exactly the fields of the form.
 *
 * @throws FaultFound with the place of the first thing that is wrong
 */
export function readCondition(given: unknown, at: string, reading: ReadingOf, depth = 1): Condition {
  const fields = readFields(given, at)
  reading.count.nodes += 1
  if (reading.count.nodes > NODES_MAX) throw new FaultFound(at, `A rule has at most ${NODES_MAX} conditions.`)
  if (depth > DEPTH_MAX) throw new FaultFound(at, `Conditions stand at most ${DEPTH_MAX} deep in each other.`)
  const combiner = combiners.find(name => name in fields)
  if (!combiner) return readTest(fields, at, reading)
  onlyThese(fields, [combiner], at)
  const below = fields[combiner]
  const inside = `${at}.${combiner}`
  if (combiner === 'not') return { not: readCondition(below, inside, reading, depth + 1) }
  if (combiner === 'anyLine') {
    if (reading.hasLine) throw new FaultFound(inside, 'This place speaks of one line already.')
    return { anyLine: readCondition(below, inside, { ...reading, hasLine: true }, depth + 1) }
  }
  const parts = readList(below, inside, 20).map((part, i) => readCondition(part, `${inside}[${i}]`, reading, depth + 1))
  return combiner === 'all' ? { all: parts } : { any: parts }
}

function readTest(fields: Fields, at: string, reading: ReadingOf): Condition {
  const { fact } = fields
  if (typeof fact !== 'string') throw new FaultFound(at, `A condition has one of ${combiners.join(', ')} or a fact.`)
  checkFact(fact, `${at}.fact`, reading)
  const [test, second] = tests.filter(name => name in fields)
  if (!test || second) throw new FaultFound(at, `A fact is held against exactly one of ${tests.join(', ')}.`)
  onlyThese(fields, ['fact', 'every', test], at)
  if ('every' in fields && fields['every'] !== true) throw new FaultFound(`${at}.every`, 'This is true or left out.')
  const value = readOperand(test, fields[test], `${at}.${test}`, fact, reading)
  return { fact, ...(fields['every'] ? { every: true } : {}), [test]: value } as Condition
}

function checkFact(fact: string, at: string, { hasLine }: ReadingOf): void {
  if (!Object.hasOwn(factList, fact)) throw new FaultFound(at, `There is no fact named ${fact.slice(0, TEXT_MAX)}.`)
  if (isLineFact(fact) && !hasLine) throw new FaultFound(at, 'This is a fact of a line: let the rule look at each line, or ask for any line.')
}

function readOperand(test: TestName, value: unknown, at: string, fact: string, reading: ReadingOf): unknown {
  switch (test) {
    case 'present':
      if (typeof value !== 'boolean') throw new FaultFound(at, 'This is true or false.')
      return value
    case 'distinct':
      if (value !== true) throw new FaultFound(at, 'This is true or left out.')
      return value
    case 'is':
      return readScalar(value, at, fact)
    case 'in':
      return readList(value, at, VALUES_MAX).map((item, i) => readScalar(item, `${at}[${i}]`, fact))
    case 'like':
      return readList(value, at, 20).map((item, i) => readPatternAt(item, `${at}[${i}]`))
    case 'inSet':
      return readList(value, at, 20).map((item, i) => readSetName(item, `${at}[${i}]`, reading))
    case 'between':
      return readRange(value, at)
    case 'passes':
      if (value !== 'npi' && value !== 'day') throw new FaultFound(at, 'This is npi or day.')
      return value
    case 'atLeast':
    case 'atMost':
      return readBound(value, at, fact, reading)
  }
}

function readScalar(value: unknown, at: string, fact: string): string | number | boolean {
  const wanted = { text: 'string', day: 'string', number: 'number', 'yes-no': 'boolean' }[factList[fact]?.kind ?? 'text']
  if (typeof value !== wanted) throw new FaultFound(at, `${factList[fact]?.label ?? fact} is compared with ${words[wanted]}.`)
  if (typeof value === 'string') return readText(value, at, TEXT_MAX)
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'boolean') return value
  throw new FaultFound(at, 'This is no number.')
}
const words: Record<string, string> = { string: 'text', number: 'a number', boolean: 'true or false' }

function readPatternAt(value: unknown, at: string): string {
  const text = readText(value, at, 120)
  const fault = patternFault(text)
  if (fault) throw new FaultFound(at, fault)
  return text
}

function readSetName(value: unknown, at: string, { sets }: ReadingOf): string {
  const name = readText(value, at, TEXT_MAX)
  if (!sets.names.has(name)) throw new FaultFound(at, `There is no set of codes named ${name}.`)
  return name
}

function readRange(value: unknown, at: string): [string, string] {
  const [low, high, more] = readList(value, at, 2).map((item, i) => readText(item, `${at}[${i}]`, TEXT_MAX))
  if (low === undefined || high === undefined || more !== undefined || low.length !== high.length || low > high)
    throw new FaultFound(at, 'A range has its first and its last code, of the same length.')
  return [low, high]
}

function readBound(value: unknown, at: string, fact: string, reading: ReadingOf): unknown {
  const { kind, label } = factList[fact] ?? { kind: 'text', label: fact }
  if (kind !== 'day' && kind !== 'number') throw new FaultFound(at, `${label} is neither a day nor a number, so nothing is more or less.`)
  if (typeof value !== 'object' || value === null) {
    const scalar = readScalar(value, at, fact)
    if (kind === 'day' && !isOrdered(String(scalar))) throw new FaultFound(at, 'A day is written as 2026-11-21.')
    return scalar
  }
  const fields = readFields(value, at)
  onlyThese(fields, ['fact', 'plusDays'], at)
  const { fact: other, plusDays } = fields
  if (typeof other !== 'string') throw new FaultFound(at, 'This is a value, or names another fact.')
  checkFact(other, `${at}.fact`, reading)
  if (factList[other]?.kind !== kind) throw new FaultFound(`${at}.fact`, `${label} and ${factList[other]?.label ?? other} do not compare.`)
  if (plusDays === undefined) return { fact: other }
  if (kind !== 'day' || typeof plusDays !== 'number' || !Number.isInteger(plusDays) || Math.abs(plusDays) > 3_660)
    throw new FaultFound(`${at}.plusDays`, 'This is a whole number of days, at most ten years, beside a day.')
  return { fact: other, plusDays }
}

export function readFields(given: unknown, at: string): Fields {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new FaultFound(at, 'This has to be an object in braces.')
  return given as Fields
}

export function readList(given: unknown, at: string, max: number): unknown[] {
  if (!Array.isArray(given) || given.length === 0 || given.length > max) throw new FaultFound(at, `This is a list of 1 to ${max}.`)
  return given
}

export function readText(given: unknown, at: string, max: number, min = 1): string {
  if (typeof given !== 'string' || given.trim().length < min || given.length > max)
    throw new FaultFound(at, `This is text of ${min} to ${max} characters.`)
  return given
}

export function onlyThese(fields: Fields, names: readonly string[], at: string): void {
  const odd = Object.keys(fields).find(name => !names.includes(name))
  if (odd !== undefined) throw new FaultFound(at === '' ? odd.slice(0, TEXT_MAX) : `${at}.${odd.slice(0, TEXT_MAX)}`, 'This does not belong here.')
}
