import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { idFrom } from '../../kernel/id.ts'
import { takeNumbers } from '../../parties/number-series.store.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { PatientRecord } from './fhir-index.ts'

export interface ImportedPatient {
  id: string
  birthDate: Day
  sex: 'F' | 'M' | 'U'
}

export const patientKey = (sourceId: string): string => `fhir:Patient:${sourceId}`
export const patientId = (practiceId: number, sourceId: string): string => idFrom(`${practiceId}:${patientKey(sourceId)}`)

/** Not a day that anybody alive was born on: it says "not known" until the patient's own record comes. */
export const BIRTH_NOT_KNOWN: Day = '1900-01-01'

export interface StoredPatients {
  added: number
  patients: Map<string, ImportedPatient>
  /** Ids under which the practice has somebody else: two systems may both have a `Patient/1`. */
  mistaken: string[]
}

/** Adds the patients that are not there yet, and completes stand-ins. Those that are there stay as the practice has them. */
export async function storePatients(tx: Tx, records: readonly PatientRecord[]): Promise<StoredPatients> {
  const known = await readPatients(
    tx,
    records.map(({ id }) => id),
  )
  const stored: StoredPatients = { added: 0, patients: new Map(), mistaken: [] }
  const fresh: PatientRecord[] = []
  for (const record of records) {
    const there = known.get(record.id)
    if (!there) fresh.push(record)
    else if (there.birthDate === BIRTH_NOT_KNOWN && !record.isStandIn) await complete(tx, there.id, record)
    else if (!record.isStandIn && there.birthDate !== record.birthDate && there.lastName.toLowerCase() !== record.lastName.toLowerCase()) {
      stored.mistaken.push(record.id)
      continue
    }
    stored.patients.set(
      record.id,
      there && there.birthDate !== BIRTH_NOT_KNOWN
        ? there
        : { id: patientId(tx.practiceId, record.id), birthDate: record.birthDate, sex: record.sex },
    )
  }
  stored.added = fresh.length
  if (fresh.length > 0) await insert(tx, fresh)
  return stored
}

/** Patients by the id they have in the files, also those of earlier imports. */
export async function readPatients(tx: Tx, sourceIds: readonly string[]): Promise<Map<string, ImportedPatient & { lastName: string }>> {
  const sourceIdOf = new Map(sourceIds.map(id => [patientKey(id), id]))
  const rows = await tx.rows(sql<{ id: string; source_key: string; birth_date: Day; sex: 'F' | 'M' | 'U'; last_name: string }>`
    select id, source_key, birth_date::text, sex, last_name from patient
    where practice_id = ${tx.practiceId} and source_key = any(${[...sourceIdOf.keys()]}::text[])`)
  return new Map(
    rows.map(row => [sourceIdOf.get(row.source_key) ?? '', { id: row.id, birthDate: row.birth_date, sex: row.sex, lastName: row.last_name }]),
  )
}

async function insert(tx: Tx, records: readonly PatientRecord[]): Promise<void> {
  const first = await takeNumbers(tx, 'patient', records.length)
  const rows = records.map(
    (p, i) => sql`(${patientId(tx.practiceId, p.id)}::uuid, ${tx.practiceId}::int, ${first + BigInt(i)}::bigint, ${p.firstName},
    ${p.middleName ?? null}, ${p.lastName}, ${p.birthDate}::date, ${p.sex}, ${p.line1}, ${p.line2 ?? null}, ${p.city}, ${p.state}, ${p.zip}, ${p.phone ?? null},
    ${p.email ?? null}, ${p.deceasedOn ?? null}::date, ${patientKey(p.id)})`,
  )
  await tx.rows(sql`insert into patient (id, practice_id, number, first_name, middle_name, last_name, birth_date, sex, line1, line2, city, state, zip, phone,
    email, deceased_on, source_key) values ${sql.join(rows)}`)
}

async function complete(tx: Tx, id: string, p: PatientRecord): Promise<void> {
  await tx.rows(sql`
    update patient set first_name = ${p.firstName}, middle_name = ${p.middleName ?? null}, last_name = ${p.lastName}, birth_date = ${p.birthDate},
      sex = ${p.sex}, line1 = ${p.line1}, line2 = ${p.line2 ?? null}, city = ${p.city}, state = ${p.state}, zip = ${p.zip}, phone = ${p.phone ?? null},
      email = ${p.email ?? null}, deceased_on = ${p.deceasedOn ?? null}::date, version = version + 1
    where id = ${id}`)
}
