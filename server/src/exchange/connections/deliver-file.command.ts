import { sql } from 'kysely'
import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope, type Tx } from '../../platform/transaction.ts'
import type { Delivery, Mailbox, Offer } from './mailbox.ts'

interface OutFile {
  name: string
  content: Buffer
  attempt_name: string | null
  offered_at: string | null
}

/**
 * Hands a kept file over, from wherever an earlier attempt was cut. Its states: BUILT, OFFERED from just before it shows
 * itself to the other side, then SENT (the caller notes that, with what hangs on it) or UNKNOWN, which waits for a person
 * or for an acknowledgement and is never sent again by itself.
 *
 * @throws MailboxError as the mailbox does; calling again is safe
 */
export async function deliverFile(orm: Orm, scope: Scope, fileId: string, mailbox: Mailbox): Promise<Delivery> {
  const [file] = await inTransaction(orm, scope, tx =>
    tx.rows(sql<OutFile>`
      select name, content, attempt_name, offered_at::text from exchange_file
      where id = ${fileId} and direction = 'out' and status in ('BUILT', 'OFFERED')`),
  )
  // Another process has settled it meanwhile, this way or that: it is not ours to send.
  if (!file) return readOutcome(orm, scope, fileId)
  const delivery = await mailbox.deliver(file.name, file.content, offerOf(orm, scope, fileId, file))
  if (delivery === 'UNKNOWN') await inTransaction(orm, scope, tx => noteUnknown(tx, fileId))
  return delivery
}

/** Each note is a compare-and-set: of two attempts at once, one goes on. */
function offerOf(orm: Orm, scope: Scope, fileId: string, file: OutFile): Offer {
  const isNoted = (query: (tx: Tx) => Promise<unknown[]>): Promise<boolean> => inTransaction(orm, scope, async tx => (await query(tx)).length > 0)
  return {
    before: file.attempt_name === null ? undefined : { temporaryName: file.attempt_name, isOffered: file.offered_at !== null },
    begin: temporaryName =>
      isNoted(tx =>
        tx.rows(sql`
          update exchange_file set attempt_name = ${temporaryName}
          where id = ${fileId} and status = 'BUILT' and attempt_name is not distinct from ${file.attempt_name} returning id`),
      ),
    offered: temporaryName =>
      isNoted(tx =>
        tx.rows(sql`
          update exchange_file set status = 'OFFERED', offered_at = ${tx.clock.now().toISOString()}
          where id = ${fileId} and status = 'BUILT' and attempt_name = ${temporaryName} returning id`),
      ),
  }
}

async function noteUnknown(tx: Tx, fileId: string): Promise<void> {
  const result = 'The line broke when the file was handed over, and it is no longer where we put it. Ask the clearinghouse whether it has it.'
  const noted = await tx.rows(
    sql`update exchange_file set status = 'UNKNOWN', result = ${result} where id = ${fileId} and status = 'OFFERED' returning id`,
  )
  if (noted.length > 0) tx.record({ kind: 'exchange.changed' })
}

async function readOutcome(orm: Orm, scope: Scope, fileId: string): Promise<Delivery> {
  const [file] = await inTransaction(orm, scope, tx => tx.rows(sql<{ status: string }>`select status from exchange_file where id = ${fileId}`))
  return file?.status === 'SENT' ? 'DELIVERED' : 'UNKNOWN'
}
