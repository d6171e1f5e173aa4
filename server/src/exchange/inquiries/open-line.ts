import { sql } from 'kysely'
import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope } from '../../platform/transaction.ts'
import type { RealTime } from '../connections/real-time.ts'
import { SimulatorLine } from '../simulator/simulator-line.ts'

/** The line on which a connection answers questions while one waits; undefined when it has none. */
export async function openLine(orm: Orm, scope: Scope, connectionId: string): Promise<RealTime | undefined> {
  const [connection] = await inTransaction(orm, scope, tx =>
    tx.rows(sql<{ kind: string }>`select kind from connection where id = ${connectionId} and practice_id = ${tx.practiceId}`),
  )
  return connection?.kind === 'simulator' ? new SimulatorLine(scope.clock) : undefined
}
