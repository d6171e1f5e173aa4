import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { moment } from '../platform/moment.ts'
import type { Tx } from '../platform/transaction.ts'
import type { AnswerSource } from './answer.rules.ts'
import type { FollowUpKind } from './follow-up.rules.ts'

export interface SubmissionRow {
  claim_id: string
  position: number
  frequency: string
  /** When it was handed over; null while it waits. */
  sent_at: string | null
  batch_id: string
  file_id: string | null
  file_name: string | null
  control_number: string
  sha256: string | null
  connection_name: string
}

/** Each time a claim travelled, the latest first. */
export const readSubmissions = (tx: Tx, claimId: string): Promise<SubmissionRow[]> =>
  tx.rows(sql<SubmissionRow>`
    select s.claim_id, s.position, s.frequency, ${moment('b.sent_at')} as sent_at, s.batch_id, b.file_id, f.name as file_name,
      lpad(b.control_number::text, 9, '0') as control_number, encode(f.sha256, 'hex') as sha256, k.name as connection_name
    from claim_submission s join claim_batch b on b.id = s.batch_id join connection k on k.id = b.connection_id left join exchange_file f on f.id = b.file_id
    where s.claim_id = ${claimId} order by s.position desc`)

export interface AnswerRow {
  id: string
  claim_id: string
  batch_id: string | null
  source: AnswerSource
  category: string
  code: string
  entity: string
  said_on: Day
  payer_control_number: string | null
  detail: string | null
  received_at: string
  file_id: string
  file_name: string
  file_kind: string
  sha256: string
}

export const readAnswers = (tx: Tx, claimId: string): Promise<AnswerRow[]> =>
  tx.rows(sql<AnswerRow>`
    select a.id, a.claim_id, a.batch_id, a.source, a.category, a.code, a.entity, a.said_on::text, a.payer_control_number, a.detail,
      ${moment('a.at')} as received_at, a.file_id, f.name as file_name, f.kind as file_kind, encode(f.sha256, 'hex') as sha256
    from claim_answer a join exchange_file f on f.id = a.file_id where a.claim_id = ${claimId} order by a.said_on, a.at, a.id`)

export interface FollowUpRow {
  id: string
  kind: FollowUpKind
  due_on: Day
  detail: string
  opened_at: string
}

export const readFollowUps = (tx: Tx, claimId: string): Promise<FollowUpRow[]> =>
  tx.rows(sql<FollowUpRow>`
    select id, kind, due_on::text, detail, ${moment('opened_at')} as opened_at from follow_up where claim_id = ${claimId} and closed_at is null order by due_on, id`)
