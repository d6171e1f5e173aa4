import { isAbsolute } from 'node:path'
import { sql } from 'kysely'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/transaction.ts'

export interface ConnectionInput {
  name: string
  kind: 'simulator' | 'folder'
  outFolder?: string | undefined
  inFolder?: string | undefined
  delaySeconds?: number | undefined
}

const NAME_MAX = 60
const DELAY_MAX_SECONDS = 86_400

/**
 * Adds a connection or changes one; its kind stays as it is, since files of the one kind mean nothing to the other.
 * Refuses with INVALID_INPUT and NOT_FOUND.
 */
export async function saveConnection(tx: Tx, id: string | undefined, input: ConnectionInput): Promise<string | Refusal> {
  const name = input.name.trim()
  if (name === '' || name.length > NAME_MAX) return new Refusal('INVALID_INPUT', `Give it a name of at most ${NAME_MAX} characters.`, 'name')
  const settings = readSettings(input)
  if (settings instanceof Refusal) return settings
  const [namesake] = await tx.rows(
    sql<{
      id: string
    }>`select id from connection where practice_id = ${tx.practiceId} and name = ${name} and id is distinct from ${id ?? null}::uuid`,
  )
  if (namesake) return new Refusal('INVALID_INPUT', 'There is a connection of this name already.', 'name')
  if (id !== undefined) {
    const [changed] = await tx.rows(sql<{ id: string }>`
      update connection set name = ${name}, settings = ${JSON.stringify(settings)}::jsonb where id = ${id} and kind = ${input.kind} returning id`)
    return changed?.id ?? new Refusal('NOT_FOUND', 'This connection does not exist, or it is of another kind.')
  }
  const fresh = tx.newId()
  await tx.rows(sql`
    insert into connection (id, practice_id, name, kind, settings, sender_id, receiver_id)
    select ${fresh}, ${tx.practiceId}, ${name}, ${input.kind}, ${JSON.stringify(settings)}::jsonb, 'CC' || tax_id, ${input.kind === 'simulator' ? 'SIMULATOR' : 'CLEARINGHOUSE'}
    from practice where id = ${tx.practiceId}`)
  return fresh
}

function readSettings({ kind, outFolder, inFolder, delaySeconds }: ConnectionInput): Record<string, unknown> | Refusal {
  if (kind === 'simulator') {
    const seconds = delaySeconds ?? 1
    if (seconds < 0 || seconds > DELAY_MAX_SECONDS) return new Refusal('INVALID_INPUT', 'The delay lies between 0 seconds and a day.', 'delaySeconds')
    return { delayMs: seconds * 1_000 }
  }
  if (!outFolder || !isAbsolute(outFolder))
    return new Refusal('INVALID_INPUT', 'Give the whole path of the folder that we drop files into.', 'outFolder')
  if (!inFolder || !isAbsolute(inFolder))
    return new Refusal('INVALID_INPUT', 'Give the whole path of the folder that we pick files up from.', 'inFolder')
  if (outFolder === inFolder) return new Refusal('INVALID_INPUT', 'The two folders are different ones: else we would read our own files.', 'inFolder')
  return { outFolder, inFolder }
}
