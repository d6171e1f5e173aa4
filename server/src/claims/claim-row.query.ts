import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql, type RawBuilder } from 'kysely'
import { momentText } from '../platform/moment.ts'
import type { Finding } from './claim.rules.ts'
import type { ClaimStatus } from './claim.steps.ts'

/**
 * What is shown of a claim. A row read for some fields only has the columns of those: whoever shows it reads no others
 * (`presentClaim` computes each field where it is asked for).
 */
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
  findings: Finding[]
  hold_reason: string | null
  is_insured: boolean
  /** Medicare Part B takes no replaced or voided claims. */
  takes_corrections: boolean
  decided: boolean
}

interface Part {
  /** Fields of the API that need it. */
  fields: readonly string[]
  columns: string
  join?: string
}

/** The few columns that everything rests on: id, patient (for the audit trail), status, and what `reasons` is read from. */
const always = 'c.id, c.patient_id, c.status, c.reason_codes'

const parts: readonly Part[] = [
  { fields: ['number'], columns: 'c.number' },
  { fields: ['version'], columns: 'c.version' },
  { fields: ['encounterId'], columns: 'c.encounter_id' },
  { fields: ['statusText'], columns: 'c.hold_reason' },
  { fields: ['statusAt'], columns: `${momentText('c.status_at')} as status_at` },
  { fields: ['charged'], columns: 'c.charged_cents' },
  { fields: ['paid'], columns: 'c.paid_cents' },
  { fields: ['adjusted'], columns: 'c.adjusted_cents' },
  { fields: ['open'], columns: 'c.open_payer_cents' },
  { fields: ['patientPart'], columns: 'c.open_patient_cents, c.decided_at is not null as decided' },
  { fields: ['patientPart', 'filingDaysLeft', 'filingLimitOn', 'steps'], columns: 'c.payer_id is not null as is_insured' },
  { fields: ['filingDaysLeft', 'filingLimitOn'], columns: 'c.filing_limit_on::text' },
  { fields: ['serviceOn', 'ageDays'], columns: 'c.service_date::text' },
  { fields: ['patientName', 'patientInitials'], columns: 't.first_name, t.last_name', join: 'join patient t on t.id = c.patient_id' },
  { fields: ['steps'], columns: `coalesce(y.filing_indicator <> 'MB', false) as takes_corrections`, join: 'left join payer y on y.id = c.payer_id' },
  { fields: ['payerName'], columns: 'y.name as payer_name', join: 'left join payer y on y.id = c.payer_id' },
  { fields: ['memberIdEnding'], columns: 'v.member_id', join: 'left join coverage v on v.id = c.coverage_id' },
  {
    fields: ['providerName'],
    columns: `'Dr. ' || r.first_name || ' ' || r.last_name as provider_name`,
    join: 'join provider r on r.id = c.provider_id',
  },
  { fields: ['title'], columns: 'e.title', join: 'join encounter e on e.id = c.encounter_id' },
  {
    fields: ['ageDays', 'filingDaysLeft'],
    columns: '(now() at time zone s.time_zone)::date::text as today',
    join: 'join practice s on s.id = c.practice_id',
  },
  { fields: ['findings', 'reason', 'reasons'], columns: 'c.findings' },
  {
    fields: ['reason', 'reasons'],
    columns: 'k.name as reason_short, k.long_name as reason_text',
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
  const wanted = parts.filter(part => !fields || part.fields.some(field => fields.has(field)))
  const columns = [always, ...wanted.map(part => part.columns)].join(',\n  ')
  const known = shapes.get(columns)
  if (known) return known
  const shape = { columns: sql.raw(columns), joins: sql.raw([...new Set(wanted.flatMap(part => part.join ?? []))].join('\n  ')) }
  shapes.set(columns, shape)
  return shape
}
