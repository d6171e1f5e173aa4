import { parseCode } from '@cleanclaim/schema/code-format'
import { joinAnweb, type AnwebRecord } from './anweb.ts'
import type { Chunks, Loaded, Release } from './loaded-code.ts'
import { readPeriod } from './period.ts'
import { readLines } from './read-lines.ts'
import { readRows } from './read-table.ts'

/**
 * Reads a quarterly HCPCS level II file, plain or gzip: the CMS contractor record (`HCPCyyyy_MMM_ANWEB.txt`, 320 bytes)
 * or a table with the columns `code, short_description, long_description, date_added, date_term, action`.
 * A code's own dates win over the release's; the period of the release only serves a file without dates.
 */
export async function* readHcpcs(chunks: Chunks, { release }: { release: Release }): AsyncGenerator<Loaded> {
  const lines = readLines(chunks)
  const first = await lines.next()
  if (first.done) {
    yield { line: 1, reason: 'the file is empty' }
    return
  }
  if (/^code\t/i.test(first.value)) {
    for await (const { line, cell } of readRows(first.value, lines)) {
      yield toLoaded(release, {
        line,
        code: cell('code'),
        short: cell('short_description'),
        long: cell('long_description'),
        added: cell('date_added'),
        ended: cell('date_term'),
        action: cell('action'),
      })
    }
    return
  }
  for await (const record of joinAnweb(first.value, lines)) yield 'reason' in record ? record : toLoaded(release, record)
}

function toLoaded(release: Release, { line, code: raw, short, long, added, ended, action }: AnwebRecord): Loaded {
  const system = raw.trim().length === 2 ? 'modifier' : 'hcpcs'
  const code = parseCode(system, raw)
  if (!code) return { line, reason: `not a HCPCS code or modifier: ${raw.trim().slice(0, 20)}` }
  const name = short || long
  if (!name) return { line, reason: `${code} has no title` }
  // A file with dates leaves the end open for a code in force: the release must not close it.
  const openEnded = added === '' ? release : { name: release.name, validFrom: release.validFrom }
  const period = readPeriod(added, ended, openEnded)
  if (typeof period === 'string') return { line, reason: `${code}: ${period}` }
  return { system, code, name, longName: long || name, billable: true, ...period, ...(action && { action }) }
}
