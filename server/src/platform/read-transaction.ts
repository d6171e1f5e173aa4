import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { escapeLiteral, type Pool, type PoolClient } from 'pg'
import { newId } from '../kernel/id.ts'
import { systemClock } from '../kernel/clock.ts'
import type { Orm } from './database.ts'
import type { Scope, Tx } from './transaction.ts'

/** One read-only transaction for all reads of an operation, whoever of its resolvers asks first. */
export interface ReadTransaction {
  tx: Tx
  /** Gives the connection back; the transaction has read all it will. */
  end(): void
}

/**
 * Opens it in one round trip, on a connection of the ORM's own pool and past its unit of work: reads hydrate nothing.
 * The database itself refuses to write in it.
 */
export async function openRead(orm: Orm, { actor, clock = systemClock }: Scope): Promise<ReadTransaction> {
  const pool = await poolOf(orm)
  const client = await pool.connect()
  try {
    await client.query(`begin read only; select set_config('app.practice', ${escapeLiteral(String(actor.practiceId))}, true),
      set_config('app.user', ${escapeLiteral(actor.userId)}, true), set_config('app.patients', ${escapeLiteral(actor.patientIds.join(','))}, true)`)
  } catch (error) {
    client.release(true)
    throw error
  }
  const looked = new Set<string>()
  // Resolvers of one operation ask side by side; a connection answers one after the other.
  let turn: Promise<unknown> = Promise.resolve()
  const compiler = orm.em.fork({ clear: true }).getKysely() as Kysely<unknown>
  const tx: Tx = {
    get em(): never {
      throw new Error('a read takes rows: entities are for commands')
    },
    actor,
    practiceId: actor.practiceId,
    clock,
    newId: () => newId(clock.now().getTime()),
    rows: async query => {
      const { sql, parameters } = query.compile(compiler)
      const name = nameOf(sql)
      const answer = turn.then(() => client.query({ text: sql, values: [...parameters], ...(name ? { name } : {}) }))
      turn = answer.catch(() => undefined)
      return (await answer).rows
    },
    record: () => {
      throw new Error('a read changes nothing, so there is nothing to record')
    },
    look: patientIds => {
      for (const id of patientIds) looked.add(id)
    },
    looked,
  }
  return { tx, end: () => void finish(client) }
}

const NAMED_MAX = 300
const named = new Map<string, string | undefined>()

/**
 * Named statements are planned once a connection; with row security, planning takes longer than reading fifty rows. A text
 * gets its name the second time it is seen, so that one that comes once is not kept.
 */
function nameOf(text: string): string | undefined {
  if (!named.has(text)) {
    if (named.size < NAMED_MAX) named.set(text, undefined)
    return undefined
  }
  const known = named.get(text) ?? `read_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  named.set(text, known)
  return known
}

/** Not waited for: whatever becomes of the end of a read, its rows are read. */
async function finish(client: PoolClient): Promise<void> {
  try {
    await client.query('commit')
    client.release()
  } catch {
    client.release(true)
  }
}

async function poolOf(orm: Orm): Promise<Pool> {
  const connection = orm.em.getConnection()
  if (!('getNativeClient' in connection) || typeof connection.getNativeClient !== 'function') throw new Error('this ORM shares no pool')
  return (await connection.getNativeClient()) as Pool
}
