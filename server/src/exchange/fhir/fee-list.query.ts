import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'

export type FeeList = (code: string, on: Day) => Money | undefined

/** The whole price list at once: an import asks for thousands of prices on as many days. */
export async function readFeeList(tx: Tx): Promise<FeeList> {
  const rows = await tx.rows(sql<{ code: string; valid_from: Day; charge_cents: Money }>`
    select code, valid_from::text, charge_cents from fee where practice_id = ${tx.practiceId} order by valid_from desc`)
  const periods = Map.groupBy(rows, row => row.code)
  return (code, on) => periods.get(code)?.find(row => row.valid_from <= on)?.charge_cents
}
