import { parseCode } from '@cleanclaim/schema/code-format'
import type { Chunks, Loaded, Release } from './loaded-code.ts'
import { readLines } from './read-lines.ts'
import { readRows } from './read-table.ts'

/**
 * Reads the CMS list of places of service as a table with the columns `pos_code, pos_type, pos_name, pos_description`.
 * A number that CMS has not given out yet ("Unassigned") is loaded as not billable, so that a claim with it is stopped
 * by name.
 */
export async function* readPos(chunks: Chunks, { release }: { release: Release }): AsyncGenerator<Loaded> {
  const lines = readLines(chunks)
  const header = await lines.next()
  if (header.done || !/(^|\t|,)pos_code(\t|,)/i.test(header.value)) {
    yield { line: 1, reason: 'no header line with a column pos_code' }
    return
  }
  for await (const { line, cell } of readRows(header.value, lines)) {
    const code = parseCode('pos', cell('pos_code'))
    const name = cell('pos_name')
    if (!code || !name) {
      yield { line, reason: code ? `${code} has no name` : `not a place of service: ${cell('pos_code').slice(0, 20)}` }
      continue
    }
    const { validFrom, validTo } = release
    const billable = cell('pos_type').toLowerCase() !== 'unassigned'
    yield { system: 'pos', code, name, longName: cell('pos_description') || name, billable, validFrom, ...(validTo && { validTo }) }
  }
}
