import { sql } from 'kysely'
import type { Role } from '../kernel/actor.ts'
import type { Tx } from '../platform/transaction.ts'

export interface UserRow {
  id: string
  name: string
  email: string
  roles: Role[]
  is_disabled: boolean
  last_seen_at: string | null
}

const USERS_MAX = 500

/** The staff of the practice by name, or one of them. */
export const listUsers = (tx: Tx, id?: string): Promise<UserRow[]> =>
  tx.rows(sql<UserRow>`
    select u.id, u.name, u.email, m.roles, (u.disabled_at is not null or m.disabled_at is not null) as is_disabled,
      (select max(s.last_seen_at) from session s where s.user_id = u.id and s.practice_id = m.practice_id) as last_seen_at
    from membership m join app_user u on u.id = m.user_id
    where m.practice_id = ${tx.practiceId} and (${id ?? null}::uuid is null or u.id = ${id ?? null}::uuid)
    order by lower(u.name), u.id limit ${USERS_MAX}`)
