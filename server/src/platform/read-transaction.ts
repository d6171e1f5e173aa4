import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import { newId } from '../kernel/id.ts'
import { systemClock } from '../kernel/clock.ts'
import type { Orm } from './database.ts'
import { queryInScope, type ScopeValues } from './scoped-query.ts'
import type { Scope, Tx } from './transaction.ts'

/** Of one operation at a time: field resolvers ask side by side, and must not take all connections for themselves. */
const LANES = 3
const NAMED_MAX = 300

/**
 * For reads that hydrate nothing: each statement is a read-only transaction of its own, under the actor's rights, on a
 * connection of the ORM's pool that it holds for one round trip only. The database itself refuses to write.
 */
export function openRead(orm: Orm, { actor, clock = systemClock }: Scope): Tx {
  const looked = new Set<string>()
  const scope = [String(actor.practiceId), actor.userId, actor.patientIds.join(',')] as const
  const inLane = lanes(LANES)
  return {
    get em(): never {
      throw new Error('a read takes rows: entities are for commands')
    },
    actor,
    practiceId: actor.practiceId,
    clock,
    newId: () => newId(clock.now().getTime()),
    rows: <Row>(query: Parameters<Tx['rows']>[0]) =>
      inLane(async () => {
        const { sql, parameters } = query.compile(compilerOf(orm))
        return (await runRead(await poolOf(orm), scope, sql, parameters)) as Row[]
      }),
    record: () => {
      throw new Error('a read changes nothing, so there is nothing to record')
    },
    look: patientIds => {
      for (const id of patientIds) looked.add(id)
    },
    looked,
  }
}

async function runRead(pool: Pool, scope: readonly [string, string, string], text: string, parameters: readonly unknown[]): Promise<unknown[]> {
  const client = await pool.connect()
  const name = nameOf(text)
  try {
    const values: ScopeValues = [...scope, name && !needsValues.test(text) ? 'force_generic_plan' : 'auto']
    const rows = await queryInScope(client, values, { text, values: [...parameters], ...(name ? { name } : {}) })
    client.release()
    return rows
  } catch (error) {
    client.release(true)
    throw error
  }
}

/**
 * With row security, planning takes longer than reading fifty rows, so a plan is made once and kept. Not where its worth
 * hangs on the values: a search by the start of a word finds its index, and a page its order, only when they are seen.
 */
const needsValues = /\b(?:i?like|similar)\b|~|@@|<->|\blimit \$/i

const named = new Map<string, string | undefined>()

/**
 * Named statements are parsed once a connection. A text gets its name the second time it is seen, so that one that comes
 * once is not kept.
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

/** Runs at most `count` at once, the rest in the order in which they came. */
function lanes(count: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let free = count
  const waiting: (() => void)[] = []
  return async work => {
    if (free > 0) free -= 1
    else await new Promise<void>(go => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

const compilers = new WeakMap<Orm, Kysely<unknown>>()

/** Only to write statements out; it runs none, so that all reads may share it. */
function compilerOf(orm: Orm): Kysely<unknown> {
  const known = compilers.get(orm) ?? (orm.em.fork({ clear: true }).getKysely() as Kysely<unknown>)
  compilers.set(orm, known)
  return known
}

async function poolOf(orm: Orm): Promise<Pool> {
  const known = pools.get(orm)
  if (known) return known
  const connection = orm.em.getConnection()
  if (!('getNativeClient' in connection) || typeof connection.getNativeClient !== 'function') throw new Error('this ORM shares no pool')
  const pool = (await connection.getNativeClient()) as Pool
  pools.set(orm, pool)
  return pool
}
const pools = new WeakMap<Orm, Pool>()
