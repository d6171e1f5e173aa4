import { sql } from 'kysely'
import { isProblem, type Loaded, type LoadedCode, type LoadProblem, type Release } from '../codes/load/loaded-code.ts'
import { storeCodes } from '../codes/store-codes.command.ts'
import { systemActor } from '../kernel/actor.ts'
import type { Orm } from '../platform/database.ts'
import { inTransaction, type Tx } from '../platform/transaction.ts'

const BATCH = 2_000
const PROBLEMS_MAX = 1_000

export interface LoadResult {
  system: string
  release: string
  rows: number
  problemCount: number
  /** The first thousand. */
  problems: LoadProblem[]
}

/** Stores what a reader of a code file gives, all of it in one transaction: a file that breaks off leaves nothing behind. */
export function loadCodes(
  orm: Orm,
  system: string,
  release: Release,
  codes: AsyncIterable<Loaded>,
  { onProgress, signal }: { onProgress: (rows: number) => void; signal: AbortSignal },
): Promise<LoadResult> {
  return inTransaction(orm, { actor: systemActor(0) }, async tx => {
    const result: LoadResult = { system, release: release.name, rows: 0, problemCount: 0, problems: [] }
    let batch: LoadedCode[] = []
    const flush = async (): Promise<void> => {
      signal.throwIfAborted()
      result.rows += await storeOnce(tx, `${system} ${release.name}`, batch)
      batch = []
      onProgress(result.rows)
    }
    for await (const row of codes) {
      if (isProblem(row)) {
        result.problemCount += 1
        if (result.problems.length < PROBLEMS_MAX) result.problems.push(row)
        continue
      }
      batch.push(row)
      if (batch.length >= BATCH) await flush()
    }
    await flush()
    if (result.rows > 0) await noteRelease(tx, result)
    return result
  })
}

/** A file may name a code twice; the later line wins, and one statement may not touch a row twice. */
async function storeOnce(tx: Tx, source: string, batch: readonly LoadedCode[]): Promise<number> {
  const byKey = new Map(batch.map(row => [`${row.system} ${row.code} ${row.validFrom}`, row]))
  await storeCodes(tx, source, [...byKey.values()])
  return byKey.size
}

const noteRelease = (tx: Tx, { system, release, rows }: LoadResult): Promise<unknown> =>
  tx.rows(sql`insert into code_release (system, release, rows) values (${system}, ${release}, ${rows})
    on conflict (system, release) do update set rows = excluded.rows, loaded_at = now()`)
