import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunked } from '../../x12/read-segments.ts'
import { anyClaimBatch } from './claim-batch.arbitrary.ts'
import { writeClaimBatch } from './claim-837p.ts'
import { writeInstitutionalBatch } from './claim-837i.ts'
import { anyInstitutionalBatch } from './claim-institutional.arbitrary.ts'
import { readClaimBatches, readInstitutionalBatches } from './read-claim-batches.ts'
import type { Chunks } from '../../x12/read-segments.ts'

/** What a reader made of a file, or that it refused. */
async function outcome(text: string, read: (chunks: Chunks) => AsyncGenerator<unknown>): Promise<string> {
  try {
    const batches: unknown[] = []
    for await (const batch of read(chunked(text))) batches.push(batch)
    return JSON.stringify(batches, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown'
  }
}

/** Elements that say nothing of their own: counts, level numbers and the hour of the transaction. */
const silent = new Set(['HL01', 'HL02', 'HL04', 'LX01', 'SE01', 'SE02', 'BHT04', 'BHT05'])
const bodyOf = (text: string): { before: string; segments: string[]; after: string } => {
  const from = text.indexOf('BHT*')
  const to = text.indexOf('~SE*') + 1
  return { before: text.slice(0, from), segments: text.slice(from, to).split('~').slice(0, -1), after: text.slice(to) }
}

/** Elements and components of a segment, with their places. */
const valuesOf = (segment: string): { place: string; value: string; with: (value: string) => string }[] => {
  const [id = '', ...elements] = segment.split('*')
  return elements.flatMap((element, i) =>
    element.split(':').flatMap((value, k, parts) =>
      value === '' || silent.has(`${id}${String(i + 1).padStart(2, '0')}`)
        ? []
        : [
            {
              place: `${id}${i + 1}-${k + 1}`,
              value,
              with: (other: string) => [id, ...elements.with(i, parts.with(k, other).join(':'))].join('*'),
            },
          ],
    ),
  )
}

const files = fc.oneof(
  anyClaimBatch(1).map(batch => ({ text: writeClaimBatch(batch), read: readClaimBatches as (chunks: Chunks) => AsyncGenerator<unknown> })),
  anyInstitutionalBatch(1).map(batch => ({
    text: writeInstitutionalBatch(batch),
    read: readInstitutionalBatches as (chunks: Chunks) => AsyncGenerator<unknown>,
  })),
)

test('a file without one of its segments is another claim, or refused', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), async ({ text, read }, pick) => {
      const { before, segments, after } = bodyOf(text)
      const at = pick % segments.length
      const cut = before + segments.toSpliced(at, 1).join('~') + `~${after}`
      expect(await outcome(cut, read), segments[at]).not.toBe(await outcome(text, read))
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('a file with one value changed is another claim, or refused', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), fc.nat(), async ({ text, read }, pick, which) => {
      const { before, segments, after } = bodyOf(text)
      const at = pick % segments.length
      const values = valuesOf(segments[at] ?? '')
      const chosen = values[which % Math.max(1, values.length)]
      if (!chosen) return
      const changed = before + segments.with(at, chosen.with(`${chosen.value}7`)).join('~') + `~${after}`
      expect(await outcome(changed, read), chosen.place).not.toBe(await outcome(text, read))
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('a file with a segment or element that the model does not know is refused', async () => {
  const unknown = ['REF*ZZ*1', 'DTP*999*D8*20260101', 'NM1*XX*1*DOE', 'AMT*ZZ*1', 'CRC*ZZ9*Y*01', 'CR4*1', 'QTY*ZZ*1', 'HI*ZZ:1']
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), fc.constantFrom(...unknown), async ({ text, read }, pick, added) => {
      const { before, segments, after } = bodyOf(text)
      const at = 1 + (pick % (segments.length - 1))
      const grown = before + segments.toSpliced(at, 0, added).join('~') + `~${after}`
      expect(await outcome(grown, read), `${added} before ${segments[at]}`).toBe('ClaimReadError')
      const longer = before + segments.with(at, `${segments[at]}${'*'.repeat(30)}SURPLUS`).join('~') + `~${after}`
      expect(await outcome(longer, read), `surplus in ${segments[at]}`).toBe('ClaimReadError')
    }),
    { numRuns: 150 },
  )
}, 60_000)
