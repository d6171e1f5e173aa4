import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql, type RawBuilder } from 'kysely'
import type { ClaimStatus } from './claim.steps.ts'

/** What every list and screen shows of a claim. */
export interface ClaimRow {
  id: string
  number: string
  version: number
  status: ClaimStatus
  status_at: string
  encounter_id: string
  patient_id: string
  first_name: string
  last_name: string
  payer_name: string | null
  member_id: string | null
  provider_name: string
  service_date: Day
  title: string
  charged_cents: Money
  paid_cents: Money
  adjusted_cents: Money
  open_payer_cents: Money
  open_patient_cents: Money
  reason_codes: string[]
  reason_short: string | null
  reason_text: string | null
  filing_limit_on: Day
  today: Day
  findings: { rule: string; severity: 'BLOCK' | 'WARN'; message: string; fix: string; field: string }[]
  hold_reason: string | null
  is_insured: boolean
  decided: boolean
}

/** Of the claim itself. */
const ownColumns = `
  c.id, c.number, c.version, c.status, to_char(c.status_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as status_at, c.encounter_id, c.patient_id,
  c.service_date::text, c.charged_cents, c.paid_cents, c.adjusted_cents, c.open_payer_cents, c.open_patient_cents, c.reason_codes,
  c.filing_limit_on::text, c.hold_reason, c.payer_id is not null as is_insured, c.decided_at is not null as decided`

interface Part {
  /** Fields of the API that need it. */
  fields: readonly string[]
  columns: string
  /** The same columns without the join. */
  blank: string
  join: string
}

/** What stands elsewhere: joined where it is asked for. */
const parts: readonly Part[] = [
  {
    fields: ['patientName', 'patientInitials'],
    columns: 't.first_name, t.last_name',
    blank: `'' as first_name, '' as last_name`,
    join: 'join patient t on t.id = c.patient_id',
  },
  { fields: ['payerName'], columns: 'y.name as payer_name', blank: 'null as payer_name', join: 'left join payer y on y.id = c.payer_id' },
  { fields: ['memberIdEnding'], columns: 'v.member_id', blank: 'null as member_id', join: 'left join coverage v on v.id = c.coverage_id' },
  {
    fields: ['providerName'],
    columns: 'r.last_name as provider_name',
    blank: `'' as provider_name`,
    join: 'join provider r on r.id = c.provider_id',
  },
  { fields: ['title'], columns: 'e.title', blank: `'' as title`, join: 'join encounter e on e.id = c.encounter_id' },
  {
    fields: ['ageDays', 'filingDaysLeft'],
    columns: '(now() at time zone s.time_zone)::date::text as today',
    blank: 'c.service_date::text as today',
    join: 'join practice s on s.id = c.practice_id',
  },
  { fields: ['findings', 'reason', 'reasons'], columns: 'c.findings', blank: `'[]'::jsonb as findings`, join: '' },
  {
    fields: ['reason', 'reasons'],
    columns: 'k.name as reason_short, k.long_name as reason_text',
    blank: 'null as reason_short, null as reason_text',
    join: `left join lateral (
      select name, long_name from code k where k.system = 'carc' and k.code = regexp_replace(c.reason_codes[1], '^[A-Z]{2}-', '') limit 1
    ) k on c.reason_codes <> '{}'`,
  },
]

export interface ClaimShape {
  columns: RawBuilder<unknown>
  joins: RawBuilder<unknown>
}

const shapes = new Map<string, ClaimShape>()

/** Columns of ClaimRow and their joins to a claim `c`, for the fields asked for; all of them when left out. */
export function claimShape(fields?: ReadonlySet<string>): ClaimShape {
  const wanted = parts.map(part => !fields || part.fields.some(field => fields.has(field)))
  const key = wanted.join()
  const known = shapes.get(key)
  if (known) return known
  const shape = {
    columns: sql.raw([ownColumns, ...parts.map((part, i) => (wanted[i] ? part.columns : part.blank))].join(',\n  ')),
    joins: sql.raw(parts.flatMap((part, i) => (wanted[i] ? part.join : [])).join('\n  ')),
  }
  shapes.set(key, shape)
  return shape
}
