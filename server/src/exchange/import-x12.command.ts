import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { sql } from 'kysely'
import type { Orm } from '../platform/database.ts'
import { PlainError } from '../platform/plain-error.ts'
import { inTransaction, type Scope } from '../platform/transaction.ts'
import { sourceName } from './fhir/import-fhir.command.ts'
import { beginRun, endRun, type BatchOutcome, type ImportRun } from './fhir/import-run.store.ts'
import { FILE_BYTES_MAX } from './connections/mailbox.ts'
import { processFile } from './process-file.command.ts'
import { receiveFile } from './receive-file.command.ts'

export interface X12FileOutcome {
  file: string
  /** DUPLICATE: the practice had it before, under whatever name, and nothing was done. */
  status: 'DONE' | 'QUARANTINED' | 'DUPLICATE' | 'REFUSED'
  /** A sentence for a person. */
  result: string
}

export interface X12ImportResult {
  runId: string
  status: 'DONE' | 'DONE_WITH_PROBLEMS'
  files: readonly X12FileOutcome[]
}

/**
 * Takes acknowledgements and remittances (999, TA1, 277CA, 835) from files and folders, each as if a mailbox had
 * brought it. A file that came before, also in other line breaks or delimiters, is told with the name of the first.
 * In the list of imports a file counts as one: went through when it was worked off, flagged when it is in quarantine.
 *
 * @throws PlainError when a path is not there; then nothing has begun
 */
export async function importX12Files(
  orm: Orm,
  scope: Scope,
  paths: readonly string[],
  onProgress?: (done: number, total: number) => void,
): Promise<X12ImportResult> {
  const files = (await Promise.all(paths.map(filesAt))).flat()
  const run = await beginRun(orm, scope, 'X12', sourceName(paths))
  const outcomes: X12FileOutcome[] = []
  try {
    for (const { path, name } of files) {
      const outcome = { file: name, ...(await importOne(orm, scope, path)) }
      outcomes.push(outcome)
      await record(orm, scope, run, outcome)
      onProgress?.(outcomes.length, files.length)
    }
    const status = run.problemCount > 0 ? 'DONE_WITH_PROBLEMS' : 'DONE'
    await endRun(orm, scope, run, status)
    return { runId: run.id, status, files: outcomes }
  } catch (error) {
    await endRun(orm, scope, run, 'FAILED').catch(() => undefined)
    throw error
  }
}

async function filesAt(path: string): Promise<{ path: string; name: string }[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new PlainError(`${path} is not there, or may not be read.`)
  if (!found.isDirectory()) return [{ path, name: basename(path) }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && !/^(\.|README|SOURCES)/i.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(each => ({ path: each, name: relative(path, each) }))
}

async function importOne(orm: Orm, scope: Scope, path: string): Promise<Omit<X12FileOutcome, 'file'>> {
  const content = await readable(path)
  if (typeof content === 'string') return { status: 'REFUSED', result: content }
  const received = await inTransaction(orm, scope, tx => receiveFile(tx, basename(path), content, undefined))
  if (received.duplicateOf && (await isWorkedOff(orm, scope, received.id))) {
    const { name, at } = received.duplicateOf
    return { status: 'DUPLICATE', result: `The same file came before, as ${name} on ${at.slice(0, 10)}. Nothing was done.` }
  }
  return processFile(orm, scope, received.id)
}

/** A file that was kept but not worked off, since its process ended in between, is worked off now. */
async function isWorkedOff(orm: Orm, scope: Scope, fileId: string): Promise<boolean> {
  const rows = await inTransaction(orm, scope, tx => tx.rows(sql`select 1 from exchange_file where id = ${fileId} and status <> 'RECEIVED'`))
  return rows.length > 0
}

/** Read at once, as a mailbox gives it: the file is kept as a whole. */
async function readable(path: string): Promise<Buffer | string> {
  const { size } = await stat(path)
  if (size === 0) return 'The file is empty.'
  if (size > FILE_BYTES_MAX) return 'The file has more than 50 MB. Ask for it in parts.'
  return readFile(path)
}

async function record(orm: Orm, scope: Scope, run: ImportRun, { file, status, result }: X12FileOutcome): Promise<void> {
  const outcome: BatchOutcome = {
    counts: {
      read: 1,
      added: status === 'DONE' || status === 'QUARANTINED' ? 1 : 0,
      alreadyThere: status === 'DUPLICATE' ? 1 : 0,
      wentThrough: status === 'DONE' ? 1 : 0,
      flagged: status === 'QUARANTINED' ? 1 : 0,
      refused: status === 'REFUSED' ? 1 : 0,
    },
    problems: status === 'DONE' ? [] : [{ file, line: undefined, reason: result }],
  }
  await inTransaction(orm, scope, tx => run.save(tx, outcome))
  run.keep(outcome)
}
