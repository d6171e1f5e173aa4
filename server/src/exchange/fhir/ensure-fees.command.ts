import { sql } from 'kysely'
import { starterFees } from '../../codes/starter/fees.ts'
import { LIST_START } from '../../codes/starter/starter-code.ts'
import type { Tx } from '../../platform/transaction.ts'

/** Gives a practice without a price list the one for trying out. @returns how many prices were put in */
export async function ensureFees(tx: Tx): Promise<number> {
  const [there] = await tx.rows(sql`select 1 from fee where practice_id = ${tx.practiceId} limit 1`)
  if (there) return 0
  const rows = await tx.rows(sql`
    insert into fee (practice_id, code, valid_from, charge_cents)
    select ${tx.practiceId}, code, ${LIST_START}::date, cents from unnest(${[...starterFees.keys()]}::text[], ${[...starterFees.values()]}::bigint[]) as f (code, cents)
    on conflict do nothing returning code`)
  return rows.length
}
