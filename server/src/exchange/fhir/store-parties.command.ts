import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope, type Tx } from '../../platform/transaction.ts'
import type { FhirIndex, PatientRecord, PractitionerRecord } from './fhir-index.ts'
import { takeTurn, type ImportProgress, type ImportRun } from './import-run.store.ts'
import { coverageRuns, type PayerCode } from './plan.ts'
import { storeCoverages } from './store-coverages.command.ts'
import { BIRTH_NOT_KNOWN, storePatients, type ImportedPatient } from './store-patients.command.ts'
import { storePayers } from './store-payers.command.ts'
import { storeProviders, type ImportedProvider } from './store-providers.command.ts'
import { memberIdsOf, type AnyVisit, type OrderedVisits } from './visit-plan.ts'

export interface PartiesToStore {
  index: FhirIndex
  ordered: OrderedVisits
  coveragesOf: ReadonlyMap<string, readonly string[]>
  payersFor(visit: AnyVisit): readonly PayerCode[] | undefined
  run: ImportRun
  onProgress: ((progress: ImportProgress) => void) | undefined
  signal: AbortSignal | undefined
}

export interface StoredParties {
  patients: Map<string, ImportedPatient>
  refusedPatients: Map<string, string>
  providers: Map<string, ImportedProvider>
  patientsAdded: number
}

const PATIENTS_PER_BATCH = 200

/** Practitioners, payers, patients and their policies: everything that a visit points to, before the first visit. */
export async function storeParties(orm: Orm, scope: Scope, wanted: PartiesToStore): Promise<StoredParties> {
  const { index, ordered, run, onProgress, signal } = wanted
  const records = [...index.patients.values(), ...standIns(index, ordered, run)]
  const { providers, payers } = await inTransaction(orm, scope, async tx => {
    await takeTurn(tx)
    return {
      providers: await storeProviders(tx, [...index.practitioners.values(), ...numberedPractitioners(index)]),
      payers: await storePayers(
        tx,
        ordered.visits.flatMap(visit => wanted.payersFor(visit) ?? []),
      ),
    }
  })
  for (const [alias, id] of index.practitionerAliases) {
    const provider = providers.get(id)
    if (provider) providers.set(alias, provider)
  }

  const stored: StoredParties = { patients: new Map(), refusedPatients: new Map(index.refusedPatients), providers, patientsAdded: 0 }
  for (let from = 0; from < records.length; from += PATIENTS_PER_BATCH) {
    if (signal?.aborted) break
    const batch = records.slice(from, from + PATIENTS_PER_BATCH)
    const { patients, added, mistaken } = await inTransaction(orm, scope, async tx => {
      await takeTurn(tx)
      const result = await storePatients(tx, batch)
      await storeCoverages(tx, await runsOf(tx, result.patients, wanted), payers)
      return result
    })
    for (const [id, patient] of patients) stored.patients.set(id, patient)
    for (const id of mistaken) refuse(stored, run, index.patients.get(id))
    stored.patientsAdded += added
    onProgress?.({ phase: 'patients', done: Math.min(from + PATIENTS_PER_BATCH, records.length), total: records.length })
  }
  return stored
}

function refuse({ refusedPatients }: StoredParties, run: ImportRun, record: PatientRecord | undefined): void {
  if (!record) return
  const reason = `The practice has another patient under the id ${record.id}: name and birth date differ.`
  refusedPatients.set(record.id, reason)
  run.note({ file: record.file, line: record.line, reason })
}

/** A payer's file names its members by number only; their visits are kept under a record to be completed. */
function standIns(index: FhirIndex, { visits }: OrderedVisits, run: ImportRun): PatientRecord[] {
  const made = new Map<string, PatientRecord>()
  for (const { kind, patientId: id, file, line } of visits) {
    if (kind !== 'claim' || made.has(id) || index.patients.has(id) || index.refusedPatients.has(id)) continue
    made.set(id, {
      id,
      file,
      line,
      firstName: 'Beneficiary',
      middleName: undefined,
      lastName: id.replace(/^-/, ''),
      birthDate: BIRTH_NOT_KNOWN,
      sex: 'U',
      line1: '',
      line2: undefined,
      city: '',
      state: '',
      zip: '',
      phone: undefined,
      email: undefined,
      deceasedOn: undefined,
      isStandIn: true,
    })
    run.note({ file, line, reason: `The patient ${id} is known by number only. Complete the record before anything is sent.` })
  }
  return [...made.values()]
}

/** The same for their clinicians: claims name them by NPI. */
function numberedPractitioners(index: FhirIndex): PractitionerRecord[] {
  const made = new Map<string, PractitionerRecord>()
  for (const { kind, practitionerId: id } of index.visits.values()) {
    if (kind !== 'claim' || !id || index.practitioners.has(id) || index.practitionerAliases.has(id)) continue
    made.set(id, { id, npi: undefined, firstName: 'Clinician', lastName: id, name: `Clinician ${id}` })
  }
  return [...made.values()]
}

/** Only visits that are new may change who pays: a policy that a person has corrected stays corrected. */
async function runsOf(tx: Tx, patients: ReadonlyMap<string, ImportedPatient>, { index, ordered, coveragesOf, payersFor }: PartiesToStore) {
  const ids = [...patients.values()].map(({ id }) => id)
  const known = await tx.rows(sql<{ source_key: string }>`
    select source_key from encounter where practice_id = ${tx.practiceId} and patient_id = any(${ids}::uuid[]) and source_key is not null`)
  const there = new Set(known.map(row => row.source_key.slice(row.source_key.lastIndexOf(':') + 1)))
  return [...patients].map(([sourceId, { id: patientId, birthDate }]) => {
    const plans: { day: Day; payers: readonly PayerCode[] }[] = []
    for (const visit of ordered.ofPatient.get(sourceId) ?? []) {
      const payers = there.has(visit.id) ? undefined : payersFor(visit)
      if (payers) plans.push({ day: visit.day, payers })
    }
    return { patientId, sourceId, runs: coverageRuns(plans, birthDate), memberIds: memberIdsOf(index, coveragesOf.get(sourceId) ?? []) }
  })
}
