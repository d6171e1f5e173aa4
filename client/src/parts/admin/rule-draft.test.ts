import { expect, test } from 'vitest'
import type { RuleFactKind } from '../../gql/graphql.ts'
import { definitionOf, draftOf, emptyDraft, nameOf, testChoices, type RuleDraft } from './rule-draft.ts'

const kinds: Record<string, RuleFactKind> = { 'line.units': 'NUMBER', 'claim.onset': 'DAY', 'rendering.npiIsMade': 'YES_NO' }
const kindOf = (fact: string): RuleFactKind => kinds[fact] ?? 'TEXT'

const draft: RuleDraft = {
  ...emptyDraft,
  id: 'therapy-units',
  title: 'Therapy has few units',
  source: 'Contract of 2026',
  each: 'line',
  filing: 'CI',
  payerId: 'NFH01',
  from: '2026-01-01',
  when: [{ fact: 'line.code', test: 'inSet', value: 'THERAPY' }],
  must: [{ fact: 'line.units', test: 'atMost', value: '4' }],
  message: 'Line {line.position} has too many units.',
  fix: 'Split it.',
  field: 'line.units',
}

test('a draft becomes the data that the server reads', () => {
  expect(JSON.parse(definitionOf(draft, kindOf))).toEqual({
    id: 'therapy-units',
    title: 'Therapy has few units',
    source: 'Contract of 2026',
    confidence: 'A',
    severity: 'WARN',
    kind: 'PRACTICE',
    each: 'line',
    scope: { filing: ['CI'], payerIds: ['NFH01'] },
    from: '2026-01-01',
    when: { fact: 'line.code', inSet: ['THERAPY'] },
    must: { fact: 'line.units', atMost: 4 },
    message: 'Line {line.position} has too many units.',
    fix: 'Split it.',
    field: 'line.units',
  })
})

test('every test of every kind comes back from the data as it was', () => {
  const facts: Record<RuleFactKind, string> = { TEXT: 'line.code', NUMBER: 'line.units', DAY: 'claim.onset', YES_NO: 'rendering.npiIsMade' }
  const values = { TEXT: '97110, 97112', NUMBER: '4', DAY: '2026-01-01', YES_NO: '' }
  for (const kind of Object.keys(facts) as RuleFactKind[]) {
    for (const { value: test } of testChoices(kind)) {
      const value = ['present', 'missing', 'yes', 'no'].includes(test) ? '' : values[kind]
      const one = { ...draft, must: [{ fact: facts[kind], test, value }, ...draft.must] }
      expect(draftOf(definitionOf(one, kindOf), kindOf), `${kind} ${test}`).toEqual(one)
    }
  }
})

test('what the form cannot say is left as data', () => {
  const rule = JSON.parse(definitionOf(draft, kindOf))
  for (const must of [
    { any: [rule.must] },
    { not: { not: rule.must } },
    { fact: 'claim.onset', atMost: { fact: 'claim.today' } },
    { ...rule.must, every: true },
  ])
    expect(draftOf(JSON.stringify({ ...rule, must }), kindOf)).toBeUndefined()
  expect(draftOf(JSON.stringify({ ...rule, scope: { filing: ['CI', 'MB'] } }), kindOf)).toBeUndefined()
  expect(draftOf('{', kindOf)).toBeUndefined()
})

test('a rule is named after its title', () => {
  expect(nameOf('  No office visits (99213)! ')).toBe('no-office-visits-99213')
})
