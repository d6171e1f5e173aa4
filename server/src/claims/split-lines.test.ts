import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIAGNOSES_MAX, LINES_MAX, splitLines } from './split-lines.rules.ts'

const diagnoses = (count: number): string[] => Array.from({ length: count }, (_, i) => `d${i}`)

const anyVisit = fc.integer({ min: 1, max: 30 }).chain(count =>
  fc.record({
    ids: fc.constant(diagnoses(count)),
    lines: fc.array(
      fc.record({
        diagnosisIds: fc.uniqueArray(fc.constantFrom(...diagnoses(count)), { maxLength: 4 }),
        clia: fc.constantFrom(undefined, undefined, undefined, '05D0000001', '05D0000002'),
        name: fc.string(),
      }),
      {
        maxLength: 130,
      },
    ),
  }),
)

test('every line is on exactly one claim, in its order, with every diagnosis that it points to', () => {
  fc.assert(
    fc.property(anyVisit, ({ ids, lines }) => {
      const parts = splitLines(ids, lines)
      expect(parts.flatMap(part => part.lines)).toEqual(lines)
      for (const part of parts) {
        expect(part.lines.length).toBeLessThanOrEqual(LINES_MAX)
        expect(part.diagnosisIds.length).toBeLessThanOrEqual(DIAGNOSES_MAX)
        expect(new Set(part.lines.flatMap(line => line.clia ?? [])).size).toBeLessThanOrEqual(1)
        expect(part.lines.flatMap(line => line.diagnosisIds).filter(id => !part.diagnosisIds.includes(id))).toEqual([])
        expect(part.diagnosisIds).toEqual(ids.filter(id => part.diagnosisIds.includes(id)))
      }
    }),
  )
})

test('what fits on one claim stays on one', () => {
  const lines = Array.from({ length: LINES_MAX }, () => ({ diagnosisIds: ['d0', 'd11'], clia: undefined }))
  expect(splitLines(diagnoses(DIAGNOSES_MAX), lines)).toEqual([{ diagnosisIds: diagnoses(DIAGNOSES_MAX), lines }])
})

test('the 51st line and the 13th diagnosis make a second claim', () => {
  const many = Array.from({ length: LINES_MAX + 1 }, () => ({ diagnosisIds: ['d0'], clia: undefined }))
  expect(splitLines(['d0'], many).map(part => part.lines.length)).toEqual([LINES_MAX, 1])
  const pointing = diagnoses(13).map(id => ({ diagnosisIds: [id], clia: undefined }))
  const parts = splitLines(diagnoses(13), pointing)
  expect(parts.map(part => part.lines.length)).toEqual([12, 1])
  expect(parts[1]?.diagnosisIds).toContain('d12')
})
