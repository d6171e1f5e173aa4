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
      await inTransaction(orm, scope, tx => (id ? noteSent(tx, id) : noteAnswered(tx, file_id)))
      sent += 1
    } catch (error) {
      if (!(error instanceof MailboxError) || error.fault !== 'FILE') throw error
      fault ??= error
    }
  }
  if (fault) throw fault
  return sent
}

interface UnsentFile {
  /** Of the batch; null for our answers to files of theirs. */
  id: string | null
  file_id: string
}

const readUnsent = (tx: Tx, connectionId: string): Promise<UnsentFile[]> =>
  tx.rows(sql<UnsentFile>`
    select b.id, f.id as file_id from exchange_file f left join claim_batch b on b.file_id = f.id
    where f.practice_id = ${tx.practiceId} and f.connection_id = ${connectionId} and f.direction = 'out' and f.status in ('BUILT', 'OFFERED')
      and (b.status = 'BUILT' or f.answers_id is not null) order by f.at, f.id`)

async function noteAnswered(tx: Tx, fileId: string): Promise<void> {
  await tx.rows(
    sql`update exchange_file set status = 'SENT', finished_at = ${tx.clock.now().toISOString()} where id = ${fileId} and status in ('BUILT', 'OFFERED')`,
  )
  tx.record({ kind: 'exchange.changed' })
}
