import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerClaims } from './answer-claims.ts'
import { aClaimFile, options, segmentsOf } from './claim-file.fixture.ts'
import { isInShare } from './match-condition.ts'

const claims = Array.from({ length: 40 }, (_, i) => ({ pcn: `PCN${i}`, payer: ['NFH01', 'TIDE1', 'MCAID'][i % 3] ?? '' }))
const file = aClaimFile({ claims })

test('shuffled mail holds the same files in another order, the same one for the same seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), seed => {
      const usual = answerClaims(file, options())
      const mixed = answerClaims(file, options({ delivery: { shuffle: seed } }))
      expect(mixed.map(({ content }) => content).sort()).toEqual(usual.map(({ content }) => content).sort())
      expect(mixed.map(({ delayMs }) => delayMs)).toEqual(usual.map(({ delayMs }) => delayMs))
      expect(answerClaims(file, options({ delivery: { shuffle: seed } }))).toEqual(mixed)
    }),
    { numRuns: 30 },
  )
  const orders = Array.from({ length: 20 }, (_, i) =>
    answerClaims(file, options({ delivery: { shuffle: i + 1 } }))
      .map(({ kind }) => kind)
      .join(),
  )
  expect(new Set(orders).size).toBeGreaterThan(3)
})

test('doubled mail brings each file three times, under names of their own', () => {
  const usual = answerClaims(file, options())
  const doubled = answerClaims(file, options({ delivery: { duplicates: true } }))
  expect(doubled).toHaveLength(usual.length * 3)
  expect(new Set(doubled.map(({ name }) => name)).size).toBe(doubled.length)
  const inside = (content: string): string =>
    segmentsOf(content)
      .filter(segment => !/^(ISA|GS|GE|IEA)/.test(segment))
      .join('~')
  for (const { content } of usual) expect(doubled.filter(one => inside(one.content) === inside(content))).toHaveLength(3)
})

test('a share of the claims is rejected, those with the numbers that stand for it', () => {
  const numbers = Array.from({ length: 10_000 }, (_, i) => `C${String(i).padStart(7, '0')}`)
  const rejected = numbers.filter(number => isInShare(number, 5))
  expect(rejected.length).toBeGreaterThan(400)
  expect(rejected.length).toBeLessThan(600)
  expect(numbers.filter(number => isInShare(number, 0))).toEqual([])
  expect(numbers.filter(number => isInShare(number, 100))).toEqual(numbers)

  const all = answerClaims(file, options({ rejectPercent: 20 }))
  const expected = claims.filter(({ pcn }) => isInShare(pcn, 20)).length
  expect(segmentsOf(all.find(({ kind }) => kind === '277CA')?.content ?? '')).toContain(`QTY*AA*${expected}`)
})

test('of thousands of claims each is answered once by all that it reaches', () => {
  const many = Array.from({ length: 3_000 }, (_, i) => ({ pcn: `M${i}`, payer: ['NFH01', 'STRCT', 'MCAID'][i % 3] ?? '' }))
  const all = answerClaims(aClaimFile({ claims: many }), options({ rejectPercent: 5, delivery: { shuffle: 3 } }))
  const named = (kind: string, start: string, at: number): string[] =>
    all
      .filter(one => one.kind === kind)
      .flatMap(({ content }) => segmentsOf(content).filter(segment => segment.startsWith(start)))
      .map(segment => segment.split('*')[at] ?? '')
      .sort()
  const reached = many.filter(({ pcn }) => !isInShare(pcn, 5))
  const paid = reached.filter(({ pcn, payer }) => payer !== 'STRCT' || !isInShare(pcn, 5))
  expect(named('277CA', 'TRN*2*M', 2)).toEqual([...many, ...reached].map(({ pcn }) => pcn).sort())
  expect(named('835', 'CLP*', 1)).toEqual(paid.map(({ pcn }) => pcn).sort())
})
