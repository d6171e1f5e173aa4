import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Actor } from '../kernel/actor.ts'
import { systemClock, type Clock } from '../kernel/clock.ts'
import { newId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { EntityManager, Orm } from './database.ts'
import { flushEvents, type Change } from './outbox.ts'

/** One transaction in one practice, under one person's rights. Everything a command or a read needs. */
export interface Tx {
  em: EntityManager
  actor: Actor
  practiceId: number
  clock: Clock
  newId: () => string
  /** Rows of typed SQL. 64-bit columns come as BigInt, dates as `YYYY-MM-DD`, moments as text. */
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>
  /** Remembers a change for the outbox: saved with the transaction or not at all. */
  record(change: Change): void
  /** Notes whose records are read or changed; the audit trail names them before any answer leaves. */
  look(patientIds: Iterable<string>): void
  readonly looked: ReadonlySet<string>
}

export interface Scope {
  actor: Actor
  clock?: Clock
}

const TRIES_MAX = 3

/**
 * Runs `work` in one transaction with the practice and the person set for row-level security.
 * A returned Refusal rolls back. A serialization failure or deadlock is tried again, whole, three times at most.
 */
export async function inTransaction<Result>(orm: Orm, scope: Scope, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(orm, scope, work)
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal as Result
      if (attempt >= TRIES_MAX || !mayRetry(error)) throw error
      await new Promise(resume => setTimeout(resume, Math.random() * 20 * 2 ** attempt))
    }
  }
}

/** A refusal undoes what the command had begun; this carries it out of the transaction. */
class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

function attemptOnce<Result>(orm: Orm, { actor, clock = systemClock }: Scope, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return orm.em.fork({ clear: true }).transactional(async em => {
    const changes: Change[] = []
    const looked = new Set<string>()
    const tx: Tx = {
      em,
      actor,
      practiceId: actor.practiceId,
      clock,
      newId: () => newId(clock.now().getTime()),
      rows: query => rowsOf(em, query),
      record: change => void changes.push(change),
      look: patientIds => {
        for (const id of patientIds) looked.add(id)
      },
      looked,
    }
    await tx.rows(sql`select set_config('app.practice', ${String(actor.practiceId)}, true), set_config('app.user', ${actor.userId}, true),
      set_config('app.patients', ${actor.patientIds.join(',')}, true)`)
    const result = await work(tx)
    if (result instanceof Refusal) throw new RolledBack(result)
    await em.flush()
    if (changes.length > 0) await flushEvents(tx, changes)
    return result
  })
}

async function rowsOf<Row>(em: EntityManager, query: RawBuilder<Row>): Promise<Row[]> {
  const { rows } = await query.execute(em.getKysely() as Kysely<unknown>)
  return rows
}

const RETRIED_STATES = new Set(['40001', '40P01'])

function mayRetry(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && RETRIED_STATES.has(code)
}
