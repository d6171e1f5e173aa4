import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimFacts } from './built-in/a-claim.fixture.ts'
import { factList, isLineFact } from './fact-list.rules.ts'
import { holds, noLine } from './holds.rules.ts'
import { DEPTH_MAX, NODES_MAX, shippedSets } from './parse-condition.rules.ts'
import { isFault, parseRule } from './parse-rule.rules.ts'
import { isLike, patternFault } from './pattern.rules.ts'
import type { Condition } from './rule.rules.ts'
import { findingsOf } from './scrub.rules.ts'

const factNames = Object.keys(factList)

const rule = (changes: object) => ({
  id: 'own-rule',
  title: 'A rule of ours',
  source: 'Contract of 2026',
  confidence: 'A',
  severity: 'WARN',
  kind: 'PRACTICE',
  each: 'claim',
  must: { fact: 'payer.name', present: true },
  message: 'Something is missing.',
  fix: 'Put it in.',
  field: 'details.referralNumber',
  ...changes,
})
const fault = (changes: object) => {
  const read = parseRule(rule(changes))
  if (!isFault(read)) throw new Error('the rule is sound')
  return read
}

const { letrec, oneof, record, constant, array, constantFrom, string, integer, boolean } = fc
const anything = fc.oneof(fc.anything(), string(), integer(), boolean())
const operand = oneof(
  record({ present: boolean() }),
  record({ is: oneof(string(), integer(), boolean()) }),
  record({ in: array(oneof(string(), integer()), { maxLength: 4 }) }),
  record({ like: array(oneof(string(), constantFrom('#{5}', '[A-Z]##*', 'P?')), { maxLength: 3 }) }),
  record({ inSet: array(constantFrom('LAB', 'DRUGS', 'NONE'), { maxLength: 2 }) }),
  record({ between: array(constantFrom('99202', '99215', 'A'), { maxLength: 2 }) }),
  record({ atLeast: oneof(integer(), constantFrom('2026-01-01', '2026-02-30'), record({ fact: constantFrom(...factNames), plusDays: integer() })) }),
  record({ atMost: anything }),
  record({ passes: constantFrom('npi', 'day', 'mbi') }),
  record({ distinct: constant(true) }),
)
const tests = fc.tuple(record({ fact: oneof(constantFrom(...factNames), string()) }), operand).map(([fact, test]) => ({ ...fact, ...test }))
const { node } = letrec(tie => ({
  node: oneof(
    { maxDepth: 4 },
    tests,
    record({ all: array(tie('node'), { maxLength: 3 }) }),
    record({ any: array(tie('node'), { maxLength: 3 }) }),
    record({ not: tie('node') }),
    record({ anyLine: tie('node') }),
  ),
}))

describe('whatever somebody writes as a rule', () => {
  test('reading it gives a rule or says where it is wrong, and what was read never throws when it is looked at', () => {
    let sound = 0
    fc.assert(
      fc.property(node, constantFrom('claim', 'line'), (condition, each) => {
        const read = parseRule(rule({ must: condition, when: { not: condition }, each }))
        if (isFault(read)) {
          expect(read.at).toMatch(/^(when|must)/)
          return
        }
        sound += 1
        expect(findingsOf(read, claimFacts({ lines: [{}, {}] }), shippedSets).length).toBeLessThanOrEqual(2)
        expect(findingsOf(read, claimFacts({ lines: [] }), shippedSets).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 3_000 },
    )
    expect(sound).toBeGreaterThan(50)
  })

  test('any JSON at all is answered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('must', 'when', 'scope', 'from', 'message', 'field', 'id', 'severity'), (value, name) => {
        const read = parseRule(rule({ [name]: value }))
        expect(typeof (isFault(read) ? read.message : read.id)).toBe('string')
        expect(isFault(parseRule(value))).toBe(true)
      }),
    )
  })

  test('its size is bounded', () => {
    const deep = Array.from({ length: DEPTH_MAX }).reduce((inner: unknown) => ({ not: inner }), { fact: 'payer.name', present: true })
    expect(fault({ must: deep }).message).toContain('deep')
    const wide = { all: Array.from({ length: 20 }, () => ({ any: Array.from({ length: 4 }, () => ({ fact: 'payer.name', present: true })) })) }
    expect(fault({ must: wide }).message).toContain(String(NODES_MAX))
    expect(fault({ must: { anyLine: { anyLine: { fact: 'line.code', is: '99213' } } } }).at).toBe('must.anyLine.anyLine')
  })
})

test('a fault names its place and what to do', () => {
  expect(
    fault({
      must: {
        all: [
          { fact: 'payer.name', present: true },
          { fact: 'claim.colour', present: true },
        ],
      },
    }),
  ).toEqual({
    at: 'must.all[1].fact',
    message: 'There is no fact named claim.colour.',
  })
  expect(fault({ must: { fact: 'line.code', is: '99213' } }).message).toContain('each line')
  expect(fault({ must: { fact: 'claim.diagnosisCount', atLeast: 'two' } }).message).toBe('How many diagnoses is compared with a number.')
  expect(fault({ must: { fact: 'payer.name', like: ['A*B'] } })).toEqual({
    at: 'must.like[0]',
    message: 'A star stands at the end of a pattern only.',
  })
  expect(fault({ message: 'Member {coverage.memberId} is wrong.' }).message).toBe('{coverage.memberId} cannot stand in a message.')
  expect(fault({ colour: 'red' })).toEqual({ at: 'colour', message: 'This does not belong here.' })
  expect(fault({ severity: 'STOP' }).message).toBe('This is one of BLOCK, WARN, INFO.')
  expect(fault({ must: { fact: 'line.code', inSet: ['NOWHERE'] }, each: 'line' }).message).toBe('There is no set of codes named NOWHERE.')
})

const hold = (condition: Condition, wish = {}) => holds(condition, { claim: claimFacts(wish), line: noLine, sets: shippedSets })

test('days compare as days, numbers as numbers, and what is not there compares with nothing', () => {
  expect(hold({ fact: 'claim.serviceDate', atMost: { fact: 'claim.today', plusDays: -11 } })).toBe(true)
  expect(hold({ fact: 'claim.serviceDate', atMost: { fact: 'claim.today', plusDays: -12 } })).toBe(false)
  expect(hold({ fact: 'claim.chargeDollars', atLeast: 165 })).toBe(true)
  expect(hold({ fact: 'claim.admission', atMost: '2999-01-01' })).toBe(false)
  expect(hold({ not: { fact: 'claim.serviceDate', atMost: { fact: 'claim.admission' } } })).toBe(true)
  expect(hold({ fact: 'patient.ageYears', is: 58 })).toBe(true)
})

test('every asks of all values, any of one', () => {
  const diagnoses = { diagnoses: ['E119', 'F329'] }
  expect(hold({ fact: 'claim.diagnoses', like: ['F*'] }, diagnoses)).toBe(true)
  expect(hold({ fact: 'claim.diagnoses', every: true, like: ['F*'] }, diagnoses)).toBe(false)
  expect(hold({ anyLine: { fact: 'line.code', between: ['99202', '99215'] } })).toBe(true)
})

test('patterns: digits, letters, choices, counts, an open end', () => {
  for (const [value, pattern] of [
    ['05D1234567', '##D#{7}'],
    ['j1100', '[JQ]####'],
    ['PO BOX 7', 'PO BOX*'],
    ['PO BOX', 'PO BOX*'],
    ['A*', 'A\\*'],
    ['ABX', '@?[X-Z]'],
  ] as const)
    expect(isLike(value, pattern), `${value} ${pattern}`).toBe(true)
  for (const [value, pattern] of [
    ['5D1234567', '##D#{7}'],
    ['A110', '[JQ]####'],
    ['PO BO', 'PO BOX*'],
    ['AB', 'A\\*'],
    ['AB1', '@?[X-Z]'],
  ] as const)
    expect(isLike(value, pattern), `${value} ${pattern}`).toBe(false)
})

test('any text is a sound pattern or is told why not, and matching takes no longer for an evil one', () => {
  fc.assert(
    fc.property(string({ maxLength: 130 }), string({ maxLength: 40 }), (pattern, value) => {
      const wrong = patternFault(pattern)
      if (wrong) expect(isLike(value, pattern)).toBe(false)
      else expect(typeof isLike(value, pattern)).toBe('boolean')
    }),
  )
  expect(patternFault('?{60}?')).toContain('at most 60')
  expect(isLike('a'.repeat(100_000), `${'[a-z]{9}'.repeat(6)}*`)).toBe(true)
})

test('facts have a label each, and those of a line are told from those of the claim', () => {
  expect(factNames.filter(isLineFact).every(name => name.startsWith('line.'))).toBe(true)
  expect(new Set(Object.values(factList).map(({ label }) => label)).size).toBe(factNames.length)
})
