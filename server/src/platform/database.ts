import { MikroORM, type EntityManager } from '@mikro-orm/postgresql'
import type { EntityClass, EntitySchema } from '@mikro-orm/core'
import type { Pool } from 'pg'
import type { Log } from './log.ts'

export type Orm = MikroORM
export type { EntityManager }

export interface DatabaseOptions {
  url: string
  poolSize: number
  entities: readonly (EntityClass<object> | EntitySchema)[]
  log: Log
}

const STATEMENT_TIMEOUT_MS = 5_000
const LOCK_TIMEOUT_MS = 3_000
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000
const INT8 = 20

/** Connects as the role that owns nothing. `isJob` lifts the statement timeout for imports and verification. */
export function openDatabase({ url, poolSize, entities, log }: DatabaseOptions, { isJob = false } = {}): Promise<Orm> {
  return MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    // The optimistic lock does not hold over a batched update of several rows (seen on this version).
    useBatchUpdates: false,
    allowGlobalContext: false,
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
    logger: message => log.warn({ orm: message }, 'database'),
    debug: false,
    driverOptions: {
      application_name: 'cleanclaim',
      connectionTimeoutMillis: 5_000,
      statement_timeout: isJob ? 0 : STATEMENT_TIMEOUT_MS,
      lock_timeout: isJob ? 30_000 : LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: isJob ? 0 : IDLE_IN_TRANSACTION_TIMEOUT_MS,
      onPoolCreated: (pool: Pool) => {
        // Whole numbers of 64 bits are money and counters: BigInt, never a float.
        // The ORM brings its own copy of pg, so the holder of parsers is known by what it can and not by its class.
        const { types } = pool.options
        if (types && 'setTypeParser' in types && typeof types.setTypeParser === 'function') types.setTypeParser(INT8, BigInt)
        else throw new Error('money would come as text: the connection takes no type parser')
      },
    },
  })
}
