import { parseCode } from '@cleanclaim/schema/code-format'
import type { Chunks, Loaded, LoadedCode, LoadProblem, Release } from './loaded-code.ts'
import { readPeriod } from './period.ts'
import { readLines } from './read-lines.ts'
import { readHeader, readRows } from './read-table.ts'

const COLUMNS = ['code', 'short', 'long', 'valid_from', 'valid_to'] as const

/**
 * Reads the site's own CPT file. CPT is the AMA's: we ship no words of it, and the site needs a licence for the file
 * it loads (domain/coding.md 5).
 *
 * The layout is ours: a header line, then one code a line, tabs or commas between (a cell with a comma in quotes):
 *
 *     code  short  long  valid_from  valid_to
 *     99213 …      …     2021-01-01
 *
 * `code` and `short` are needed; `long` falls back to `short`, an empty `valid_from` to the release, and an empty
 * `valid_to` means in force. Days are `YYYY-MM-DD` or `YYYYMMDD`. Two-character codes are modifiers.
 */
export async function* readCpt(chunks: Chunks, { release }: { release: Release }): AsyncGenerator<Loaded> {
  const lines = readLines(chunks)
  const header = await lines.next()
  const columns = header.done ? [] : readHeader(header.value).columns
  if (header.done || !columns.includes('code') || !columns.includes('short')) {
    yield { line: 1, reason: `no header line; it should be ${COLUMNS.join(', ')}` }
    return
  }
  for await (const { line, cell } of readRows(header.value, lines)) yield toLoaded(release, line, cell)
}

function toLoaded(release: Release, line: number, cell: (column: (typeof COLUMNS)[number]) => string): LoadedCode | LoadProblem {
  const system = cell('code').length === 2 ? 'modifier' : 'cpt'
  const code = parseCode(system, cell('code'))
  if (!code) return { line, reason: `not a CPT code: ${cell('code').slice(0, 20)}` }
  const name = cell('short')
  if (!name) return { line, reason: `${code} has no short name` }
  const period = readPeriod(cell('valid_from'), cell('valid_to'), { name: release.name, validFrom: release.validFrom })
  if (typeof period === 'string') return { line, reason: `${code}: ${period}` }
  return { system, code, name, longName: cell('long') || name, billable: true, ...period }
}
