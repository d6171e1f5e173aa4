import type { RuleFactKind, Severity } from '../../gql/graphql.ts'

// A rule as a form shows it, and the data that the server reads. The form says the usual rules; what it cannot say is
// written as data, so a rule that does not fit comes back undefined and is shown as it is.

export interface DraftTest {
  fact: string
  test: TestName
  /** One value, or several with commas between. */
  value: string
}

export interface RuleDraft {
  id: string
  title: string
  source: string
  severity: Severity
  each: 'claim' | 'line'
  filing: string
  payerId: string
  from: string
  to: string
  when: DraftTest[]
  must: DraftTest[]
  message: string
  fix: string
  field: string
}

export const emptyDraft: RuleDraft = {
  id: '',
  title: '',
  source: '',
  severity: 'WARN',
  each: 'claim',
  filing: '',
  payerId: '',
  from: '',
  to: '',
  when: [],
  must: [{ fact: 'claim.priorAuthorization', test: 'present', value: '' }],
  message: '',
  fix: '',
  field: 'details.priorAuthorization',
}

const testWords = {
  present: 'is there',
  missing: 'is missing',
  oneOf: 'is one of',
  noneOf: 'is none of',
  like: 'looks like',
  notLike: 'does not look like',
  inSet: 'is in the code set',
  notInSet: 'is not in the code set',
  atLeast: 'is at least',
  atMost: 'is at most',
  yes: 'is true',
  no: 'is not true',
} as const
export type TestName = keyof typeof testWords

const testsByKind: Record<RuleFactKind, readonly TestName[]> = {
  TEXT: ['present', 'missing', 'oneOf', 'noneOf', 'like', 'notLike', 'inSet', 'notInSet'],
  NUMBER: ['atLeast', 'atMost', 'oneOf', 'noneOf'],
  DAY: ['present', 'missing', 'atLeast', 'atMost'],
  YES_NO: ['yes', 'no'],
}

export const testChoices = (kind: RuleFactKind): { value: TestName; label: string }[] =>
  testsByKind[kind].map(value => ({ value, label: testWords[value] }))

export const needsValue = (test: TestName): boolean => !['present', 'missing', 'yes', 'no'].includes(test)

type Json = Record<string, unknown>

/** The rule as data, as the server reads it; `kindOf` says whether a fact is compared with text or numbers. */
export function definitionOf(draft: RuleDraft, kindOf: (fact: string) => RuleFactKind): string {
  const { filing, payerId, from, to, when, must, ...rest } = draft
  const scope = { ...(filing ? { filing: [filing] } : {}), ...(payerId ? { payerIds: [payerId] } : {}) }
  const rule = {
    id: rest.id || nameOf(rest.title),
    title: rest.title.trim(),
    source: rest.source.trim(),
    confidence: 'A',
    severity: rest.severity,
    kind: 'PRACTICE',
    each: rest.each,
    ...(filing || payerId ? { scope } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(when.length > 0 ? { when: together(when, kindOf) } : {}),
    must: together(must, kindOf),
    message: rest.message.trim(),
    fix: rest.fix.trim(),
    field: rest.field.trim(),
  }
  return JSON.stringify(rule, null, 2)
}

/** "No office visits!" is named `no-office-visits`. */
export const nameOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

function together(tests: readonly DraftTest[], kindOf: (fact: string) => RuleFactKind): Json {
  const parts = tests.map(test => conditionOf(test, kindOf(test.fact)))
  const [only] = parts
  return only && parts.length === 1 ? only : { all: parts }
}

function conditionOf({ fact, test, value }: DraftTest, kind: RuleFactKind): Json {
  const words = value.split(',').map(word => word.trim())
  const scalar = (word: string): string | number => (kind === 'NUMBER' && word !== '' ? Number(word) : word)
  switch (test) {
    case 'present':
      return { fact, present: true }
    case 'missing':
      return { fact, present: false }
    case 'yes':
      return { fact, is: true }
    case 'no':
      return { not: { fact, is: true } }
    case 'oneOf':
      return { fact, in: words.map(scalar) }
    case 'noneOf':
      return { not: { fact, in: words.map(scalar) } }
    case 'like':
      return { fact, like: words }
    case 'notLike':
      return { not: { fact, like: words } }
    case 'inSet':
      return { fact, inSet: words }
    case 'notInSet':
      return { not: { fact, inSet: words } }
    case 'atLeast':
    case 'atMost':
      return { fact, [test]: scalar(value.trim()) }
  }
}

/** The draft that says the same as the data, or undefined where the form cannot say it. */
export function draftOf(definition: string, kindOf: (fact: string) => RuleFactKind): RuleDraft | undefined {
  try {
    const rule = JSON.parse(definition) as Json
    const scope = (rule['scope'] ?? {}) as { filing?: string[]; payerIds?: string[] }
    const draft = {
      ...emptyDraft,
      ...Object.fromEntries(['id', 'title', 'source', 'severity', 'each', 'message', 'fix', 'field'].map(name => [name, rule[name]])),
      filing: scope.filing?.[0] ?? '',
      payerId: scope.payerIds?.[0] ?? '',
      from: text(rule['from']),
      to: text(rule['to']),
      when: rule['when'] === undefined ? [] : testsOf(rule['when'] as Json),
      must: testsOf(rule['must'] as Json),
    } as RuleDraft
    return sameData(definitionOf(draft, kindOf), definition) ? draft : undefined
  } catch {
    return undefined
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const testsOf = (condition: Json): DraftTest[] => (Array.isArray(condition['all']) ? (condition['all'] as Json[]).map(testOf) : [testOf(condition)])

function testOf(condition: Json): DraftTest {
  const inner = condition['not'] as Json | undefined
  const { fact, ...rest } = inner ?? condition
  const [name = '', value] = Object.entries(rest)[0] ?? []
  const names: Record<string, [TestName, TestName]> = {
    present: value === true ? ['present', 'missing'] : ['missing', 'present'],
    is: ['yes', 'no'],
    in: ['oneOf', 'noneOf'],
    like: ['like', 'notLike'],
    inSet: ['inSet', 'notInSet'],
    atLeast: ['atLeast', 'atMost'],
    atMost: ['atMost', 'atLeast'],
  }
  const [plain, negated] = names[name] ?? ['present', 'missing']
  const shown = Array.isArray(value) ? value.join(', ') : typeof value === 'boolean' ? '' : String(value)
  return { fact: String(fact), test: inner ? negated : plain, value: shown }
}

/** Whatever the order of the fields. */
const sameData = (a: string, b: string): boolean => sorted(JSON.parse(a)) === sorted(JSON.parse(b))
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  )
