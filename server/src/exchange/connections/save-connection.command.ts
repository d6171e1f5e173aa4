import { sql } from 'kysely'
import { isId } from '../../kernel/id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { ConnectionSettings } from './connection-settings.ts'
import { readConnectionInput, type ConnectionInput } from './read-connection-input.ts'

const NAME_MAX = 60

/**
 * Adds a connection or changes one; its kind stays as it is, since files of the one kind mean nothing to the other. A
 * confirmed host key holds as long as the host does. Whatever had gone wrong, the next run tries anew.
 * Refuses with INVALID_INPUT and the field, and NOT_FOUND.
 */
export async function saveConnection(tx: Tx, id: string | undefined, input: ConnectionInput): Promise<string | Refusal> {
  const name = input.name.trim()
  if (name === '' || name.length > NAME_MAX) return new Refusal('INVALID_INPUT', `Give it a name of at most ${NAME_MAX} characters.`, 'name')
  const settings = readConnectionInput(input)
  if (settings instanceof Refusal) return settings
  const [namesake] = await tx.rows(sql`
    select id from connection where practice_id = ${tx.practiceId} and name = ${name} and id is distinct from ${isId(id ?? '') ? id : null}::uuid`)
  if (namesake) return new Refusal('INVALID_INPUT', 'There is a connection of this name already.', 'name')
  tx.record({ kind: 'connection.changed' })
  const ids = { senderId: input.senderId?.trim() || null, receiverId: input.receiverId?.trim() || null }
  return id === undefined ? add(tx, name, input, settings, ids) : change(tx, id, name, input, settings, ids)
}

interface PartnerIds {
  senderId: string | null
  receiverId: string | null
}

async function add(tx: Tx, name: string, { kind }: ConnectionInput, settings: ConnectionSettings, ids: PartnerIds): Promise<string> {
  const id = tx.newId()
  await tx.rows(sql`
    insert into connection (id, practice_id, name, kind, settings, sender_id, receiver_id)
    select ${id}, ${tx.practiceId}, ${name}, ${kind}, ${JSON.stringify(settings)}::jsonb, coalesce(${ids.senderId}, 'CC' || tax_id),
      coalesce(${ids.receiverId}, ${kind === 'simulator' ? 'SIMULATOR' : 'CLEARINGHOUSE'})
    from practice where id = ${tx.practiceId}`)
  return id
}

async function change(
  tx: Tx,
  id: string,
  name: string,
  { kind }: ConnectionInput,
  settings: ConnectionSettings,
  ids: PartnerIds,
): Promise<string | Refusal> {
  const [before] = await tx.rows(sql<{ settings: ConnectionSettings }>`
    select settings from connection where id = ${isId(id) ? id : null}::uuid and kind = ${kind} for update`)
  if (!before) return new Refusal('NOT_FOUND', 'This connection does not exist, or it is of another kind.')
  const { host, port, hostKey } = before.settings
  const isSameHost = host === settings.host && port === settings.port
  const kept = { ...switchesOf(before.settings), ...settings, ...(isSameHost && hostKey ? { hostKey } : {}) }
  await tx.rows(sql`
    update connection set name = ${name}, settings = ${JSON.stringify(kept)}::jsonb, sender_id = coalesce(${ids.senderId}, sender_id),
      receiver_id = coalesce(${ids.receiverId}, receiver_id), failures = 0, next_try_at = null where id = ${id}`)
  return id
}

/** The simulator's switches are set from the command line (\`cleanclaim simulator set\`); a form does not know them. */
const switchesOf = ({ range, shuffle, duplicates, rejectPercent }: ConnectionSettings): Partial<ConnectionSettings> => ({
  ...(range === undefined ? {} : { range }),
  ...(shuffle === undefined ? {} : { shuffle }),
  ...(duplicates === undefined ? {} : { duplicates }),
  ...(rejectPercent === undefined ? {} : { rejectPercent }),
})
