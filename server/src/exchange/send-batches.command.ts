import { sql } from 'kysely'
import type { Orm } from '../platform/database.ts'
import { inTransaction, type Scope, type Tx } from '../platform/transaction.ts'
import { buildBatch } from './build-batch.command.ts'
import { deliverFile } from './connections/deliver-file.command.ts'
import { MailboxError, type Mailbox } from './connections/mailbox.ts'
import { noteSent } from './note-sent.command.ts'

/**
 * Sends everything that waits for a connection. Three steps, each safe to repeat: the file is kept under its control
 * number, then handed over (once at most), then noted as sent. A crash between any two of them is made good by the next
 * call. A file of which nobody can say whether it was taken waits for a person; the others go on.
 *
 * @returns how many files were handed over
 * @throws MailboxError when the line broke, or at the end when one file could not go
 */
export async function sendBatches(orm: Orm, scope: Scope, connectionId: string, mailbox: Mailbox): Promise<number> {
  while (await inTransaction(orm, scope, tx => buildBatch(tx, connectionId))) continue
  const unsent = await inTransaction(orm, scope, tx => readUnsent(tx, connectionId))
  let [sent, fault]: [number, MailboxError | undefined] = [0, undefined]
  for (const { id, file_id } of unsent) {
    try {
      if ((await deliverFile(orm, scope, file_id, mailbox)) === 'UNKNOWN') continue
      await inTransaction(orm, scope, tx => noteSent(tx, id))
      sent += 1
    } catch (error) {
      if (!(error instanceof MailboxError) || error.fault !== 'FILE') throw error
      fault ??= error
    }
  }
  if (fault) throw fault
  return sent
}

const readUnsent = (tx: Tx, connectionId: string): Promise<{ id: string; file_id: string }[]> =>
  tx.rows(sql<{ id: string; file_id: string }>`
    select b.id, b.file_id from claim_batch b join exchange_file f on f.id = b.file_id
    where b.practice_id = ${tx.practiceId} and b.connection_id = ${connectionId} and b.status = 'BUILT' and f.status in ('BUILT', 'OFFERED')
    order by b.control_number`)
