import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

export interface SessionRow {
  id: string
  started_at: string
  last_seen_at: string
  device: string
}

/** One's own open sessions, the latest first. */
export const listSessions = (tx: Tx): Promise<SessionRow[]> =>
  tx.rows(sql<SessionRow>`
    select id, started_at, last_seen_at, device from session
    where user_id = ${tx.actor.userId} and revoked_at is null and expires_at > ${tx.clock.now().toISOString()}
      and last_seen_at > ${tx.clock.now().toISOString()}::timestamptz - case audience when 'staff' then interval '15 minutes' else interval '30 minutes' end
    order by last_seen_at desc limit 50`)
