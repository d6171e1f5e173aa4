import { writeInterchange } from '../../x12/interchange-writer.ts'
import { checkBatch } from './check-batch.rules.ts'
import type { ClaimBatch } from './claim-batch.rules.ts'
import { claimSegments } from './write-claim.ts'
import { levelSegments } from './write-levels.ts'
import { headSegments } from './write-parties.ts'

const VERSION = '005010X222A1'

/**
 * A batch of professional claims as one 837P interchange, without line ends (domain/edi.md 3).
 * The same batch always gives the same text.
 * @throws ClaimBatchError naming the claim and field that cannot be sent
 * @throws X12WriteError for control numbers or ids of the envelope that do not fit
 */
export function writeClaimBatch(batch: ClaimBatch): string {
  checkBatch(batch)
  return formatClaimBatch(batch)
}

/**
 * The same without the question whether it may be sent: for claims that came from elsewhere.
 * @throws X12WriteError for what is no X12 at all
 */
export function formatClaimBatch(batch: ClaimBatch): string {
  const body = [...headSegments(batch), ...levelSegments(batch.claims, batch.billingProvider, claim => claimSegments(claim, batch.billingProvider))]
  return writeInterchange(batch.envelope, { st01: '837', group: 'HC', version: VERSION, hasSt03: true }, body)
}
