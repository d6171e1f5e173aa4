import { sql } from 'kysely'
import { isId } from '../../kernel/id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/transaction.ts'
import { isFingerprint } from './host-key.ts'

/**
 * A person has compared the fingerprint with what the clearinghouse says. From now on the host is held to it.
 * Refuses with INVALID_INPUT and NOT_FOUND.
 */
export async function confirmHostKey(tx: Tx, id: string, fingerprint: string): Promise<string | Refusal> {
  if (!isFingerprint(fingerprint)) return new Refusal('INVALID_INPUT', 'This is no fingerprint: SHA256: and 43 characters.', 'fingerprint')
  const [changed] = await tx.rows(sql<{ id: string }>`
    update connection set settings = settings || ${JSON.stringify({ hostKey: fingerprint })}::jsonb, failures = 0, next_try_at = null
    where id = ${isId(id) ? id : null}::uuid and kind = 'sftp' returning id`)
  if (!changed) return new Refusal('NOT_FOUND', 'This connection does not exist, or has no host key.')
  tx.record({ kind: 'connection.changed' })
  return changed.id
}

/** Stops a connection, or starts it again at once. Refuses with NOT_FOUND. */
export async function pauseConnection(tx: Tx, id: string, isPaused: boolean): Promise<string | Refusal> {
  const [changed] = await tx.rows(sql<{ id: string }>`
    update connection set paused_at = ${isPaused ? tx.clock.now().toISOString() : null}::timestamptz, failures = 0, next_try_at = null
    where id = ${isId(id) ? id : null}::uuid returning id`)
  if (!changed) return new Refusal('NOT_FOUND', 'This connection does not exist, or you may not see it.')
  tx.record({ kind: 'connection.changed' })
  return changed.id
}
