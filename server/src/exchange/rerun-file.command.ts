import { sql } from 'kysely'
import { isId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Tx } from '../platform/transaction.ts'
import { canonicalText } from './file-kind.ts'

export const PROCESS_FILE = 'process-file'

/** Has a kept file worked off (process-file.command.ts), after this transaction. */
export const askToProcess = (tx: Tx, fileId: string): Promise<void> =>
  enqueue(tx, { task: PROCESS_FILE, payload: { practiceId: tx.practiceId, fileId }, key: `${PROCESS_FILE}:${fileId}` })

/**
 * Takes a file out of quarantine and has it worked off again, as it is: after our rules have changed, or what it names has
 * come in meanwhile. What was posted of it before is found and not posted again. Safe to repeat.
 * Refuses with NOT_FOUND, and INVALID_INPUT when it is not in quarantine.
 */
export async function rerunFile(tx: Tx, fileId: string): Promise<string | Refusal> {
  const [file] = await tx.rows(sql<{ status: string; content: Buffer }>`
    select status, content from exchange_file where id = ${isId(fileId) ? fileId : null}::uuid and direction = 'in' for update`)
  if (!file) return new Refusal('NOT_FOUND', 'This file does not exist, or you may not see it.')
  if (file.status === 'RECEIVED') return fileId
  if (file.status !== 'QUARANTINED') return new Refusal('INVALID_INPUT', 'Only a file in quarantine is run again. This one was worked off.')
  const { kind } = canonicalText(file.content)
  await tx.rows(sql`update exchange_file set status = 'RECEIVED', kind = ${kind}, result = '', finished_at = null where id = ${fileId}`)
  await askToProcess(tx, fileId)
  tx.record({ kind: 'exchange.changed' })
  return fileId
}
