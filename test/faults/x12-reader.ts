import { inspect } from 'node:util'
import { canonicalText } from '../../server/src/exchange/file-kind.ts'
import { readClaimAcks } from '../../server/src/exchange/acknowledgements/ack-277ca.ts'
import { readFileAcks, readInterchangeAcks } from '../../server/src/exchange/acknowledgements/ack-999.ts'
import { ClaimReadError } from '../../server/src/exchange/claims-837/claim-read-error.ts'
import { readAuthorizationAnswers } from '../../server/src/exchange/inquiries/authorization-278-answer.ts'
import { readEligibilityAnswers } from '../../server/src/exchange/inquiries/eligibility-271.ts'
import { InquiryReadError } from '../../server/src/exchange/inquiries/read-answer.ts'
import { readClaimStatuses } from '../../server/src/exchange/inquiries/status-277.ts'
import { readClaimBatches } from '../../server/src/exchange/claims-837/read-claim-batches.ts'
import { readRemittances, RemittanceReadError } from '../../server/src/exchange/remittance-835.ts'
import { checkX12 } from '../../server/src/x12/check.ts'
import type { CheckReport } from '../../server/src/x12/check.ts'
import { X12SyntaxError } from '../../server/src/x12/tokenizer.ts'
import { cut } from '../support/mutate-x12.ts'
import { randomFrom } from '../support/random.ts'
import { fuzzFile, fuzzSeeds } from '../support/x12-seeds.ts'

/**
 * Reads one broken file after the other with everything that reads what strangers send, and says of each what became of
 * it; ends at the first that is neither read nor refused. Arguments: seed, first file, how many.
 */
const [seed = 0, first = 0, count = 0] = process.argv.slice(2).map(Number)

export type Outcome = 'accepted' | 'rejected'
export type Message = { file: number; bytes: number; ms: number; outcome: Outcome; refused: number } | { file: number; failure: string }

/** Of everything that takes a file apart. Each may refuse it in its own words. */
const readers: Readonly<Record<string, (chunks: readonly Buffer[]) => AsyncIterable<unknown> | Iterable<unknown>>> = {
  remittances: chunks => readRemittances(streamed(chunks)),
  fileAcks: chunks => readFileAcks(streamed(chunks)),
  interchangeAcks: chunks => readInterchangeAcks(streamed(chunks)),
  claimAcks: chunks => readClaimAcks(streamed(chunks)),
  claims: chunks => readClaimBatches(streamed(chunks)),
  eligibility: chunks => readEligibilityAnswers(Buffer.concat(chunks).toString()),
  authorizations: chunks => readAuthorizationAnswers(Buffer.concat(chunks).toString()),
  statuses: chunks => readClaimStatuses(Buffer.concat(chunks).toString()),
  kind: chunks => [canonicalText(Buffer.concat(chunks))],
}
const refusals = [X12SyntaxError, RemittanceReadError, ClaimReadError, InquiryReadError]

async function* streamed(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

/** @returns how many readers refused the file */
async function readAll(chunks: readonly Buffer[]): Promise<number> {
  let refused = 0
  for (const [name, read] of Object.entries(readers)) {
    try {
      for await (const found of read(chunks)) JSON.stringify(found, plain)
    } catch (error) {
      if (!refusals.some(refusal => error instanceof refusal)) throw new Error(`${name}: ${String(error)}`, { cause: error })
      refused += 1
    }
  }
  return refused
}

/** What is read must be data: a function among it came from a lookup that was asked for 'constructor'. */
function plain(key: string, value: unknown): unknown {
  if (typeof value === 'function') throw new TypeError(`${key} is a function`)
  return typeof value === 'bigint' ? String(value) : value
}

const told = (report: CheckReport): string => JSON.stringify(report, plain)

async function readOne(file: number, seeds: readonly Buffer[]): Promise<Message> {
  const { content } = fuzzFile(seeds, seed, file)
  const random = randomFrom(file)
  try {
    const start = performance.now()
    const report = await checkX12(streamed([content]))
    const ms = performance.now() - start
    const chunks = cut(content, random)
    if (told(report) !== told(await checkX12(streamed(chunks)))) throw new Error('the report depends on where the file is cut')
    return { file, bytes: content.length, ms, outcome: report.verdict, refused: await readAll(chunks) }
  } catch (error) {
    return { file, failure: inspect(error) }
  }
}

const seeds = fuzzSeeds()
for (let file = first; file < first + count; file += 1) {
  const message = await readOne(file, seeds)
  process.send?.(message)
  if ('failure' in message) break
}
process.disconnect?.()
