import { describe, expect, test } from 'vitest'
import { isFault, parseRule } from '../parse-rule.rules.ts'
import { shippedSets } from '../parse-condition.rules.ts'
import { findingsOf, looksAt, scrub } from '../scrub.rules.ts'
import { claimFacts } from './a-claim.fixture.ts'
import { examples } from './examples.fixture.ts'
import { ruleList } from './rule-list.ts'

test('every rule has its example, and every example its rule', () => {
  expect(Object.keys(examples).sort()).toEqual(ruleList.map(({ id }) => id).sort())
  expect(new Set(ruleList.map(({ id }) => id)).size).toBe(ruleList.length)
})

describe.each(ruleList.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  test('stops at its failing example and at nothing in its passing one, which it looks at too', () => {
    const example = examples[id]
    if (!example) throw new Error(`no example of ${id}`)
    const [failing, passing] = [claimFacts(example.fails), claimFacts(example.passes)]
    const found = findingsOf(rule, failing, shippedSets)
    expect(found.map(finding => finding.rule)).toContain(id)
    for (const { message, fix, field } of found) {
      expect(message).not.toMatch(/[{}]/)
      expect(fix).not.toMatch(/[{}]/)
      expect(field).not.toMatch(/^line\b/)
    }
    expect(looksAt(rule, passing, shippedSets)).toBe(true)
    expect(findingsOf(rule, passing, shippedSets)).toEqual([])
  })

  test('is data: read back from JSON it is the same rule', () => {
    const read = parseRule(JSON.parse(JSON.stringify(rule)))
    expect(isFault(read) ? read : 'sound').toBe('sound')
    expect(read).toEqual(rule)
  })

  test('blocks only where its source is sound, and for good only where nobody may choose', () => {
    if (rule.confidence === 'U') expect(rule.severity).not.toBe('BLOCK')
    if (rule.kind === 'FORMAT') expect(rule.severity).toBe('BLOCK')
  })
})

test('a clean claim has no finding', () => {
  const rules = ruleList.filter(rule => !rule.startsOff)
  expect(scrub(claimFacts(), { rules, sets: shippedSets })).toEqual([])
})

test('a finding names no person, whoever the claim is about', () => {
  const secret = { lastName: 'Zzyzx', firstName: 'Qwerty', line1: '77 Hidden Way', city: 'Xanadu' }
  for (const { fails } of Object.values(examples)) {
    const facts = claimFacts({ ...fails, patient: { ...secret, ...fails.patient }, coverage: { memberId: 'SECRET918', ...fails.coverage } })
    const said = JSON.stringify(scrub(facts, { rules: ruleList, sets: shippedSets }))
    for (const word of ['Zzyzx', 'Qwerty', 'Hidden', 'Xanadu', 'SECRET918', 'Kim']) expect(said).not.toContain(word)
  }
})
