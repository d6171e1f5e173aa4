import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'

export interface SimulatorConnection {
  id: string
  name: string
}

/** The connections of the practice that lead to the simulator, or the one of this name. */
export const simulatorConnections = (tx: Tx, name: string | undefined): Promise<SimulatorConnection[]> =>
  tx.rows(sql<SimulatorConnection>`
    select id, name from connection
    where practice_id = ${tx.practiceId} and kind = 'simulator' and (${name ?? null}::text is null or lower(name) = lower(${name ?? null}::text)) order by name`)

/**
 * Lets a day pass for the simulator's mail: whatever waits is due a day sooner, so that what was due within the day is
 * due now, in its order. The clocks of everything else stay as they are.
 *
 * @returns how many files still wait for a later day
 */
export async function runDay(tx: Tx, connectionId: string): Promise<number> {
  const waiting = await tx.rows(sql<{ due: boolean }>`
    update simulator_mail set due_at = due_at - interval '1 day'
    where practice_id = ${tx.practiceId} and connection_id = ${connectionId} and taken_at is null
    returning due_at <= ${tx.clock.now().toISOString()}::timestamptz as due`)
  return waiting.filter(({ due }) => !due).length
}
