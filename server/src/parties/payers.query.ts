import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

export interface PayerRow {
  id: string
  name: string
  payer_id: string
  filing_indicator: string
  filing_limit_days: number | null
  connection_id: string | null
  connection_name: string | null
  inquiry_connection_id: string | null
  inquiry_connection_name: string | null
  /** payer-settings.rules.ts */
  settings: unknown
}

const PAYERS_MAX = 1_000

/** All payers of the practice by name, or one of them. */
export const listPayers = (tx: Tx, id?: string): Promise<PayerRow[]> =>
  tx.rows(sql<PayerRow>`
    select p.id, p.name, p.payer_id, p.filing_indicator, p.filing_limit_days, p.connection_id, c.name as connection_name,
      p.inquiry_connection_id, q.name as inquiry_connection_name, p.settings
    from payer p left join connection c on c.id = p.connection_id left join connection q on q.id = p.inquiry_connection_id
    where p.practice_id = ${tx.practiceId} and (${id ?? null}::uuid is null or p.id = ${id ?? null}::uuid)
    order by lower(p.name), p.id limit ${PAYERS_MAX}`)
