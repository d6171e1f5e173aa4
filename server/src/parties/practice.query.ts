import { sql } from 'kysely'
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
