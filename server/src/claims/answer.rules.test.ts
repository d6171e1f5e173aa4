import fc from 'fast-check'
import type { Day } from '@cleanclaim/schema/day'
import { expect, test } from 'vitest'
import { answerSources, standing, type Answer } from './answer.rules.ts'
import { isOnTheWay, landing } from './claim.steps.ts'

const said = (source: Answer['source'], category: string, saidOn = '2026-11-02', code = '', entity = ''): Answer => ({
  source,
  category,
  code,
  entity,
  saidOn: saidOn as Day,
})

const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  source: fc.constantFrom(...answerSources),
  category: fc.constantFrom('A', 'E', 'R', 'A0', 'A1', 'A2', 'A3', 'A4', 'A6', 'A7', 'A8', 'P1', 'P3', 'F1', 'F2', 'R4', 'D0', 'E1'),
  code: fc.constantFrom('', '19', '20', '164', '562'),
  entity: fc.constantFrom('', 'IL', '85'),
  saidOn: fc.constantFrom('2026-11-01' as Day, '2026-11-02' as Day, '2026-11-03' as Day),
})

test('answers amount to the same in any order and with any repeats', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 12 }), fc.infiniteStream(fc.double({ noNaN: true })), (answers, keys) => {
      const shuffled = [...answers, ...answers.slice(0, 3)]
        .map(answer => ({ answer, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ answer }) => answer)
      expect(standing(shuffled)).toEqual(standing(answers))
    }),
  )
})

test('wherever a claim stands on its way, each standing can be reached from there', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { minLength: 1, maxLength: 6 }), fc.array(anyAnswer, { minLength: 1, maxLength: 6 }), (before, after) => {
      const [from, to] = [standing(before), standing([...before, ...after])]
      if (!from || !to) return
      expect(isOnTheWay(from.status)).toBe(true)
      expect(landing(from.status, to.step)).toBe(to.status)
    }),
  )
})

test('the payer’s word counts over that of the clearinghouse, which counts over the file’s', () => {
  expect(standing([said('PAYER', 'A2'), said('CLEARINGHOUSE', 'A3'), said('GROUP', 'R'), said('INTERCHANGE', 'R')])?.status).toBe('PAYER_ACCEPTED')
  expect(standing([said('CLEARINGHOUSE', 'A1'), said('GROUP', 'R')])?.status).toBe('CH_ACCEPTED')
  expect(standing([said('GROUP', 'E'), said('INTERCHANGE', 'R')])?.status).toBe('SYNTAX_ACCEPTED')
})

test('of one source the later day counts, and on one day the gravest word', () => {
  expect(standing([said('PAYER', 'A1', '2026-11-02'), said('PAYER', 'A7', '2026-11-03', '164', 'IL')])).toEqual({
    step: 'rejectAtPayer',
    status: 'PAYER_REJECTED',
    reasonCodes: ['A7:164:IL'],
  })
  expect(standing([said('PAYER', 'A7', '2026-11-02'), said('PAYER', 'A2', '2026-11-03')])?.status).toBe('PAYER_ACCEPTED')
  expect(standing([said('PAYER', 'A3', '2026-11-02', '21'), said('PAYER', 'A8', '2026-11-02', '562')])?.reasonCodes).toEqual(['A8:562', 'A3:21'])
})

test('what says nothing about the claim leaves it where it is', () => {
  expect(standing([said('INTERCHANGE', 'A'), said('PAYER', 'D0'), said('PAYER', 'E1')])).toBeUndefined()
  expect(standing([said('GROUP', 'A'), said('PAYER', 'D0')])?.status).toBe('SYNTAX_ACCEPTED')
})
