import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { CodeSystem } from '../codes/code-book.query.ts'
import type { EntryStatus } from '../encounters/encounter.entity.ts'
import type { EncounterStatus } from '../encounters/encounter.steps.ts'
import { isId } from '../kernel/id.ts'
import { momentText } from '../platform/moment.ts'
import type { Tx } from '../platform/transaction.ts'

export interface EncounterRow {
  id: string
  number: bigint
  version: number
  status: EncounterStatus
  waiting_since: string
  title: string
  service_date: Day
  place_of_service: string
  reason_text: string | null
  return_reason: string | null
  note_signed_at: string | null
  note_author: string | null
  patient_id: string
  first_name: string
  last_name: string
  birth_date: Day
  sex: string
  payer_name: string | null
  provider_first: string
  provider_last: string
  charged_cents: Money
  open_blocks: number
  first_rule: string | null
}

const encounterColumns = sql.raw(`
  e.id, e.number, e.version, e.status, ${momentText('e.status_at')} as waiting_since,
  e.title, e.service_date::text, e.place_of_service, e.reason_text, e.return_reason,
  ${momentText('e.note_signed_at')} as note_signed_at, e.note_author,
  e.patient_id, t.first_name, t.last_name, t.birth_date::text, t.sex, y.name as payer_name, r.first_name as provider_first, r.last_name as provider_last,
  (select coalesce(sum(charge_cents), 0)::bigint from charge_line l where l.encounter_id = e.id and l.status <> 'REJECTED') as charged_cents,
  (select count(*) from flag f where f.encounter_id = e.id and f.status = 'OPEN' and f.severity = 'BLOCK')::int as open_blocks,
  (select f.rule from flag f where f.encounter_id = e.id and f.status = 'OPEN' order by (f.severity = 'BLOCK') desc, f.raised_at, f.id limit 1) as first_rule`)

const encounterTables = sql.raw(`
  encounter e
  join patient t on t.id = e.patient_id
  join provider r on r.id = e.provider_id
  left join lateral (
    select y.name from coverage c join payer y on y.id = c.payer_id where c.patient_id = e.patient_id and c.valid_from <= e.service_date
      and (c.valid_to is null or c.valid_to >= e.service_date) order by c.rank limit 1
  ) y on true`)

export async function readEncounter(tx: Tx, id: string): Promise<EncounterRow | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx.rows(sql<EncounterRow>`select ${encounterColumns} from ${encounterTables} where e.id = ${id}`)
  if (row) tx.look([row.patient_id])
  return row
}

export interface QueuePage {
  rows: EncounterRow[]
  next: string | null
}

/** Flagged visits, the longest waiting first. */
export async function readCodingQueue(tx: Tx, first: number, after: string | undefined): Promise<QueuePage> {
  const from = after && isId(after) ? sql`(e.status_at, e.id) > (select status_at, id from encounter where id = ${after})` : sql`true`
  const page = await tx.rows(sql<EncounterRow>`
    select ${encounterColumns} from ${encounterTables} where e.practice_id = ${tx.practiceId} and e.status = 'CODING_REVIEW' and ${from}
    order by e.status_at, e.id limit ${sql.lit(first + 1)}`)
  const rows = page.slice(0, first)
  tx.look(rows.map(row => row.patient_id))
  return { rows, next: page.length > first ? (rows.at(-1)?.id ?? null) : null }
}

export async function countCodingQueue(tx: Tx): Promise<number> {
  const [row] = await tx.rows(
    sql<{ count: bigint }>`select count(*) from encounter where practice_id = ${tx.practiceId} and status = 'CODING_REVIEW'`,
  )
  return Number(row?.count ?? 0)
}

/** Where the visit stands in the queue, and which one comes after it (the first one after the last). */
export async function readPlaceInQueue(tx: Tx, id: string): Promise<{ position: number | null; next: string | null }> {
  const [row] = await tx.rows(sql<{ position: bigint | null; next: string | null }>`
    with own as (select status, status_at, id from encounter where id = ${id})
    select
      case when own.status = 'CODING_REVIEW' then (select count(*) + 1 from encounter q where q.practice_id = ${tx.practiceId} and q.status = 'CODING_REVIEW'
        and (q.status_at, q.id) < (own.status_at, own.id)) end as position,
      coalesce(
        (select q.id from encounter q where q.practice_id = ${tx.practiceId} and q.status = 'CODING_REVIEW' and (q.status_at, q.id) > (own.status_at, own.id) order by q.status_at, q.id limit 1),
        (select q.id from encounter q where q.practice_id = ${tx.practiceId} and q.status = 'CODING_REVIEW' and q.id <> own.id order by q.status_at, q.id limit 1)) as next
    from own`)
  return { position: row?.position == null ? null : Number(row.position), next: row?.next ?? null }
}

export interface DiagnosisRow {
  id: string
  code: string | null
  name: string | null
  status: EntryStatus
  replaced_code: string | null
  source_text: string | null
}
export interface ChargeLineRow {
  id: string
  system: 'cpt' | 'hcpcs'
  code: string | null
  name: string | null
  modifiers: string[]
  units: string
  charge_cents: Money
  diagnosis_ids: string[]
  status: EntryStatus
  replaced_code: string | null
  source_text: string | null
}
export interface FlagRow {
  id: string
  rule: string
  severity: 'BLOCK' | 'WARN' | 'INFO'
  status: 'OPEN' | 'RESOLVED' | 'OVERRIDDEN'
  message: string
  subject_id: string | null
  override_reason: string | null
}

export const readDiagnoses = (tx: Tx, encounterId: string): Promise<DiagnosisRow[]> =>
  tx.rows(sql<DiagnosisRow>`
    select d.id, d.code, ${nameOf(sql`'icd10cm'`, 'd')} as name, d.status, d.replaced_code, d.source_text
    from diagnosis d join encounter e on e.id = d.encounter_id where d.encounter_id = ${encounterId} order by d.position`)

export const readChargeLines = (tx: Tx, encounterId: string): Promise<ChargeLineRow[]> =>
  tx.rows(sql<ChargeLineRow>`
    select l.id, l.system, l.code, ${nameOf(sql`l.system`, 'l')} as name, l.modifiers, trim_scale(l.units)::text as units, l.charge_cents, l.diagnosis_ids,
      l.status, l.replaced_code, l.source_text
    from charge_line l join encounter e on e.id = l.encounter_id where l.encounter_id = ${encounterId} order by l.position`)

/** The code's name on the day of the visit, else the nearest we have. */
const nameOf = (system: ReturnType<typeof sql>, alias: 'd' | 'l') => sql`(
  select coalesce(k.long_name, k.name) from code k where k.system = ${system} and k.code = ${sql.raw(alias)}.code
  order by (e.service_date between k.valid_from and coalesce(k.valid_to, 'infinity')) desc limit 1)`

export const readFlags = (tx: Tx, encounterId: string): Promise<FlagRow[]> =>
  tx.rows(sql<FlagRow>`
    select id, rule, severity, status, message, subject_id, override_reason from flag where encounter_id = ${encounterId}
    order by (status = 'OPEN') desc, (severity = 'BLOCK') desc, raised_at, id`)

export const readNote = (tx: Tx, encounterId: string): Promise<{ heading: string; text: string }[]> =>
  tx.rows(sql<{ heading: string; text: string }>`select heading, text from note_section where encounter_id = ${encounterId} order by position`)

export type { CodeSystem }
