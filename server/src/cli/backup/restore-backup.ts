import { createHash } from 'node:crypto'
import pg from 'pg'
import { PlainError } from '../../platform/plain-error.ts'
import type { BackupTrailer, TableCount, TableLine } from './backup-format.ts'
import { copyIn } from '../copy.ts'
import { BackupReader, damaged } from './read-backup.ts'
import { columnList, readMigrations, readTables, type Table } from './tables.ts'

export interface RestoreResult {
  takenAt: string
  tables: number
  rows: number
}

interface RestoreOptions {
  now: Date
  signal: AbortSignal
  onTable: (name: string, done: number, total: number) => void
}

/**
 * Loads a backup into an empty database of the same migrations, all in one transaction: as it was, or not at all.
 *
 * Nothing is numbered or chained anew: the triggers that would do so stand aside for this transaction, whose end nobody
 * sees without them, and row security with them, since `COPY` does not pass it. Sessions of then are ended: one that was
 * revoked after the backup must not live again.
 */
export async function restoreBackup(ownerUrl: string, path: string, options: RestoreOptions): Promise<RestoreResult> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'cleanclaim-restore' })
  await client.connect()
  const reader = new BackupReader(path)
  try {
    const header = await reader.header()
    await refuseOtherMigrations(client, header.migrations)
    await client.query('begin')
    const tables = await readTables(client)
    const guards = await lowerGuards(client, tables)
    await refuseFull(client, tables)
    const rows = await loadTables(client, reader, tables, options)
    await client.query('update session set revoked_at = $1 where revoked_at is null', [options.now.toISOString()])
    await raiseGuards(client, guards)
    await client.query('commit')
    await client.query('analyze')
    return { takenAt: header.takenAt, tables: tables.length, rows }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await reader.close()
    await client.end()
  }
}

async function refuseOtherMigrations(client: pg.Client, wanted: readonly string[]): Promise<void> {
  const own = await readMigrations(client)
  if (own.join() === wanted.join()) return
  const lacking = wanted.filter(name => !own.includes(name))
  const hint =
    lacking.length > 0 ? 'It is of a newer version: update Cleanclaim first' : 'It is of an older version: restore it with that version, then update'
  throw new PlainError(`This backup does not fit this database. ${hint}.`)
}

interface Guards {
  triggers: { table: string; trigger: string; mode: 'O' | 'A' | 'R' }[]
  scoped: { table: string; isForced: boolean }[]
}

async function lowerGuards(client: pg.Client, tables: readonly Table[]): Promise<Guards> {
  const names = tables.map(({ name }) => name)
  const { rows: triggers } = await client.query<Guards['triggers'][number]>(
    `select c.relname as table, t.tgname as trigger, t.tgenabled as mode from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not t.tgisinternal and t.tgenabled <> 'D' and c.relnamespace = 'public'::regnamespace and c.relname = any($1)`,
    [names],
  )
  const { rows: scoped } = await client.query<Guards['scoped'][number]>(
    `select relname as table, relforcerowsecurity as "isForced" from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace and relname = any($1)`,
    [names],
  )
  const id = (name: string): string => client.escapeIdentifier(name)
  for (const { table, trigger } of triggers) await client.query(`alter table ${id(table)} disable trigger ${id(trigger)}`)
  for (const { table } of scoped) await client.query(`alter table ${id(table)} disable row level security`)
  return { triggers, scoped }
}

async function raiseGuards(client: pg.Client, { triggers, scoped }: Guards): Promise<void> {
  const id = (name: string): string => client.escapeIdentifier(name)
  const modes = { O: '', A: 'always ', R: 'replica ' } as const
  // Checks that wait for the commit are made now: a table with pending ones cannot be altered.
  await client.query('set constraints all immediate')
  for (const { table, trigger, mode } of triggers) await client.query(`alter table ${id(table)} enable ${modes[mode]}trigger ${id(trigger)}`)
  for (const { table, isForced } of scoped) {
    await client.query(`alter table ${id(table)} enable row level security`)
    if (isForced) await client.query(`alter table ${id(table)} force row level security`)
  }
}

async function refuseFull(client: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from ${client.escapeIdentifier(name)} limit 1`)
    if (rowCount) throw new PlainError(`This database is not empty (${name}). Restore into an empty one.`)
  }
}

async function loadTables(client: pg.Client, reader: BackupReader, tables: readonly Table[], { signal, onTable }: RestoreOptions): Promise<number> {
  const known = new Map(tables.map(table => [table.name, table]))
  const counts = new Map<string, TableCount>()
  for (;;) {
    signal.throwIfAborted()
    const line = await reader.next()
    if ('sequences' in line) {
      refuseDifference(counts, line, tables.length)
      await setSequences(client, line)
      onTable('', tables.length, tables.length)
      return [...counts.values()].reduce((total, { rows }) => total + rows, 0)
    }
    const table = known.get(line.table)
    if (!table || table.columns.join() !== line.columns.join() || counts.has(line.table)) throw damaged()
    onTable(line.table, counts.size, tables.length)
    counts.set(line.table, await loadTable(client, reader, table, line, signal))
  }
}

async function loadTable(client: pg.Client, reader: BackupReader, table: Table, line: TableLine, signal: AbortSignal): Promise<TableCount> {
  const hash = createHash('sha256')
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const piece of reader.rows()) {
      signal.throwIfAborted()
      hash.update(piece)
      yield piece
    }
  }
  const rows = await copyIn(client, `copy ${client.escapeIdentifier(line.table)} (${columnList(client, table)}) from stdin`, hashed())
  return { rows, sha256: hash.digest('hex') }
}

function refuseDifference(counts: ReadonlyMap<string, TableCount>, trailer: BackupTrailer, tables: number): void {
  const isSame = Object.entries(trailer.tables).every(
    ([name, { rows, sha256 }]) => counts.get(name)?.rows === rows && counts.get(name)?.sha256 === sha256,
  )
  if (!isSame || counts.size !== tables || Object.keys(trailer.tables).length !== tables) throw damaged()
}

async function setSequences(client: pg.Client, { sequences }: BackupTrailer): Promise<void> {
  for (const [name, lastValue] of Object.entries(sequences)) {
    if (lastValue !== null) await client.query('select setval($1::regclass, $2::bigint)', [name, lastValue])
  }
}
