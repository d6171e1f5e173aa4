import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkX12 } from '../x12/check.ts'
import { chunked } from '../x12/read-segments.ts'
import { anyClaimBatch } from './claim-batch.arbitrary.ts'
import type { ClaimBatch } from './claim-batch.rules.ts'
import { writeClaimBatch } from './claim-837p.ts'
import { claimMeanings } from './claims-837/claim-meaning.fixture.ts'
import { readClaimBatches } from './read-claim-batches.ts'

async function readAll(text: string): Promise<ClaimBatch[]> {
  const batches: ClaimBatch[] = []
  for await (const batch of readClaimBatches(chunked(text))) batches.push(batch)
  return batches
}

/** A file may bring the claims in another order: those of one coverage stand together. */
const byNumber = (batch: ClaimBatch): ClaimBatch => ({
  ...batch,
  claims: batch.claims.toSorted((a, b) => a.patientControlNumber.localeCompare(b.patientControlNumber)),
})

test('any claims that may be sent are written without an error, and read back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyClaimBatch(3), async batch => {
      const text = writeClaimBatch(batch)
      const report = await checkX12(chunked(text))
      const findings = [...report.findings, ...report.transactions.flatMap(transaction => transaction.findings)]
      // What is made up at random makes no sense as a visit: of codes and situations the check may warn.
      expect(findings.filter(({ severity, level }) => severity === 'error' || level < 4)).toEqual([])
      expect((await readAll(text)).map(byNumber)).toEqual([byNumber(batch)])
      expect(claimMeanings(text)).toHaveLength(batch.claims.length)
    }),
    { numRuns: 100 },
  )
}, 60_000)
