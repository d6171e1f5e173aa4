import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { ClaimStatus } from './claim.steps.ts'

/** What every list and screen shows of a claim. */
export interface ClaimRow {
  id: string; number: string; version: number
  status: ClaimStatus; status_at: string
  encounter_id: string; patient_id: string
  first_name: string; last_name: string
  payer_name: string | null; member_id: string | null; provider_name: string
  service_date: Day; title: string
  charged_cents: Money; paid_cents: Money; adjusted_cents: Money; open_payer_cents: Money; open_patient_cents: Money
  reason_codes: string[]; reason_short: string | null; reason_text: string | null
  filing_limit_on: Day; today: Day
  findings: { rule: string; severity: 'BLOCK' | 'WARN'; message: string; fix: string; field: string }[]
  hold_reason: string | null
  decided: boolean
}

/** Columns of ClaimRow; the first reason's words come along, since every list shows them. */
export const claimColumns = sql.raw(`
  c.id, c.number, c.version, c.status, to_char(c.status_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as status_at, c.encounter_id, c.patient_id, t.first_name, t.last_name,
  y.name as payer_name, v.member_id, r.last_name as provider_name, c.service_date::text, e.title,
  c.charged_cents, c.paid_cents, c.adjusted_cents, c.open_payer_cents, c.open_patient_cents,
  c.reason_codes, k.name as reason_short, k.long_name as reason_text, c.filing_limit_on::text,
  (now() at time zone s.time_zone)::date::text as today, c.findings, c.hold_reason, c.decided_at is not null as decided`)

export const claimTables = sql.raw(`
  claim c
  join practice s on s.id = c.practice_id
  join patient t on t.id = c.patient_id
  join encounter e on e.id = c.encounter_id
  join provider r on r.id = c.provider_id
  left join payer y on y.id = c.payer_id
  left join coverage v on v.id = c.coverage_id
  left join lateral (
    select name, long_name from code k where k.system = 'carc' and k.code = regexp_replace(c.reason_codes[1], '^[A-Z]{2}-', '') limit 1
  ) k on c.reason_codes <> '{}'`)
