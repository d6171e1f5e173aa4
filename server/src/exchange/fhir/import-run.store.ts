import { sql } from 'kysely'
import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope, type Tx } from '../../platform/transaction.ts'
import type { ImportProblem } from './fhir-index.ts'

export type ImportStatus = 'RUNNING' | 'DONE' | 'DONE_WITH_PROBLEMS' | 'STOPPED' | 'FAILED'

/** `read` = `added` + `alreadyThere` + `refused`, and `added` = `wentThrough` + `flagged`, at every commit. */
export interface ImportCounts {
  read: number
  added: number
  alreadyThere: number
  wentThrough: number
  flagged: number
  refused: number
}

export interface ImportProgress {
  phase: 'reading' | 'patients' | 'visits'
  done: number
  total?: number
}

export const noCounts: ImportCounts = { read: 0, added: 0, alreadyThere: 0, wentThrough: 0, flagged: 0, refused: 0 }

const PROBLEMS_MAX = 1_000
const SOURCE_LENGTH_MAX = 200

/** One import as an administrator sees it, while it runs and after. */
export class ImportRun {
  readonly id: string
  #counts: ImportCounts = noCounts
  readonly #problems: ImportProblem[] = []
  #problemCount = 0
  #storedProblems = 0

  constructor(id: string) {
    this.id = id
  }

  get counts(): ImportCounts {
    return this.#counts
  }
  /** The first of them; `problemCount` has them all. */
  get problems(): readonly ImportProblem[] {
    return this.#problems
  }
  get problemCount(): number {
    return this.#problemCount
  }

  note({ file, line, reason }: ImportProblem): void {
    this.#problemCount += 1
    if (this.#problems.length < PROBLEMS_MAX) this.#problems.push({ file, line, reason })
  }

  count(more: Partial<ImportCounts>): void {
    this.#counts = added(this.#counts, more)
  }

  /** Stores what came to be since the last time, in the transaction of the visits it speaks of. May be tried again. */
  async save(tx: Tx, outcome: BatchOutcome = nothing): Promise<void> {
    const counts = added(this.#counts, outcome.counts)
    await tx.rows(sql`
      update import_run set read = ${counts.read}, added = ${counts.added}, already_there = ${counts.alreadyThere},
        went_through = ${counts.wentThrough}, flagged = ${counts.flagged}, refused = ${counts.refused} where id = ${this.id}`)
    const fresh = [...this.#problems, ...outcome.problems].slice(this.#storedProblems, PROBLEMS_MAX)
    if (fresh.length === 0) return
    await tx.rows(sql`
      insert into import_problem (run_id, practice_id, position, file, line, reason)
      select ${this.id}, ${tx.practiceId}, * from unnest(${fresh.map((_, i) => this.#storedProblems + i + 1)}::int[], ${fresh.map(p => p.file)}::text[],
        ${fresh.map(p => p.line ?? null)}::int[], ${fresh.map(p => p.reason)}::text[])`)
  }

  /** After the commit: what `save` stored counts from now on. */
  keep(outcome: BatchOutcome = nothing): void {
    this.count(outcome.counts)
    for (const problem of outcome.problems) this.note(problem)
    this.#storedProblems = this.#problems.length
  }
}

export interface BatchOutcome {
  counts: Partial<ImportCounts>
  problems: readonly ImportProblem[]
}

const nothing: BatchOutcome = { counts: {}, problems: [] }

const added = (counts: ImportCounts, more: Partial<ImportCounts>): ImportCounts => ({
  read: counts.read + (more.read ?? 0),
  added: counts.added + (more.added ?? 0),
  alreadyThere: counts.alreadyThere + (more.alreadyThere ?? 0),
  wentThrough: counts.wentThrough + (more.wentThrough ?? 0),
  flagged: counts.flagged + (more.flagged ?? 0),
  refused: counts.refused + (more.refused ?? 0),
})

/** Begins a run. One of the same kind that still says it runs was cut off with its process: it is shown as stopped. */
export function beginRun(orm: Orm, scope: Scope, kind: 'FHIR' | 'X12', source: string): Promise<ImportRun> {
  return inTransaction(orm, scope, async tx => {
    const now = tx.clock.now().toISOString()
    await tx.rows(
      sql`update import_run set status = 'STOPPED', ended_at = ${now} where practice_id = ${tx.practiceId} and kind = ${kind} and status = 'RUNNING'`,
    )
    const id = tx.newId()
    await tx.rows(sql`
      insert into import_run (id, practice_id, kind, source, status, started_by, started_at)
      values (${id}, ${tx.practiceId}, ${kind}, ${source.slice(0, SOURCE_LENGTH_MAX)}, 'RUNNING', ${tx.actor.userId}, ${now})`)
    return new ImportRun(id)
  })
}

export async function endRun(orm: Orm, scope: Scope, run: ImportRun, status: ImportStatus): Promise<void> {
  await inTransaction(orm, scope, async tx => {
    await run.save(tx)
    await tx.rows(sql`update import_run set status = ${status}, ended_at = ${tx.clock.now().toISOString()} where id = ${run.id}`)
  })
  run.keep()
}

/** Any number that no other lock of ours has. */
const IMPORT_LOCK = 7_423_002

/** Two imports into one practice write in turns, batch by batch: each finds what the other has brought. */
export async function takeTurn(tx: Tx): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(${IMPORT_LOCK}, ${tx.practiceId})`)
}
