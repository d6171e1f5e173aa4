import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import { canonicalText } from './file-kind.ts'

export interface ReceivedFile {
  id: string
  /** The file that brought the same before; then nothing is to be done. */
  duplicateOf: { id: string; name: string; at: string } | undefined
}

/**
 * Keeps a file as it came. The same bytes are kept once (net 1), and the same segments in other line breaks or
 * delimiters are recognised (net 2); either way the answer names the first one.
 */
export async function receiveFile(tx: Tx, name: string, content: Buffer, connectionId: string | undefined): Promise<ReceivedFile> {
  const sha256 = createHash('sha256').update(content).digest()
  const { kind, canonical, numbers } = canonicalText(content)
  const canonicalSha256 = canonical === undefined ? null : createHash('sha256').update(canonical).digest()
  // Two workers with the same file: the second waits here and then finds the first one's row.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${(canonicalSha256 ?? sha256).toString('hex')}, ${tx.practiceId}))`)
  const [first] = await tx.rows(sql<{ id: string; name: string; at: string }>`
    select id, name, at::text from exchange_file where practice_id = ${tx.practiceId} and direction = 'in'
      and (sha256 = ${sha256} or canonical_sha256 = ${canonicalSha256}) order by at limit 1`)
  if (first) return { id: first.id, duplicateOf: first }
  const id = tx.newId()
  await tx.rows(sql`
    insert into exchange_file (id, practice_id, connection_id, direction, kind, name, content, sha256, canonical_sha256, status, at,
      sender_id, receiver_id, control_number, group_numbers, transaction_numbers)
    values (${id}, ${tx.practiceId}, ${connectionId ?? null}::uuid, 'in', ${kind}, ${name}, ${content}, ${sha256}, ${canonicalSha256}, 'RECEIVED', ${tx.clock.now().toISOString()},
      ${numbers.senderId}, ${numbers.receiverId}, ${numbers.controlNumber}, ${numbers.groups}::text[], ${numbers.transactions}::text[])`)
  if (connectionId) await tx.rows(sql`update connection set last_received_at = ${tx.clock.now().toISOString()} where id = ${connectionId}`)
  tx.record({ kind: 'exchange.changed' })
  return { id, duplicateOf: undefined }
}
