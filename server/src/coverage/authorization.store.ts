import type { Day } from '@cleanclaim/schema/day'
import { sql, type RawBuilder } from 'kysely'
import { isId } from '../kernel/id.ts'
import type { Tx } from '../platform/transaction.ts'
import type { Grant } from './authorization.rules.ts'
import type { AuthorizationStatus } from './authorization.steps.ts'

export interface AuthorizationRow extends Grant {
  patientId: string
  coverageId: string
  payerName: string
  statusAt: string
  providerName: string | null
  diagnoses: string[]
  reason: string | null
  trace: string | null
  requestFileId: string | null
  hasAnswer: boolean
  version: number
}

interface Row {
  id: string
  patient_id: string
  coverage_id: string
  payer_name: string
  number: string | null
  status: AuthorizationStatus
  status_at: string
  codes: string[]
  approved_milli: number | null
  used_milli: number
  valid_from: Day
  valid_to: Day
  provider_id: string | null
  provider_name: string | null
  diagnoses: string[]
  reason: string | null
  trace: string | null
  request_file_id: string | null
  has_answer: boolean
  version: number
}

const columns = sql`
  select g.id, g.patient_id, g.coverage_id, y.name as payer_name, coalesce(y.inquiry_connection_id, y.connection_id) as connection_id, g.number, g.status, g.status_at::text, g.codes,
    (g.units_approved * 1000)::float8 as approved_milli, coalesce(u.milli, 0)::float8 as used_milli,
    g.valid_from::text, g.valid_to::text, g.provider_id, p.first_name || ' ' || p.last_name as provider_name, g.diagnoses, g.reason, g.trace,
    g.request_file_id, g.answer_file_id is not null as has_answer, g.version
  from authorization_grant g
  join coverage c on c.id = g.coverage_id join payer y on y.id = c.payer_id
  left join provider p on p.id = g.provider_id
  left join lateral (select sum(units) * 1000 as milli from authorization_use u where u.authorization_id = g.id) u on true`

async function rows(tx: Tx, where: RawBuilder<unknown>): Promise<AuthorizationRow[]> {
  const found = await tx.rows(sql<Row>`${columns} where g.practice_id = ${tx.practiceId} and ${where} order by g.valid_to desc, g.id`)
  tx.look(found.map(row => row.patient_id))
  return found.map(authorization)
}

const authorization = (row: Row): AuthorizationRow => ({
  id: row.id,
  patientId: row.patient_id,
  coverageId: row.coverage_id,
  payerName: row.payer_name,
  number: row.number,
  status: row.status,
  statusAt: row.status_at,
  codes: row.codes,
  approvedMilli: row.approved_milli,
  usedMilli: row.used_milli,
  from: row.valid_from,
  to: row.valid_to,
  providerId: row.provider_id,
  providerName: row.provider_name,
  diagnoses: row.diagnoses,
  reason: row.reason,
  trace: row.trace,
  requestFileId: row.request_file_id,
  hasAnswer: row.has_answer,
  version: row.version,
})

export const readAuthorizations = (tx: Tx, patientId: string): Promise<AuthorizationRow[]> => rows(tx, sql`g.patient_id = ${patientId}`)

/** Locked first, so that what is read counts. */
export async function lockAuthorization(tx: Tx, id: string): Promise<AuthorizationRow | undefined> {
  if (!isId(id)) return undefined
  await tx.rows(sql`select from authorization_grant where id = ${id} for update`)
  return (await rows(tx, sql`g.id = ${id}`))[0]
}

export async function findByTrace(tx: Tx, trace: string): Promise<AuthorizationRow | undefined> {
  const [found] = await tx.rows(
    sql<{ id: string }>`select id from authorization_grant where practice_id = ${tx.practiceId} and trace = ${trace} for update`,
  )
  return found && lockAuthorization(tx, found.id)
}

/** Every grant of these patients, locked in id order: two claims that use the same one wait for each other. */
export async function lockGrants(tx: Tx, patientIds: readonly string[]): Promise<AuthorizationRow[]> {
  await tx.rows(
    sql`select id from authorization_grant where practice_id = ${tx.practiceId} and patient_id = any(${[...patientIds]}::uuid[]) order by id for update`,
  )
  return rows(tx, sql`g.patient_id = any(${[...patientIds]}::uuid[])`)
}

export interface NewAuthorization {
  id: string
  patientId: string
  coverageId: string
  number: string | null
  status: AuthorizationStatus
  codes: readonly string[]
  unitsApproved: string | null
  from: Day
  to: Day
  providerId: string | null
  diagnoses: readonly string[]
  reason: string | null
  trace?: string
  requestFileId?: string
}

export async function insertAuthorization(tx: Tx, given: NewAuthorization): Promise<void> {
  await tx.rows(sql`
    insert into authorization_grant (id, practice_id, patient_id, coverage_id, number, status, status_at, codes, units_approved, valid_from, valid_to,
      provider_id, diagnoses, reason, trace, request_file_id)
    values (${given.id}, ${tx.practiceId}, ${given.patientId}, ${given.coverageId}, ${given.number}, ${given.status}, ${tx.clock.now().toISOString()},
      ${[...given.codes]}::text[], ${given.unitsApproved}::numeric, ${given.from}, ${given.to}, ${given.providerId}::uuid, ${[...given.diagnoses]}::text[],
      ${given.reason}, ${given.trace ?? null}, ${given.requestFileId ?? null}::uuid)`)
  tx.look([given.patientId])
  tx.record({ kind: 'coverage.changed', patientId: given.patientId })
}

export interface AuthorizationChange {
  status: AuthorizationStatus
  number: string | null
  codes: readonly string[]
  unitsApproved: string | null
  from: Day
  to: Day
  reason: string | null
  answerFileId?: string | undefined
}

export async function updateAuthorization(tx: Tx, { id, patientId }: { id: string; patientId: string }, change: AuthorizationChange): Promise<void> {
  await tx.rows(sql`
    update authorization_grant set status = ${change.status},
      status_at = case when status = ${change.status} then status_at else ${tx.clock.now().toISOString()}::timestamptz end,
      number = ${change.number}, codes = ${[...change.codes]}::text[], units_approved = ${change.unitsApproved}::numeric, valid_from = ${change.from},
      valid_to = ${change.to}, reason = ${change.reason}, answer_file_id = coalesce(${change.answerFileId ?? null}::uuid, answer_file_id), version = version + 1
    where id = ${id}`)
  tx.record({ kind: 'coverage.changed', patientId })
}
