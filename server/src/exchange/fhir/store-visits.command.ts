import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { auditInTransaction } from '../../access/audit.ts'
import { bringForward } from '../../claims/bring-forward.command.ts'
import { captureEncounters, type CapturedEncounter } from '../../encounters/capture-encounters.command.ts'
import type { Tx } from '../../platform/transaction.ts'
import { composeCodedClaim } from './compose-coded-claim.ts'
import { composeVisit } from './compose-visit.ts'
import type { Concept } from './concept.ts'
import type { FeeList } from './fee-list.query.ts'
import type { FhirIndex, ImportProblem, Visit } from './fhir-index.ts'
import { takeTurn, type BatchOutcome } from './import-run.store.ts'
import type { PayerCode } from './plan.ts'
import { readPatients, type ImportedPatient } from './store-patients.command.ts'
import { findProviders, type ImportedProvider } from './store-providers.command.ts'
import type { AnyVisit } from './visit-plan.ts'

/** Everything outside of a batch that its visits need. */
export interface VisitWorld {
  runId: string
  index: FhirIndex
  patients: ReadonlyMap<string, ImportedPatient>
  providers: ReadonlyMap<string, ImportedProvider>
  /** Why a patient of the files is not in the practice. */
  refusedPatients: ReadonlyMap<string, string>
  before: ReadonlyMap<AnyVisit, Day>
  payersFor(visit: AnyVisit): readonly PayerCode[] | undefined
  isKnown(patientId: string, concept: Concept, on: Day): boolean
  fees: FeeList
}

/** Stores a batch of visits with their charges and brings them forward. All of it stands, or nothing. */
export async function storeVisits(tx: Tx, batch: readonly AnyVisit[], world: VisitWorld): Promise<BatchOutcome> {
  await takeTurn(tx)
  const there = await knownKeys(tx, batch)
  const fresh = batch.filter(visit => !there.has(sourceKey(visit)))
  const local = await widen(tx, fresh, world)
  const captured: CapturedEncounter[] = []
  const problems: ImportProblem[] = []
  for (const visit of fresh) {
    const composed = compose(tx, visit, local)
    if (typeof composed === 'string') problems.push({ file: visit.file, line: visit.line, reason: composed })
    else captured.push(composed)
  }
  const added = await captureEncounters(tx, captured)
  const { billed, flagged } = await bringForward(tx, added)
  if (added.length > 0) await leaveTrace(tx, world.runId, captured)
  return {
    counts: {
      read: batch.length,
      added: added.length,
      alreadyThere: batch.length - added.length - problems.length,
      wentThrough: billed,
      flagged,
      refused: problems.length,
    },
    problems,
  }
}

const sourceKey = ({ kind, id }: AnyVisit): string => `fhir:${kind === 'visit' ? 'Encounter' : 'ExplanationOfBenefit'}:${id}`

async function knownKeys(tx: Tx, batch: readonly AnyVisit[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows(sql<{ source_key: string }>`
    select source_key from encounter where practice_id = ${tx.practiceId} and source_key = any(${batch.map(sourceKey)}::text[])`)
  return new Set(rows.map(row => row.source_key))
}

interface LocalWorld extends VisitWorld {
  /** Days on which the practice has seen a patient, by its own id. */
  daysOf: ReadonlyMap<string, readonly Day[]>
}

/** Adds what earlier imports have brought: patients and practitioners that are in none of today's files. */
async function widen(tx: Tx, fresh: readonly AnyVisit[], world: VisitWorld): Promise<LocalWorld> {
  const strangers = fresh.map(({ patientId }) => patientId).filter(id => !world.patients.has(id) && !world.refusedPatients.has(id))
  const unnamed = fresh.flatMap(({ practitionerId: id }) => (id && !world.providers.has(id) ? [id] : []))
  const patients = strangers.length > 0 ? new Map([...world.patients, ...(await readPatients(tx, strangers))]) : world.patients
  const providers = unnamed.length > 0 ? new Map([...world.providers, ...(await findProviders(tx, unnamed))]) : world.providers
  const ids = fresh.flatMap(({ patientId }) => patients.get(patientId)?.id ?? [])
  const rows = await tx.rows(sql<{ patient_id: string; service_date: Day }>`
    select distinct patient_id, service_date::text from encounter
    where practice_id = ${tx.practiceId} and patient_id = any(${ids}::uuid[]) and status not in ('VOIDED', 'CANCELLED', 'NO_SHOW', 'SCHEDULED')`)
  const daysOf = new Map([...Map.groupBy(rows, row => row.patient_id)].map(([id, own]) => [id, own.map(row => row.service_date)]))
  return { ...world, patients, providers, daysOf }
}

function compose(tx: Tx, visit: AnyVisit, world: LocalWorld): CapturedEncounter | string {
  const { index, patients, providers, refusedPatients } = world
  const patient = patients.get(visit.patientId)
  if (!patient) {
    const reason = refusedPatients.get(visit.patientId)
    return reason ? `Its patient ${visit.patientId} was refused: ${reason}` : `It names the patient ${visit.patientId}, who is not in these files.`
  }
  if (!visit.practitionerId) return 'It names no clinician, and a claim needs one.'
  const provider = providers.get(visit.practitionerId)
  if (!provider) return `It names the clinician ${visit.practitionerId}, who is not in these files.`
  if (visit.day < patient.birthDate) return `It is dated ${visit.day}, before the patient was born.`
  if (visit.kind === 'claim') return composeCodedClaim(visit, tx.practiceId, patient.id, provider)
  const lost = visit.conditionIds.find(id => !index.conditions.has(id))
  if (lost) return `It names the condition ${lost}, which is not in these files.`
  return composeVisit({
    visit,
    practiceId: tx.practiceId,
    patient,
    provider,
    conditions: conditionsOf(index, visit),
    procedures: (index.proceduresOf.get(visit.id) ?? []).map(each => ({ ...each, reasons: conceptsOf(index, each.reasonIds) })),
    vaccines: index.vaccinesOf.get(visit.id) ?? [],
    isNewPatient: isNewPatient(visit, patient, world),
    isMedicare: world.payersFor(visit)?.[0] === 'MCRB1',
    wasKnown: concept => world.isKnown(visit.patientId, concept, visit.day),
    priceOf: code => world.fees(code, visit.day),
  })
}

const conceptsOf = (index: FhirIndex, ids: readonly string[]): Concept[] => ids.flatMap(id => index.conditions.get(id)?.concept ?? [])

const conditionsOf = (index: FhirIndex, visit: Visit): Concept[] => [
  ...new Set([...conceptsOf(index, visit.conditionIds), ...(index.conditionsOf.get(visit.id) ?? []).map(({ concept }) => concept)]),
]

const YEARS_NEW = 3

/** Not seen by the group in three years (domain/coding.md 10.4); we take the whole practice as one group. */
function isNewPatient(visit: Visit, patient: ImportedPatient, { before, daysOf }: LocalWorld): boolean {
  const limit = `${String(Number(visit.day.slice(0, 4)) - YEARS_NEW).padStart(4, '0')}${visit.day.slice(4)}`
  const lastInFiles = before.get(visit)
  if (lastInFiles && lastInFiles >= limit) return false
  return !(daysOf.get(patient.id) ?? []).some(day => day < visit.day && day >= limit)
}

const leaveTrace = (tx: Tx, runId: string, captured: readonly CapturedEncounter[]): Promise<void> =>
  auditInTransaction(tx, {
    action: 'write',
    operation: 'import fhir',
    patientIds: [...new Set(captured.map(({ patientId }) => patientId))],
    outcome: 'ok',
    resource: runId,
    ip: 'local',
    requestId: runId,
  })
