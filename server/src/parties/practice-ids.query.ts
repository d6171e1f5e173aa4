import { sql } from 'kysely'
import { systemActor } from '../kernel/actor.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Orm } from '../platform/database.ts'
import { inTransaction } from '../platform/transaction.ts'

/** Practices have no practice_id and are no secret to the server; which one to work in is decided per transaction. */
export async function practiceIds(orm: Orm, clock: Clock): Promise<number[]> {
  const rows = await inTransaction(orm, { actor: systemActor(0), clock }, tx => tx.rows(sql<{ id: number }>`select id from practice order by id`))
  return rows.map(({ id }) => id)
}
