import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'
import type { SimulatorSettings } from './simulator-settings.rules.ts'

/** Changes what is given and leaves the rest as it is. @returns all settings of the connection */
export async function setSimulator(tx: Tx, connectionId: string, change: SimulatorSettings): Promise<Record<string, unknown>> {
  const [row] = await tx.rows(sql<{ settings: Record<string, unknown> }>`
    update connection set settings = settings || ${JSON.stringify(change)}::jsonb
    where id = ${connectionId} and practice_id = ${tx.practiceId} and kind = 'simulator' returning settings`)
  if (!row) throw new Error(`connection ${connectionId} is none to the simulator`)
  return row.settings
}
