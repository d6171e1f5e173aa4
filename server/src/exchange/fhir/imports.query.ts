import { sql } from 'kysely'
import { isId } from '../../kernel/id.ts'
import { systemActor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { ImportStatus } from './import-run.store.ts'

export interface ImportRow {
  id: string
  kind: string
  source: string
  status: ImportStatus
  started_at: string
  ended_at: string | null
  started_by: string
  read: number
  added: number
  already_there: number
  went_through: number
  flagged: number
  refused: number
}

export interface ImportProblemRow {
  file: string
  line: number | null
  reason: string
}

const RUNS_MAX = 100

/** The practice's imports, the latest first, or one of them. */
export async function readImports(tx: Tx, id?: string): Promise<ImportRow[]> {
  if (id !== undefined && !isId(id)) return []
  return tx.rows(sql<ImportRow>`
    select r.id, r.kind, r.source, r.status, r.started_at, r.ended_at, coalesce(u.name, ${systemActor(0).name}) as started_by,
      r.read, r.added, r.already_there, r.went_through, r.flagged, r.refused
    from import_run r left join app_user u on u.id = r.started_by
    where r.practice_id = ${tx.practiceId} and (${id ?? null}::uuid is null or r.id = ${id ?? null}::uuid)
    order by r.started_at desc, r.id desc limit ${RUNS_MAX}`)
}

/** What an import could not use, in the order in which it was met. */
export const readImportProblems = (tx: Tx, runId: string): Promise<ImportProblemRow[]> =>
  tx.rows(
    sql<ImportProblemRow>`select file, line, reason from import_problem where practice_id = ${tx.practiceId} and run_id = ${runId} order by position`,
  )
