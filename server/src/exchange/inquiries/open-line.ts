import type { Orm } from '../../platform/database.ts'
import type { Scope } from '../../platform/transaction.ts'
import type { RealTime } from '../connections/real-time.ts'

/** The line on which a connection answers questions while one waits; undefined when it has none. */
export async function openLine(_orm: Orm, _scope: Scope, _connectionId: string): Promise<RealTime | undefined> {
  return undefined
}
