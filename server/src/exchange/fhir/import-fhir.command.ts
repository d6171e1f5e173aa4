import { findPractice } from '../../parties/practice.query.ts'
import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope } from '../../platform/transaction.ts'
import { collectIndex } from './collect-index.ts'
import { ensureFees } from './ensure-fees.command.ts'
import { readFeeList } from './fee-list.query.ts'
import { listFhirFiles } from './fhir-files.ts'
import { makeIndex, type ImportProblem } from './fhir-index.ts'
import { beginRun, endRun, takeTurn, type ImportCounts, type ImportProgress, type ImportRun, type ImportStatus } from './import-run.store.ts'
import { storeParties } from './store-parties.command.ts'
import { storeVisits, type VisitWorld } from './store-visits.command.ts'
import { coverageIdsByPatient, knownSince, orderVisits, payersFor, type AnyVisit } from './visit-plan.ts'

export interface ImportOptions {
  onProgress?: (progress: ImportProgress) => void
  /** Stops at the border of a batch; what is in stays in, and the next run goes on from there. */
  signal?: AbortSignal
}

export interface ImportResult extends ImportCounts {
  runId: string
  status: ImportStatus
  /** FHIR resources read, of every kind. */
  resources: number
  patientsAdded: number
  /** The first thousand, with file and line. */
  problems: readonly ImportProblem[]
  problemCount: number
}

const VISITS_PER_BATCH = 200

/**
 * Brings FHIR R4 records into the practice of `scope`: bundles and NDJSON, plain or packed, files or folders, in any
 * order. Visits go in by date, some hundred at a time, each batch whole or not at all, and run through coding and
 * billing at once. A second run adds nothing. What cannot be used is listed with file, line and reason.
 *
 * @throws PlainError when a path is not there; then nothing has begun
 */
export async function importFhir(orm: Orm, scope: Scope, paths: readonly string[], options: ImportOptions = {}): Promise<ImportResult> {
  const files = await listFhirFiles(paths)
  const run = await beginRun(orm, scope, 'FHIR', sourceName(paths))
  try {
    const { status, resources, patientsAdded } = await work(orm, scope, files, run, options)
    await endRun(orm, scope, run, status)
    return { ...run.counts, runId: run.id, status, resources, patientsAdded, problems: run.problems, problemCount: run.problemCount }
  } catch (error) {
    await endRun(orm, scope, run, 'FAILED').catch(() => undefined)
    throw error
  }
}

/** Last part of each path: where it lies on a machine is nobody's business. */
export const sourceName = (paths: readonly string[]): string =>
  paths
    .map(
      path =>
        path
          .replace(/[/\\]+$/, '')
          .split(/[/\\]/)
          .at(-1) ?? path,
    )
    .join(', ')

interface Worked {
  status: ImportStatus
  resources: number
  patientsAdded: number
}

async function work(
  orm: Orm,
  scope: Scope,
  files: Awaited<ReturnType<typeof listFhirFiles>>,
  run: ImportRun,
  { onProgress, signal }: ImportOptions,
): Promise<Worked> {
  const practice = await inTransaction(orm, scope, findPractice)
  const index = makeIndex(practice.time_zone)
  const resources = await collectIndex(index, files, run, { onRead: done => onProgress?.({ phase: 'reading', done }), signal })
  if (signal?.aborted) return { status: 'STOPPED', resources, patientsAdded: 0 }

  const ordered = orderVisits(index)
  const coveragesOf = coverageIdsByPatient(index)
  const payers = (visit: AnyVisit) => payersFor(index, coveragesOf, visit)
  const parties = await storeParties(orm, scope, { index, ordered, coveragesOf, payersFor: payers, run, onProgress, signal })
  const fees = await inTransaction(orm, scope, async tx => {
    await takeTurn(tx)
    await ensureFees(tx)
    return readFeeList(tx)
  })
  const { patientsAdded } = parties
  const world: VisitWorld = { runId: run.id, index, ...parties, before: ordered.before, payersFor: payers, isKnown: knownSince(index), fees }
  const { visits } = ordered
  for (let from = 0; from < visits.length; from += VISITS_PER_BATCH) {
    if (signal?.aborted) return { status: 'STOPPED', resources, patientsAdded }
    await storeBatch(orm, scope, visits.slice(from, from + VISITS_PER_BATCH), world, run)
    onProgress?.({ phase: 'visits', done: Math.min(from + VISITS_PER_BATCH, visits.length), total: visits.length })
  }
  return { status: run.problemCount > 0 ? 'DONE_WITH_PROBLEMS' : 'DONE', resources, patientsAdded }
}

/** A visit that the database does not take holds up no other: the batch is halved until it stands alone. */
async function storeBatch(orm: Orm, scope: Scope, batch: readonly AnyVisit[], world: VisitWorld, run: ImportRun): Promise<void> {
  try {
    const outcome = await inTransaction(orm, scope, async tx => {
      const stored = await storeVisits(tx, batch, world)
      await run.save(tx, stored)
      return stored
    })
    run.keep(outcome)
  } catch (error) {
    const [only, ...more] = batch
    if (!only || !isAboutData(error)) throw error
    if (more.length === 0) {
      run.note({ file: only.file, line: only.line, reason: 'The database does not take a value of this visit.' })
      return run.count({ read: 1, refused: 1 })
    }
    const half = Math.ceil(batch.length / 2)
    await storeBatch(orm, scope, batch.slice(0, half), world, run)
    await storeBatch(orm, scope, batch.slice(half), world, run)
  }
}

/** SQLSTATE classes 22 (data) and 23 (constraint): the values are at fault, not the surroundings. */
function isAboutData(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^2[23]/.test(code)
}
