import { sql } from 'kysely'
import { starterSet } from '../../codes/starter/starter-set.ts'
import { storeCodes } from '../../codes/store-codes.command.ts'
import type { Tx } from '../../platform/transaction.ts'

const BATCH = 2_000

/** The codes a new database begins with. Does nothing where codes are loaded already: official files are not undone. */
export async function storeStarterCodes(tx: Tx): Promise<void> {
  const [some] = await tx.rows(sql`select from code limit 1`)
  if (some) return
  for (let i = 0; i < starterSet.length; i += BATCH) await storeCodes(tx, 'starter', starterSet.slice(i, i + BATCH))
  const counts = Map.groupBy(starterSet, row => row.system)
  for (const [system, rows] of counts) {
    await tx.rows(sql`insert into code_release (system, release, rows) values (${system}, 'starter', ${rows.length}) on conflict do nothing`)
  }
}
