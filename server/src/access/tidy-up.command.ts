import { sql } from 'kysely'
import { systemActor } from '../kernel/actor.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Orm } from '../platform/database.ts'
import { runStatement } from '../platform/statement.ts'
import { inTransaction } from '../platform/transaction.ts'

/** A cursor older than this has to resync; RELIABILITY 3.4 asks for 30 days at least. */
const EVENTS_DAYS = 35
const ATTEMPTS_DAYS = 1

/** Deletes what has served its time: events no cursor may name any more, tries to sign in. Never the trail or the books. */
export async function tidyUp(orm: Orm, clock: Clock): Promise<{ events: number; attempts: number }> {
  const before = (days: number): string => new Date(clock.now().getTime() - days * 86_400_000).toISOString()
  const attempts = await runStatement(orm, sql`delete from sign_in_attempt where last_at < ${before(ATTEMPTS_DAYS)} returning subject`)
  const practices = await runStatement(orm, sql<{ id: number }>`select id from practice order by id`)
  let events = 0
  for (const { id } of practices) {
    const [gone] = await inTransaction(orm, { actor: systemActor(id), clock }, tx =>
      tx.rows(sql<{ count: number }>`
        with gone as (delete from outbox where practice_id = ${id} and at < ${before(EVENTS_DAYS)} returning seq) select count(*)::int as count from gone`),
    )
    events += gone?.count ?? 0
  }
  return { events, attempts: attempts.length }
}
