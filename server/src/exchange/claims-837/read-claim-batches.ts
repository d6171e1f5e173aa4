import type { Chunks } from '../../x12/read-segments.ts'
import type { ClaimBatch } from './claim-batch.rules.ts'
import type { InstitutionalBatch } from './claim-institutional.rules.ts'
import { readClaim } from './read-claim.ts'
import { readInstitutionalClaim } from './read-institutional.ts'
import { readTransactions } from './read-transactions.ts'

/**
 * Professional claims of a file as they would be written: one batch for each billing provider of each 837P. Reads
 * leniently where `checkX12` is the gate, but keeps everything or says what it cannot keep.
 * @throws ClaimReadError naming segment, loop and element
 * @throws X12SyntaxError
 */
export const readClaimBatches = (chunks: Chunks): AsyncGenerator<ClaimBatch> => readTransactions(chunks, { version: '005010X222', readClaim })

/** The same for institutional claims: one batch for each billing provider of each 837I. */
export const readInstitutionalBatches = (chunks: Chunks): AsyncGenerator<InstitutionalBatch> =>
  readTransactions(chunks, { version: '005010X223', readClaim: readInstitutionalClaim })
