import { isCodeForm, parseCode } from '@cleanclaim/schema/code-format'
import type { Chunks, Loaded, Release } from './loaded-code.ts'
import { readLines } from './read-lines.ts'
import { readRows } from './read-table.ts'

type IcdSystem = 'icd10cm' | 'icd10pcs'

/**
 * ICD-10-CM and ICD-10-PCS come in the same layouts (domain/coding.md 2.1, 3): the CMS order file in fixed columns,
 * the CMS code list without headers, or a table with a header line. The first line tells which.
 */
export async function* readOrderFile(system: IcdSystem, chunks: Chunks, release: Release): AsyncGenerator<Loaded> {
  const lines = readLines(chunks)
  const first = await lines.next()
  if (first.done) {
    yield { line: 1, reason: 'the file is empty' }
    return
  }
  if (/^order\t|(^|\t)code\t/i.test(first.value)) {
    for await (const row of readRows(first.value, lines)) yield fromTable(system, release, row.line, row.cell)
    return
  }
  const parse = layoutOf(first.value)
  if (!parse) {
    yield { line: 1, reason: 'neither an order file, nor a code list, nor a table with a header line' }
    return
  }
  yield parse(system, release, 1, first.value)
  let line = 1
  for await (const text of lines) {
    line += 1
    if (text.trim() !== '') yield parse(system, release, line, text)
  }
}

type LineParser = (system: IcdSystem, release: Release, line: number, text: string) => Loaded

function layoutOf(firstLine: string): LineParser | undefined {
  if (/^\d{5} \w{3,7} +[01] /.test(firstLine)) return fromOrderLine
  return /^[0-9A-Z]{3,7} +\S/.test(firstLine) ? fromListLine : undefined
}

/** Columns 1-5 order, 7-13 code, 15 flag (0 header, 1 billable), 17-76 short title, 78 on long title. */
function fromOrderLine(system: IcdSystem, release: Release, line: number, text: string): Loaded {
  const flag = text[14]
  if (flag !== '0' && flag !== '1') return { line, reason: 'column 15 is neither 0 (header) nor 1 (billable)' }
  return code(system, release, line, text.slice(6, 13), flag, text.slice(16, 76), text.slice(77))
}

/** `icd10cm_codes_YYYY.txt`: billable codes only, the code in the first seven columns, then the long title. */
const fromListLine: LineParser = (system, release, line, text) => code(system, release, line, text.slice(0, 7), '1', '', text.slice(7))

function fromTable(system: IcdSystem, release: Release, line: number, cell: (column: string) => string): Loaded {
  const flag = cell('billable')
  if (flag !== '0' && flag !== '1') return { line, reason: 'billable is neither 0 nor 1' }
  return code(system, release, line, cell('code'), flag, cell('short_description'), cell('long_description'))
}

function code(system: IcdSystem, release: Release, line: number, raw: string, flag: '0' | '1', short: string, long: string): Loaded {
  const parsed = system === 'icd10pcs' && flag === '0' ? pcsHeader(raw) : parseCode(system, raw)
  if (!parsed) return { line, reason: `not an ${system === 'icd10cm' ? 'ICD-10-CM' : 'ICD-10-PCS'} code: ${raw.trim().slice(0, 20)}` }
  const longName = long.trim()
  const name = short.trim() || longName
  if (!name) return { line, reason: `${parsed} has no title` }
  const { validFrom, validTo } = release
  return { system, code: parsed, name, longName: longName || name, billable: flag === '1', validFrom, ...(validTo && { validTo }) }
}

/** A PCS header names a table by its first three characters and is no code by itself. */
function pcsHeader(raw: string): string | undefined {
  const table = raw.trim().toUpperCase()
  return isCodeForm('icd10pcs', table.padEnd(7, '0')) ? table : undefined
}
