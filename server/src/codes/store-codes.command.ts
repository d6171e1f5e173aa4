import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import type { CodeSystem } from './code-book.query.ts'

export interface CodeRow {
  system: CodeSystem
  code: string
  name: string
  longName?: string
  billable: boolean
  validFrom: Day
  validTo?: Day
}

/**
 * Adds codes, or brings them up to date, many at a time. A code loaded from an official file replaces the starter
 * set's period that begins on the same day; earlier periods stay, so that old visits keep their codes.
 */
export async function storeCodes(tx: Tx, source: string, rows: readonly CodeRow[]): Promise<void> {
  if (rows.length === 0) return
  const column = <Key extends keyof CodeRow>(key: Key): (CodeRow[Key] | null)[] => rows.map(row => row[key] ?? null)
  await tx.rows(sql`
    insert into code (system, code, name, long_name, billable, valid_from, valid_to, source)
    select *, ${source} from unnest(${column('system')}::text[], ${column('code')}::text[], ${column('name')}::text[],
      ${column('longName')}::text[], ${column('billable')}::bool[], ${column('validFrom')}::date[], ${column('validTo')}::date[])
    on conflict (system, code, valid_from) do update set name = excluded.name, long_name = excluded.long_name,
      billable = excluded.billable, valid_to = excluded.valid_to, source = excluded.source`)
}
