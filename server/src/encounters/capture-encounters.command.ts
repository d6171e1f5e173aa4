import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { takeNumbers } from '../parties/number-series.store.ts'
import type { Tx } from '../platform/transaction.ts'

/** A visit as it is captured: note, findings and services, coded or not yet. */
export interface CapturedEncounter {
  id: string
  patientId: string
  providerId: string
  title: string
  serviceDate: Day
  placeOfService: string
  reasonText?: string
  noteAuthor?: string
  noteSignedAt?: Date
  note: readonly { heading: string; text: string }[]
  diagnoses: readonly { id: string; code?: string; sourceText?: string; sourceCode?: string }[]
  lines: readonly {
    id: string
    system: 'cpt' | 'hcpcs'
    code?: string
    modifiers?: readonly string[]
    units?: string
    chargeCents: Money
    diagnosisIds: readonly string[]
    sourceText?: string
    sourceCode?: string
  }[]
  /** Keeps a second import of the same visit from making it twice. */
  sourceKey?: string
}

/**
 * Captures visits with their charges (superbill), many at a time in the same few statements. Those whose source key is
 * already there are left as they are.
 *
 * @returns the ids of the visits that were added, to be reviewed next
 */
export async function captureEncounters(tx: Tx, encounters: readonly CapturedEncounter[]): Promise<string[]> {
  if (encounters.length === 0) return []
  const fresh = await withoutKnown(tx, encounters)
  if (fresh.length === 0) return []
  const firstNumber = await takeNumbers(tx, 'encounter', fresh.length)
  const now = tx.clock.now().toISOString()
  const rows = fresh.map(
    (e, i) => sql`(${e.id}::uuid, ${tx.practiceId}::int, ${firstNumber + BigInt(i)}::bigint, ${e.patientId}::uuid, ${e.providerId}::uuid,
    'CHARGE_CAPTURED', ${now}::timestamptz, ${e.title}, ${e.serviceDate}::date, ${e.placeOfService}, ${e.reasonText ?? null}, ${e.noteAuthor ?? null},
    ${e.noteSignedAt?.toISOString() ?? null}::timestamptz, ${e.sourceKey ?? null})`,
  )
  await tx.rows(sql`insert into encounter (id, practice_id, number, patient_id, provider_id, status, status_at, title, service_date, place_of_service,
    reason_text, note_author, note_signed_at, source_key) values ${sql.join(rows)}`)
  await insertSections(tx, fresh)
  await insertDiagnoses(tx, fresh)
  await insertLines(tx, fresh)
  return fresh.map(({ id }) => id)
}

async function withoutKnown(tx: Tx, encounters: readonly CapturedEncounter[]): Promise<CapturedEncounter[]> {
  const keys = encounters.flatMap(({ sourceKey }) => sourceKey ?? [])
  const known = await tx.rows(sql<{ source_key: string }>`
    select source_key from encounter where practice_id = ${tx.practiceId} and source_key = any(${keys}::text[])`)
  const there = new Set(known.map(row => row.source_key))
  return encounters.filter(({ sourceKey }) => !sourceKey || !there.has(sourceKey))
}

async function insertSections(tx: Tx, encounters: readonly CapturedEncounter[]): Promise<void> {
  const sections = encounters.flatMap(e => e.note.map((section, i) => ({ ...section, encounterId: e.id, position: i + 1 })))
  await tx.rows(sql`
    insert into note_section (practice_id, encounter_id, position, heading, text)
    select ${tx.practiceId}, * from unnest(${sections.map(s => s.encounterId)}::uuid[], ${sections.map(s => s.position)}::int[],
      ${sections.map(s => s.heading)}::text[], ${sections.map(s => s.text)}::text[])`)
}

async function insertDiagnoses(tx: Tx, encounters: readonly CapturedEncounter[]): Promise<void> {
  const all = encounters.flatMap(e => e.diagnoses.map((diagnosis, i) => ({ ...diagnosis, encounterId: e.id, position: i + 1 })))
  await tx.rows(sql`
    insert into diagnosis (practice_id, id, encounter_id, position, code, source_text, source_code)
    select ${tx.practiceId}, * from unnest(${all.map(d => d.id)}::uuid[], ${all.map(d => d.encounterId)}::uuid[], ${all.map(d => d.position)}::int[],
      ${all.map(d => d.code ?? null)}::text[], ${all.map(d => d.sourceText ?? null)}::text[], ${all.map(d => d.sourceCode ?? null)}::text[])`)
}

async function insertLines(tx: Tx, encounters: readonly CapturedEncounter[]): Promise<void> {
  const all = encounters.flatMap(e => e.lines.map((line, i) => ({ ...line, encounterId: e.id, position: i + 1 })))
  if (all.length === 0) return
  const rows = all.map(
    l => sql`(${l.id}::uuid, ${tx.practiceId}::int, ${l.encounterId}::uuid, ${l.position}::int, ${l.system}, ${l.code ?? null}, ${[...(l.modifiers ?? [])]}::text[],
    ${l.units ?? '1'}::numeric, ${l.chargeCents}::bigint, ${[...l.diagnosisIds]}::uuid[], ${l.sourceText ?? null}, ${l.sourceCode ?? null})`,
  )
  await tx.rows(sql`insert into charge_line (id, practice_id, encounter_id, position, system, code, modifiers, units, charge_cents, diagnosis_ids,
    source_text, source_code) values ${sql.join(rows)}`)
}
