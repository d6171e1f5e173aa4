import { addDays, type Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { idFrom } from '../../kernel/id.ts'
import type { Tx } from '../../platform/transaction.ts'
import { memberId, type CoverageRun, type PayerCode } from './plan.ts'

export interface PatientRuns {
  /** Of the practice. */
  patientId: string
  /** In the files. */
  sourceId: string
  runs: readonly CoverageRun[]
  memberIds: ReadonlyMap<PayerCode, string>
}

interface StandingCoverage {
  id: string
  patient_id: string
  payer_id: string
  valid_from: Day
  valid_to: Day | null
  is_imported: boolean
}

/**
 * Adds each patient's policies. Where the practice has some already, only what comes after them is added: a policy of
 * an earlier import that went on is closed by its successor, one that a person entered never.
 */
export async function storeCoverages(tx: Tx, patients: readonly PatientRuns[], payers: ReadonlyMap<PayerCode, string>): Promise<void> {
  const standing = await tx.rows(sql<StandingCoverage>`
    select id, patient_id, payer_id, valid_from::text, valid_to::text, coalesce(source_key like 'fhir:%', false) as is_imported
    from coverage where practice_id = ${tx.practiceId} and patient_id = any(${patients.map(p => p.patientId)}::uuid[]) and rank = 1 order by valid_from`)
  const standingOf = Map.groupBy(standing, row => row.patient_id)
  for (const patient of patients) {
    const last = standingOf.get(patient.patientId)?.at(-1)
    const runs = last ? runsAfter(last, patient.runs, payers) : patient.runs
    const [first] = runs
    if (last && first && last.is_imported && last.valid_to === null) {
      await tx.rows(sql`update coverage set valid_to = ${addDays(first.from, -1)} where id = ${last.id}`)
    }
    await insertRuns(tx, patient, runs, payers)
  }
}

/** What the visits of today's files add to a standing policy; such a run holds from its first visit, not from birth. */
function runsAfter(last: StandingCoverage, runs: readonly CoverageRun[], payers: ReadonlyMap<PayerCode, string>): CoverageRun[] {
  if (!last.is_imported && last.valid_to === null) return []
  const later = runs.map(run => ({ ...run, from: run.firstVisitOn })).filter(run => run.from > (last.valid_to ?? last.valid_from))
  const [first] = later
  const [payer] = first?.payers ?? []
  const goesOn = last.valid_to === null && payer !== undefined && payers.get(payer) === last.payer_id
  return goesOn ? later.slice(1) : later
}

async function insertRuns(
  tx: Tx,
  { patientId, sourceId, memberIds }: PatientRuns,
  runs: readonly CoverageRun[],
  payers: ReadonlyMap<PayerCode, string>,
): Promise<void> {
  for (const run of runs) {
    for (const [i, payer] of run.payers.entries()) {
      const key = `fhir:Coverage:${sourceId}:${payer}:${run.from}`
      await tx.rows(sql`
        insert into coverage (id, practice_id, patient_id, payer_id, rank, member_id, valid_from, valid_to, source_key)
        values (${idFrom(`${tx.practiceId}:${key}`)}, ${tx.practiceId}, ${patientId}, ${payers.get(payer) ?? null}, ${i + 1},
          ${memberIds.get(payer) ?? memberId(payer, sourceId)}, ${run.from}, ${run.to ?? null}::date, ${key})
        on conflict (practice_id, source_key) do nothing`)
    }
  }
}
