/**
 * A backup is one gzip file of lines: a header, then for each table a line that names it, its rows as `COPY` writes
 * them, and `\.`; at the end a line with what was counted. COPY escapes every backslash, so no row looks like `\.`.
 */
export interface BackupHeader {
  format: 'cleanclaim-backup'
  version: 1
  takenAt: string
  /** Names of the migrations of the database it was taken from: it goes only into one of the same. */
  migrations: string[]
}

export interface TableLine {
  table: string
  columns: string[]
}

export interface TableCount {
  rows: number
  /** Over the bytes of the rows, as hex. */
  sha256: string
}

export interface BackupTrailer {
  tables: Record<string, TableCount>
  sequences: Record<string, string | null>
}

export const END_OF_ROWS = '\\.\n'

export const isHeader = (value: unknown): value is BackupHeader =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'cleanclaim-backup' &&
  'version' in value &&
  value.version === 1
export const isTableLine = (value: unknown): value is TableLine =>
  typeof value === 'object' && value !== null && 'table' in value && 'columns' in value
export const isTrailer = (value: unknown): value is BackupTrailer =>
  typeof value === 'object' && value !== null && 'tables' in value && 'sequences' in value
