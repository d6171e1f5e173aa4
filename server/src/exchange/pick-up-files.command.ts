import { sql } from 'kysely'
import type { Orm } from '../platform/database.ts'
import { inTransaction, type Scope } from '../platform/transaction.ts'
import { MailboxError, type Mailbox, type MailboxFault } from './connections/mailbox.ts'
import { processFile } from './process-file.command.ts'
import { receiveFile } from './receive-file.command.ts'

/** What concerns one file and not the line. */
const passable = new Set<MailboxFault>(['FILE', 'REFUSED'])

/**
 * Takes what waits in a mailbox: kept on our side first, then taken out of the way, then worked off. Files that an
 * earlier call kept but could not finish are finished first. A file that cannot be taken does not hold up the others.
 *
 * @returns how many files were new
 * @throws MailboxError when the line broke, or at the end when one file could not be taken
 */
export async function pickUpFiles(orm: Orm, scope: Scope, connectionId: string, mailbox: Mailbox): Promise<number> {
  await finishReceived(orm, scope, connectionId)
  let [fresh, fault]: [number, MailboxError | undefined] = [0, undefined]
  for (const name of await mailbox.list()) {
    try {
      if (await takeOne(orm, scope, connectionId, mailbox, name)) fresh += 1
    } catch (error) {
      if (!(error instanceof MailboxError) || !passable.has(error.fault)) throw error
      fault ??= new MailboxError('FILE', error.message)
    }
  }
  if (fault) throw fault
  return fresh
}

/** @returns whether it was new */
async function takeOne(orm: Orm, scope: Scope, connectionId: string, mailbox: Mailbox, name: string): Promise<boolean> {
  const content = await mailbox.fetch(name)
  if (!content) return false
  const received = await inTransaction(orm, scope, tx => receiveFile(tx, name, content, connectionId))
  let fault: unknown
  await mailbox.archive(name).catch((error: unknown) => (fault = error))
  if (!received.duplicateOf) await processFile(orm, scope, received.id)
  if (fault) throw fault
  return !received.duplicateOf
}

async function finishReceived(orm: Orm, scope: Scope, connectionId: string): Promise<void> {
  const files = await inTransaction(orm, scope, tx =>
    tx.rows(
      sql<{
        id: string
      }>`select id from exchange_file where practice_id = ${tx.practiceId} and connection_id = ${connectionId} and direction = 'in' and status = 'RECEIVED' order by at, id`,
    ),
  )
  for (const { id } of files) await processFile(orm, scope, id)
}
