import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { END_OF_ROWS, type BackupHeader, type BackupTrailer, type TableCount, type TableLine } from './backup-format.ts'
import { copyOut } from '../copy.ts'
import { columnList, readMigrations, readSequences, readTables, type Table } from './tables.ts'

export interface BackupResult {
  tables: number
  rows: number
}

interface BackupOptions {
  now: Date
  signal: AbortSignal
  onTable: (name: string, done: number, total: number) => void
}

/** Writes everything as of one moment, while the servers go on working. The file appears under its name when it is whole. */
export async function writeBackup(ownerUrl: string, path: string, options: BackupOptions): Promise<BackupResult> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'cleanclaim-backup' })
  await client.connect()
  const partial = `${path}.part`
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    const result = await writeFile(client, partial, options)
    await client.query('commit')
    await rename(partial, path)
    return result
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function writeFile(client: pg.Client, path: string, { now, signal, onTable }: BackupOptions): Promise<BackupResult> {
  const gzip = createGzip({ level: 6 })
  // It holds everything the database holds: for its owner's eyes only.
  const written = finished(gzip.pipe(createWriteStream(path, { mode: 0o600, flags: 'wx' })))
  written.catch(() => gzip.destroy())
  const write = async (piece: Buffer | string): Promise<void> => {
    signal.throwIfAborted()
    if (!gzip.write(piece)) await Promise.race([once(gzip, 'drain'), written])
  }
  const tables = await readTables(client)
  const header: BackupHeader = { format: 'cleanclaim-backup', version: 1, takenAt: now.toISOString(), migrations: await readMigrations(client) }
  await write(`${JSON.stringify(header)}\n`)
  const counts: Record<string, TableCount> = {}
  for (const [i, table] of tables.entries()) {
    onTable(table.name, i, tables.length)
    counts[table.name] = await writeTable(client, table, write)
  }
  const trailer: BackupTrailer = { tables: counts, sequences: await readSequences(client) }
  await write(`${JSON.stringify(trailer)}\n`)
  gzip.end()
  await written
  onTable('', tables.length, tables.length)
  return { tables: tables.length, rows: Object.values(counts).reduce((total, { rows }) => total + rows, 0) }
}

async function writeTable(client: pg.Client, table: Table, write: (piece: Buffer | string) => Promise<void>): Promise<TableCount> {
  const line: TableLine = { table: table.name, columns: table.columns }
  await write(`${JSON.stringify(line)}\n`)
  const hash = createHash('sha256')
  const writeRows = async (piece: Buffer): Promise<void> => {
    hash.update(piece)
    await write(piece)
  }
  let rows = 0
  for (const practiceId of table.isScoped ? await practiceIds(client) : [undefined])
    rows += await copyOut(client, await select(client, table, practiceId), writeRows)
  await write(END_OF_ROWS)
  return { rows, sha256: hash.digest('hex') }
}

/** Row security holds the owner too: what belongs to a practice is read in its name. */
async function select(client: pg.Client, table: Table, practiceId: number | undefined): Promise<string> {
  await client.query(`select set_config('app.practice', $1, true)`, [String(practiceId ?? '')])
  const where = practiceId === undefined ? '' : ` where practice_id = ${practiceId}`
  return `copy (select ${columnList(client, table)} from ${client.escapeIdentifier(table.name)}${where}) to stdout`
}

async function practiceIds(client: pg.Client): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>('select id from practice order by id')
  return rows.map(({ id }) => id)
}
