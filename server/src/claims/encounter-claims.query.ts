import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

/** The claims of a visit, the first payer's first. */
export async function claimIdsOf(tx: Tx, encounterId: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ id: string }>`select id from claim where encounter_id = ${encounterId} order by payer_sequence, number`)
  return rows.map(({ id }) => id)
}
