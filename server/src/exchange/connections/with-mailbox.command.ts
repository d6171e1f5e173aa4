import { sql } from 'kysely'
import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope, type Tx } from '../../platform/transaction.ts'
import { MailboxError, type Mailbox, type MailboxFault } from './mailbox.ts'
import { openMailbox } from './open-mailbox.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/**
 * One run over one line: opens the mailbox of a connection, works, closes it. A connection that is paused, whose host
 * nobody has confirmed, or whose next try is not due, is left alone. What went wrong is noted for the administrator and not thrown: the sweep comes again.
 *
 * @returns what `work` returned; undefined when it did not run, or not to its end
 */
export async function withMailbox<Result>(
  orm: Orm,
  scope: Scope,
  connectionId: string,
  work: (mailbox: Mailbox) => Promise<Result>,
): Promise<Result | undefined> {
  if (!(await inTransaction(orm, scope, tx => isDue(tx, connectionId)))) return undefined
  let mailbox: Mailbox | undefined
  try {
    mailbox = await openMailbox(orm, scope, connectionId)
    if (!mailbox) return undefined
    const result = await work(mailbox)
    await inTransaction(orm, scope, tx => noteWorking(tx, connectionId))
    return result
  } catch (error) {
    if (!(error instanceof MailboxError)) throw error
    await inTransaction(orm, scope, tx => noteFailure(tx, connectionId, error))
    return undefined
  } finally {
    await mailbox?.close()
  }
}

async function isDue(tx: Tx, connectionId: string): Promise<boolean> {
  const due = await tx.rows(sql`
    select from connection where id = ${connectionId} and paused_at is null and (kind <> 'sftp' or settings ? 'hostKey')
      and (next_try_at is null or next_try_at <= ${tx.clock.now().toISOString()}::timestamptz)`)
  return due.length > 0
}

async function noteWorking(tx: Tx, connectionId: string): Promise<void> {
  const changed = await tx.rows(sql`
    update connection set failures = 0, next_try_at = null where id = ${connectionId} and (failures > 0 or next_try_at is not null) returning id`)
  if (changed.length > 0) tx.record({ kind: 'connection.changed' })
}

/** A fault of one file does not hold up the others. */
async function noteFailure(tx: Tx, connectionId: string, { fault, message }: MailboxError): Promise<void> {
  const now = tx.clock.now()
  const [row] = await tx.rows(sql<{ failures: number }>`
    update connection set last_error = ${message}, last_error_at = ${now.toISOString()}, failures = failures + ${fault === 'FILE' ? 0 : 1}
    where id = ${connectionId} returning failures`)
  if (fault !== 'FILE' && row) {
    const nextTryAt = new Date(now.getTime() + retryAfterMs(fault, row.failures)).toISOString()
    await tx.rows(sql`update connection set next_try_at = ${nextTryAt} where id = ${connectionId}`)
  }
  tx.record({ kind: 'connection.changed' })
}

/** Twice as long each time, up to an hour; at once an hour where trying again would lock the account. */
const retryAfterMs = (fault: MailboxFault, failures: number): number =>
  fault === 'SIGN_IN' || fault === 'HOST_KEY' || fault === 'SETTINGS' ? HOUR_MS : Math.min(MINUTE_MS * 2 ** (failures - 1), HOUR_MS)
