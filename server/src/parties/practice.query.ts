import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { dayAt } from '../kernel/clock.ts'
import type { Tx } from '../platform/transaction.ts'

export interface PracticeRow {
  id: number
  name: string
  npi: string
  tax_id: string
  taxonomy: string
  phone: string
  line1: string
  line2: string | null
  city: string
  state: string
  zip: string
  clia: string | null
  time_zone: string
  is_demo: boolean
}

export async function findPractice(tx: Tx): Promise<PracticeRow> {
  const [row] = await tx.rows(sql<PracticeRow>`
    select id, name, npi, tax_id, taxonomy, phone, line1, line2, city, state, zip, clia, time_zone, is_demo from practice where id = ${tx.practiceId}`)
  if (!row) throw new Error(`practice ${tx.practiceId} is not there`)
  return row
}

/** IANA name, like `America/Chicago`. */
export async function readTimeZone(tx: Tx): Promise<string> {
  const [row] = await tx.rows(sql<{ time_zone: string }>`select time_zone from practice where id = ${tx.practiceId}`)
  if (!row) throw new Error(`practice ${tx.practiceId} is not there`)
  return row.time_zone
}

/** The calendar day at the practice. */
export const readToday = async (tx: Tx): Promise<Day> => dayAt(tx.clock.now(), await readTimeZone(tx))
