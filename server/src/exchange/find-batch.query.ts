import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

export interface SentBatch {
  id: string
  claimIds: string[]
}

/**
 * The file of ours under a control number. A file that no connection brought (an import by hand) may answer any of them:
 * then the number decides when only one connection has used it.
 *
 * @returns undefined when we never sent it, or cannot tell which one is meant
 */
export async function findBatch(tx: Tx, controlNumber: number, connectionId: string | null): Promise<SentBatch | undefined> {
  if (!Number.isSafeInteger(controlNumber)) return undefined
  const found = await tx.rows(sql<{ id: string }>`
    select id from claim_batch where practice_id = ${tx.practiceId} and control_number = ${controlNumber}::bigint
      and (${connectionId}::uuid is null or connection_id = ${connectionId}::uuid) limit 2`)
  const [batch] = found
  if (!batch || found.length > 1) return undefined
  const claims = await tx.rows(sql<{ claim_id: string }>`select claim_id from claim_submission where batch_id = ${batch.id} order by claim_id`)
  return { id: batch.id, claimIds: claims.map(({ claim_id }) => claim_id) }
}

/** What we write as BHT03: `B` and the control number. */
export const batchNumber = (controlNumber: number): string => `B${String(controlNumber).padStart(9, '0')}`

export const controlNumberOf = (batchId: string): number => (/^B\d{9}$/.test(batchId) ? Number(batchId.slice(1)) : Number.NaN)
