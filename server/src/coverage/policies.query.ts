import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { isId } from '../kernel/id.ts'
import type { Tx } from '../platform/transaction.ts'
import type { PolicyFacts } from './payer-order.rules.ts'

export interface PolicyRow {
  id: string
  patient_id: string
  payer_id: string
  payer_name: string
  payer_code: string
  filing_indicator: string
  /** Where the payer is asked: its line for questions, else the way of its claims. */
  connection_id: string | null
  payer_settings: { payerOrder?: unknown }
  rank: number
  rank_reason: string | null
  facts: PolicyFacts
  member_id: string
  group_number: string | null
  relationship: string
  subscriber: unknown
  valid_from: Day
  valid_to: Day | null
}

/** Policies of a patient, those in force today first, each group in the order in which they pay. */
export async function readPolicies(tx: Tx, patientId: string, on: Day): Promise<PolicyRow[]> {
  tx.look([patientId])
  return tx.rows(sql<PolicyRow>`${policyColumns} where c.practice_id = ${tx.practiceId} and c.patient_id = ${patientId}
    order by (c.valid_from <= ${on}::date and coalesce(c.valid_to, 'infinity') >= ${on}::date) desc, c.rank, c.valid_from desc, c.id`)
}

export async function readPolicy(tx: Tx, id: string): Promise<PolicyRow | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx.rows(sql<PolicyRow>`${policyColumns} where c.practice_id = ${tx.practiceId} and c.id = ${id}`)
  if (row) tx.look([row.patient_id])
  return row
}

const policyColumns = sql`
  select c.id, c.patient_id, c.payer_id, y.name as payer_name, y.payer_id as payer_code, y.filing_indicator, coalesce(y.inquiry_connection_id, y.connection_id) as connection_id, y.settings as payer_settings,
    c.rank, c.rank_reason, c.facts, c.member_id, c.group_number, c.relationship, c.subscriber, c.valid_from::text, c.valid_to::text
  from coverage c join payer y on y.id = c.payer_id`

export interface CoveredPatient {
  id: string
  number: bigint
  first_name: string
  middle_name: string | null
  last_name: string
  birth_date: Day
  sex: 'F' | 'M' | 'U'
}

const patientColumns = sql`select id, number, first_name, middle_name, last_name, birth_date::text, sex from patient`

export async function readPatient(tx: Tx, id: string): Promise<CoveredPatient | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx.rows(sql<CoveredPatient>`${patientColumns} where practice_id = ${tx.practiceId} and id = ${id}`)
  if (row) tx.look([row.id])
  return row
}

const FOUND_MAX = 20

/** By the beginning of the last name, or "last, first", or the patient's number. */
export async function findPatients(tx: Tx, text: string): Promise<CoveredPatient[]> {
  const words = text.trim().toLowerCase()
  if (words === '') return []
  const [last = '', first = ''] = words.split(',').map(part => `${part.trim().replace(/[\\%_]/g, '\\$&')}%`)
  const rows = /^\d{1,12}$/.test(words)
    ? await tx.rows(sql<CoveredPatient>`${patientColumns} where practice_id = ${tx.practiceId} and number = ${words}::bigint`)
    : await tx.rows(sql<CoveredPatient>`${patientColumns} where practice_id = ${tx.practiceId} and lower(last_name) like ${last}
        and lower(first_name) like ${first || '%'} order by lower(last_name), lower(first_name), birth_date, id limit ${FOUND_MAX}`)
  tx.look(rows.map(({ id }) => id))
  return rows
}
