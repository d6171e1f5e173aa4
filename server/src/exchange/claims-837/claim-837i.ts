import { writeInterchange } from '../../x12/interchange-writer.ts'
import { checkInstitutionalBatch } from './check-institutional.rules.ts'
import type { InstitutionalBatch } from './claim-institutional.rules.ts'
import { institutionalSegments } from './write-institutional.ts'
import { levelSegments } from './write-levels.ts'
import { headSegments } from './write-parties.ts'

const VERSION = '005010X223A2'

/**
 * A batch of institutional claims as one 837I interchange, without line ends (domain/edi.md 4).
 * The same batch always gives the same text.
 * @throws ClaimBatchError naming the claim and field that cannot be sent
 * @throws X12WriteError for control numbers or ids of the envelope that do not fit
 */
export function writeInstitutionalBatch(batch: InstitutionalBatch): string {
  checkInstitutionalBatch(batch)
  return formatInstitutionalBatch(batch)
}

/**
 * The same without the question whether it may be sent: for claims that came from elsewhere.
 * @throws X12WriteError for what is no X12 at all
 */
export function formatInstitutionalBatch(batch: InstitutionalBatch): string {
  const body = [...headSegments(batch), ...levelSegments(batch.claims, batch.billingProvider, institutionalSegments)]
  return writeInterchange(batch.envelope, { st01: '837', group: 'HC', version: VERSION, hasSt03: true }, body)
}
