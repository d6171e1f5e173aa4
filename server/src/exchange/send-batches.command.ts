import { sql } from 'kysely'
import { takeSteps } from '../claims/take-steps.command.ts'
import type { Orm } from '../platform/database.ts'
import { inTransaction, type Scope, type Tx } from '../platform/transaction.ts'
import { buildBatch } from './build-batch.command.ts'
import type { Mailbox } from './connections/mailbox.ts'

/**
 * Sends everything that waits for a connection. Three steps, each safe to repeat: the file is kept under its control
 * number, then handed over (the same name counts once), then noted as sent. A crash between any two of them is made
 * good by the next call.
 *
 * @returns how many files were handed over
 */
export async function sendBatches(orm: Orm, scope: Scope, connectionId: string, mailbox: Mailbox): Promise<number> {
  while (await inTransaction(orm, scope, tx => buildBatch(tx, connectionId))) continue
  const unsent = await inTransaction(orm, scope, tx => readUnsent(tx, connectionId))
  for (const { id, name, content } of unsent) {
    await mailbox.deliver(name, content)
    await inTransaction(orm, scope, tx => noteSent(tx, id, connectionId))
  }
  return unsent.length
}

const readUnsent = (tx: Tx, connectionId: string): Promise<{ id: string; name: string; content: Buffer }[]> =>
  tx.rows(sql<{ id: string; name: string; content: Buffer }>`
    select b.id, f.name, f.content from claim_batch b join exchange_file f on f.id = b.file_id
    where b.practice_id = ${tx.practiceId} and b.connection_id = ${connectionId} and b.status = 'BUILT' order by b.control_number`)

async function noteSent(tx: Tx, batchId: string, connectionId: string): Promise<void> {
  const now = tx.clock.now().toISOString()
  const [batch] = await tx.rows(sql<{ file_id: string }>`
    update claim_batch set status = 'SENT', sent_at = ${now} where id = ${batchId} and status = 'BUILT' returning file_id`)
  // Another worker was quicker; what it noted stands.
  if (!batch) return
  await tx.rows(sql`update exchange_file set status = 'SENT', finished_at = ${now} where id = ${batch.file_id}`)
  await tx.rows(sql`update connection set last_sent_at = ${now} where id = ${connectionId}`)
  const claims = await tx.rows(sql<{ id: string }>`select id from claim where batch_id = ${batchId} and status = 'BATCHED' order by id for update`)
  await takeSteps(
    tx,
    claims.map(({ id }) => ({ claimId: id, step: 'send', fileId: batch.file_id })),
  )
}
