import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

/** The practice's list prices in force on a day, by code. A code without a price is left out. */
export async function readFees(tx: Tx, codes: readonly string[], on: Day): Promise<Map<string, Money>> {
  const rows = await tx.rows(sql<{ code: string; charge_cents: Money }>`
    select distinct on (code) code, charge_cents from fee
    where practice_id = ${tx.practiceId} and code = any(${[...codes]}::text[]) and valid_from <= ${on}::date order by code, valid_from desc`)
  return new Map(rows.map(row => [row.code, row.charge_cents]))
}
