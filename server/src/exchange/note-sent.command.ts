import { sql } from 'kysely'
import { takeSteps } from '../claims/take-steps.command.ts'
import type { Tx } from '../platform/transaction.ts'

/** Notes that a batch was handed over: its file, its claims, its connection. Once; again it changes nothing. */
export async function noteSent(tx: Tx, batchId: string): Promise<void> {
  const now = tx.clock.now().toISOString()
  const [batch] = await tx.rows(sql<{ file_id: string; connection_id: string }>`
    update claim_batch set status = 'SENT', sent_at = ${now} where id = ${batchId} and status = 'BUILT' returning file_id, connection_id`)
  // Another worker was quicker; what it noted stands.
  if (!batch) return
  await tx.rows(sql`update exchange_file set status = 'SENT', finished_at = ${now} where id = ${batch.file_id}`)
  await tx.rows(sql`update connection set last_sent_at = ${now} where id = ${batch.connection_id}`)
  const claims = await tx.rows(sql<{ id: string }>`select id from claim where batch_id = ${batchId} and status = 'BATCHED' order by id for update`)
  await takeSteps(
    tx,
    claims.map(({ id }) => ({ claimId: id, step: 'send', fileId: batch.file_id })),
  )
  tx.record({ kind: 'exchange.changed' })
}
