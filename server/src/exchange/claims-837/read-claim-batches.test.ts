import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkX12 } from '../../x12/check.ts'
import { chunked } from '../../x12/read-segments.ts'
import { anyClaimBatch } from './claim-batch.arbitrary.ts'
import type { ClaimBatch } from './claim-batch.rules.ts'
import { writeClaimBatch } from './claim-837p.ts'
import { claimMeanings } from './claim-meaning.fixture.ts'
import { ClaimReadError } from './claim-read-error.ts'
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

const samples = fc.sample(anyClaimBatch(2), { numRuns: 3, seed: 11 })
const texts = samples.map(writeClaimBatch)

test('a file of several interchanges is read batch by batch, wherever its chunks are cut', async () => {
  const file = Buffer.from(texts.join('\r\n'))
  for (const size of [1, 7, 64, 5000]) {
    const read: ClaimBatch[] = []
    const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, i) => file.subarray(i * size, (i + 1) * size))
    for await (const batch of readClaimBatches(streamed(chunks))) read.push(batch)
    expect(read.map(byNumber)).toEqual(samples.map(byNumber))
  }
})

async function* streamed(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

test('several transactions in one group are a batch each, with the numbers of their own', async () => {
  const [first = '', second = ''] = texts
  const transaction = (text: string): string => text.slice(text.indexOf('ST*837'), text.indexOf('GE*1'))
  const file =
    first.slice(0, first.indexOf('ST*837')) +
    transaction(first) +
    transaction(second).replace('ST*837*0001', 'ST*837*0002') +
    first.slice(first.indexOf('GE*1'))
  const read = await readAll(file)
  expect(read.map(({ envelope }) => envelope.transactionControlNumber)).toEqual(['0001', '0002'])
  expect(read.map(byNumber).map(({ claims }) => claims)).toEqual(
    samples
      .slice(0, 2)
      .map(byNumber)
      .map(({ claims }) => claims),
  )
})

test.each([
  ['claims of 4010', (text: string) => text.replaceAll('005010X222A1', '004010X098A1'), 'cannot be read (found: 004010X098A1)'],
  ['a file that ends inside a transaction', (text: string) => text.slice(0, text.indexOf('~SE*') + 1), 'ends inside a transaction'],
  ['a transaction that is not closed', (text: string) => text.replace(/~SE\*[^~]*~/, '~'), 'has no SE'],
  ['a subscriber without a claim', (text: string) => text.replace(/CLM\*.*?(?=SE\*)/s, ''), 'without a claim'],
])('%s is refused', async (_, spoil, reason) => {
  const text = texts[0] ?? ''
  const failure = await readAll(spoil(text)).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ClaimReadError)
  expect(String(failure)).toContain(reason)
})

test('what a reader says of a fault names the place, and nothing that stood there', async () => {
  const text = (texts[0] ?? '').replace(/CLM\*([^*]*)\*[^*]*/, 'CLM*$1*SECRET')
  const failure = await readAll(text).catch((error: unknown) => error)
  expect(String(failure)).toMatch(/segment \d+, loop 2300: CLM02 is not an amount$/)
})

test('other kinds of claims and other transactions are passed over', async () => {
  expect(await readAll((texts[0] ?? '').replaceAll('005010X222A1', '005010X223A2'))).toEqual([])
  expect(await readAll((texts[0] ?? '').replace('ST*837', 'ST*835'))).toEqual([])
})
