import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import type { Benefits } from './benefits.rules.ts'

export type CheckStatus = 'ASKED' | 'ANSWERED' | 'REFUSED' | 'FAILED'

export interface AskedCheck {
  id: string
  coverageId: string
  status: CheckStatus
  serviceOn: Day
  /** The question as it was written: asked again word for word. */
  requestFileId: string | null
}

/** The same question asked twice at once: the second waits here until the first is kept. */
export const lockTrace = (tx: Tx, trace: string): Promise<unknown> =>
  tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${trace}, ${tx.practiceId}))`)

/** The check of a trace, locked; undefined when the question is new. */
export async function findCheck(tx: Tx, trace: string): Promise<AskedCheck | undefined> {
  const [row] = await tx.rows(sql<{ id: string; coverage_id: string; status: CheckStatus; service_on: Day; request_file_id: string | null }>`
    select id, coverage_id, status, service_on::text, request_file_id from eligibility_check
    where practice_id = ${tx.practiceId} and trace = ${trace} for update`)
  return row && { id: row.id, coverageId: row.coverage_id, status: row.status, serviceOn: row.service_on, requestFileId: row.request_file_id }
}

export interface NewCheck {
  id: string
  patientId: string
  coverageId: string
  trace: string
  serviceOn: Day
  requestFileId: string
}

export async function storeQuestion(tx: Tx, check: NewCheck): Promise<void> {
  await tx.rows(sql`
    insert into eligibility_check (id, practice_id, patient_id, coverage_id, trace, service_on, status, request_file_id, asked_by, asked_at)
    values (${check.id}, ${tx.practiceId}, ${check.patientId}, ${check.coverageId}, ${check.trace}, ${check.serviceOn}, 'ASKED', ${check.requestFileId},
      ${tx.actor.userId}, ${tx.clock.now().toISOString()})`)
  tx.record({ kind: 'coverage.changed', patientId: check.patientId })
}

/** How a question ended. A failure says so and leaves the answers before it as they are. */
export type CheckEnd =
  | { status: 'ANSWERED'; benefits: Benefits; answerFileId: string }
  | { status: 'REFUSED'; problem: string; answerFileId: string }
  | { status: 'FAILED'; problem: string; answerFileId?: string | undefined }

/** @returns false when the question had its answer already: the first one stands */
export async function storeAnswer(tx: Tx, checkId: string, end: CheckEnd): Promise<boolean> {
  const benefits = end.status === 'ANSWERED' ? end.benefits : undefined
  const [changed] = await tx.rows(sql<{ patient_id: string }>`
    update eligibility_check set status = ${end.status}, is_active = ${benefits?.isActive ?? null}::boolean,
      answer = ${benefits ? benefitsText(benefits) : null}::jsonb, problem = ${end.status === 'ANSWERED' ? null : end.problem},
      answer_file_id = ${end.answerFileId ?? null}::uuid, answered_at = ${end.status === 'FAILED' ? null : tx.clock.now().toISOString()}::timestamptz
    where id = ${checkId} and status in ('ASKED', 'FAILED') returning patient_id`)
  if (!changed) return false
  tx.look([changed.patient_id])
  tx.record({ kind: 'coverage.changed', patientId: changed.patient_id })
  return true
}

/** Amounts are whole cents, far below what a JSON number holds exactly. */
const benefitsText = (benefits: Benefits): string =>
  JSON.stringify(benefits, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))

/** What `storeAnswer` kept; every field that ends in `Cents` is an amount. */
export const restoreBenefits = (column: unknown): Benefits =>
  JSON.parse(JSON.stringify(column), (name, value: unknown) =>
    name.endsWith('Cents') && typeof value === 'number' ? BigInt(value) : value,
  ) as Benefits
