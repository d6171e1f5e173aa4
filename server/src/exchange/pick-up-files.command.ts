import { sql } from 'kysely'
import type { Orm } from '../platform/database.ts'
import { inTransaction, type Scope } from '../platform/transaction.ts'
import type { Mailbox } from './connections/mailbox.ts'
import { processFile } from './process-file.command.ts'
import { receiveFile } from './receive-file.command.ts'

/**
 * Takes what waits in a mailbox: kept on our side first, then taken out of the way, then worked off. Files that an
 * earlier call kept but could not finish are finished first.
 *
 * @returns how many files were new
 */
export async function pickUpFiles(orm: Orm, scope: Scope, connectionId: string, mailbox: Mailbox): Promise<number> {
  await finishReceived(orm, scope, connectionId)
  const names = await mailbox.list()
  let fresh = 0
  for (const name of names) {
    const content = await mailbox.fetch(name)
    const received = await inTransaction(orm, scope, tx => receiveFile(tx, name, content, connectionId))
    await mailbox.archive(name)
    if (received.duplicateOf) continue
    fresh += 1
    await processFile(orm, scope, received.id)
  }
  return fresh
}

async function finishReceived(orm: Orm, scope: Scope, connectionId: string): Promise<void> {
  const files = await inTransaction(orm, scope, tx =>
    tx.rows(
      sql<{
        id: string
      }>`select id from exchange_file where practice_id = ${tx.practiceId} and connection_id = ${connectionId} and status = 'RECEIVED' order by at, id`,
    ),
  )
  for (const { id } of files) await processFile(orm, scope, id)
}
