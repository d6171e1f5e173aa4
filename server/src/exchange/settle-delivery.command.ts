import { sql } from 'kysely'
import { SEND_BATCH } from '../claims/submit-claims.command.ts'
import { isId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Tx } from '../platform/transaction.ts'
import { noteSent } from './note-sent.command.ts'

/**
 * A person has asked the clearinghouse about a file whose delivery is unknown: it was taken, and counts as sent; or it was
 * not, and goes out again under the same name and control numbers, so that a copy after all is refused there (TA1 025).
 * Safe to repeat. Refuses with NOT_FOUND, and INVALID_INPUT when the file does not wait for this answer.
 */
export async function settleDelivery(tx: Tx, fileId: string, wasTaken: boolean): Promise<string | Refusal> {
  const [file] = await tx.rows(sql<{ status: string; connection_id: string; batch_id: string | null }>`
    select f.status, f.connection_id, b.id as batch_id from exchange_file f left join claim_batch b on b.file_id = f.id
    where f.id = ${isId(fileId) ? fileId : null}::uuid and f.direction = 'out' for update of f`)
  if (!file) return new Refusal('NOT_FOUND', 'This file does not exist, or you may not see it.')
  if (file.status === (wasTaken ? 'SENT' : 'BUILT')) return fileId
  if (file.status !== 'UNKNOWN') return new Refusal('INVALID_INPUT', 'Nobody has to say whether this file was taken: its delivery is known.')
  tx.record({ kind: 'exchange.changed' })
  if (wasTaken) {
    await tx.rows(
      sql`update exchange_file set status = 'SENT', result = 'Taken, as the clearinghouse says.', finished_at = ${tx.clock.now().toISOString()} where id = ${fileId}`,
    )
    if (file.batch_id) await noteSent(tx, file.batch_id)
    return fileId
  }
  await tx.rows(sql`
    update exchange_file set status = 'BUILT', attempt_name = null, offered_at = null, result = 'Not taken, as the clearinghouse says: sent again.' where id = ${fileId}`)
  await enqueue(tx, {
    task: SEND_BATCH,
    payload: { practiceId: tx.practiceId, connectionId: file.connection_id },
    key: `${SEND_BATCH}:${file.connection_id}`,
  })
  return fileId
}
