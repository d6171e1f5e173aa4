import { sql } from 'kysely'
import { isId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { endSessions, isLastAdmin, lastAdmin } from './save-user.command.ts'
import { listUsers, type UserRow } from './users.query.ts'

/**
 * Takes a person off the staff: no sign-in from now on, open sessions dead within five seconds. What they did stays
 * under their name. Refuses with NOT_FOUND, or INVALID_INPUT for oneself and for the last administrator.
 */
export async function disableUser(tx: Tx, id: string): Promise<UserRow | Refusal> {
  if (id === tx.actor.userId) return new Refusal('INVALID_INPUT', 'You cannot disable yourself. Ask another administrator.')
  const [user] = isId(id) ? await listUsers(tx, id) : []
  if (!user) return new Refusal('NOT_FOUND', 'This person is not on the staff.')
  if (await isLastAdmin(tx, id)) return lastAdmin()
  const now = tx.clock.now().toISOString()
  await tx.rows(sql`update membership set disabled_at = coalesce(disabled_at, ${now}) where practice_id = ${tx.practiceId} and user_id = ${id}`)
  await endSessions(tx, id)
  return { ...user, is_disabled: true }
}
