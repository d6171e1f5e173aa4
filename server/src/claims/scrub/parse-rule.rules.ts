import { isDay } from '@cleanclaim/schema/day'
import type { CodeSets } from './code-sets.rules.ts'
import { factList, isLineFact } from './fact-list.rules.ts'
import { FaultFound, onlyThese, readCondition, readFields, readList, readText, shippedSets, type RuleFault } from './parse-condition.rules.ts'
import type { RuleScope, ScrubRule } from './rule.rules.ts'
import { PLACEHOLDER } from './scrub.rules.ts'

const names = [
  'id',
  'title',
  'source',
  'confidence',
  'severity',
  'kind',
  'each',
  'scope',
  'from',
  'to',
  'by',
  'when',
  'must',
  'message',
  'fix',
  'field',
  'box',
  'startsOff',
]

/** Reads a rule from JSON: the rule, or the first thing that is wrong with it and where. Throws nothing. */
export function parseRule(given: unknown, sets: CodeSets = shippedSets): ScrubRule | RuleFault {
  try {
    return readRule(given, sets)
  } catch (error) {
    if (error instanceof FaultFound) return error.fault
    throw error
  }
}

export const isFault = (read: ScrubRule | RuleFault): read is RuleFault => 'at' in read

function readRule(given: unknown, sets: CodeSets): ScrubRule {
  const fields = readFields(given, 'rule')
  onlyThese(fields, names, '')
  const id = readText(fields['id'], 'id', 60)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new FaultFound('id', 'The name of a rule has small letters and digits with hyphens between.')
  const each = oneOf(fields['each'], 'each', ['claim', 'line'] as const)
  const reading = { hasLine: each === 'line', sets, count: { nodes: 0 } }
  return {
    id,
    title: readText(fields['title'], 'title', 80, 3),
    source: readText(fields['source'], 'source', 200, 2),
    confidence: oneOf(fields['confidence'], 'confidence', ['A', 'B', 'C', 'U'] as const),
    severity: oneOf(fields['severity'], 'severity', ['BLOCK', 'WARN', 'INFO'] as const),
    kind: oneOf(fields['kind'], 'kind', ['FORMAT', 'LAW', 'PAYER', 'PRACTICE'] as const),
    each,
    ...optional('scope', fields['scope'], readScope),
    ...optional('from', fields['from'], readDay),
    ...optional('to', fields['to'], readDay),
    ...optional('by', fields['by'], (value, at) => oneOf(value, at, ['service', 'submission'] as const)),
    ...optional('when', fields['when'], (value, at) => readCondition(value, at, reading)),
    must: readCondition(fields['must'], 'must', reading),
    message: readSentence(fields['message'], 'message', each),
    fix: readSentence(fields['fix'], 'fix', each),
    field: readField(fields['field'], each),
    ...optional('box', fields['box'], (value, at) => readText(value, at, 4)),
    ...optional('startsOff', fields['startsOff'], (value, at) => {
      if (value !== true) throw new FaultFound(at, 'This is true or left out.')
      return value
    }),
  }
}

function optional<Name extends string, Value>(name: Name, value: unknown, read: (value: unknown, at: string) => Value): { [Key in Name]?: Value } {
  return value === undefined || value === null ? {} : ({ [name]: read(value, name) } as { [Key in Name]?: Value })
}

function oneOf<Word extends string>(value: unknown, at: string, words: readonly Word[]): Word {
  const word = words.find(each => each === value)
  if (word === undefined) throw new FaultFound(at, `This is one of ${words.join(', ')}.`)
  return word
}

function readDay(value: unknown, at: string): string {
  if (typeof value !== 'string' || !isDay(value)) throw new FaultFound(at, 'A day is written as 2026-11-21.')
  return value
}

function readScope(value: unknown, at: string): RuleScope {
  const fields = readFields(value, at)
  onlyThese(fields, ['filing', 'payerIds', 'states'], at)
  const texts =
    (name: string): ((value: unknown) => string[]) =>
    given =>
      readList(given, `${at}.${name}`, 100).map((item, i) => readText(item, `${at}.${name}[${i}]`, 80))
  return {
    ...optional('filing', fields['filing'], texts('filing')),
    ...optional('payerIds', fields['payerIds'], texts('payerIds')),
    ...optional('states', fields['states'], texts('states')),
  }
}

/** What it names has to be something that may be said: a finding never holds personal data. */
function readSentence(value: unknown, at: string, each: 'claim' | 'line'): string {
  const text = readText(value, at, 300, 5)
  for (const [, name = ''] of text.matchAll(PLACEHOLDER)) {
    if (!factList[name]?.mayBeSaid) throw new FaultFound(at, `{${name}} cannot stand in a message.`)
    if (isLineFact(name) && each === 'claim') throw new FaultFound(at, `{${name}} is a fact of a line, and this rule looks at the claim.`)
  }
  return text
}

function readField(value: unknown, each: 'claim' | 'line'): string {
  const text = readText(value, 'field', 60)
  if (!/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/.test(text)) throw new FaultFound('field', 'The place to correct is a name like line.modifiers.')
  if (each === 'claim' && /^line\b/.test(text)) throw new FaultFound('field', 'This rule looks at the claim and not at each line.')
  return text
}
