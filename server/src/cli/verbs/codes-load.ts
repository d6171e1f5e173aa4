import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isDay } from '@cleanclaim/schema/day'
import { readCpt } from '../../codes/load/cpt.ts'
import { readHcpcs } from '../../codes/load/hcpcs.ts'
import { readIcd10cm } from '../../codes/load/icd10cm.ts'
import { readIcd10pcs } from '../../codes/load/icd10pcs.ts'
import { fiscalYear, type Release } from '../../codes/load/loaded-code.ts'
import { readPos } from '../../codes/load/pos.ts'
import { loadCodes } from '../load-codes.ts'
import { startProgress } from '../progress.ts'
import { printJson, UsageError } from '../terminal.ts'
import { json, verb } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

const readers = { icd10cm: readIcd10cm, icd10pcs: readIcd10pcs, hcpcs: readHcpcs, pos: readPos, cpt: readCpt } as const
type Kind = keyof typeof readers
const PROBLEMS_SHOWN = 10

export const load = verb({
  name: 'load',
  about: 'Load an official code file, plain or gzip, over what is there. Earlier periods stay, so that old visits keep their codes.',
  args: {
    kind: { type: 'positional', required: true, description: 'icd10cm, icd10pcs, hcpcs, pos, or cpt (your own licensed file)' },
    path: { type: 'positional', required: true, description: 'The file' },
    from: { type: 'string', description: 'First day the file speaks for; else read from its name', valueHint: 'DAY' },
    to: { type: 'string', description: 'Last day, if it has one', valueHint: 'DAY' },
    json,
  },
  run: async (args, terminal) => {
    const kind = args.kind
    if (!isKind(kind)) throw new UsageError(`There is no kind “${kind}”: choose ${Object.keys(readers).join(', ')}.`)
    const { path } = args
    if (!(await stat(path).catch(() => undefined))?.isFile()) throw new UsageError(`There is no file “${path}”.`)
    const release = releaseOf(kind, basename(path), args.from, args.to)
    return withDatabase(terminal, async ({ orm }) => {
      const progress = startProgress(terminal, `${kind} ${release.name}`)
      const result = await loadCodes(orm, kind, release, readers[kind](createReadStream(path), { release }), {
        onProgress: rows => progress.at(rows),
        signal: terminal.signal,
      })
      progress.end()
      if (args.json) printJson(terminal, result)
      else {
        terminal.out(`${result.rows} codes of ${kind} ${release.name} loaded, valid from ${release.validFrom}.\n`)
        for (const { line, reason } of result.problems.slice(0, PROBLEMS_SHOWN)) terminal.err(`line ${line}: ${reason}\n`)
        if (result.problemCount > PROBLEMS_SHOWN) terminal.err(`and ${result.problemCount - PROBLEMS_SHOWN} more lines that are no code\n`)
      }
      return result.rows > 0 && result.problemCount === 0 ? 0 : 1
    })
  },
})

const isKind = (text: string): text is Kind => Object.hasOwn(readers, text)

const QUARTERS: Readonly<Record<string, string>> = { JAN: '01', APR: '04', JUL: '07', OCT: '10', q1: '01', q2: '04', q3: '07', q4: '10' }

/** From the options, else from the names that CMS gives its files: `icd10cm-order-2027`, `HCPC2026_JUL_ANWEB`, `2026q3`. */
function releaseOf(kind: Kind, name: string, from: string | undefined, to: string | undefined): Release {
  for (const [option, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (day !== undefined && !isDay(day)) throw new UsageError(`--${option} is a day, written YYYY-MM-DD.`)
  }
  if (from !== undefined) return { name: from, validFrom: from, ...(to !== undefined && { validTo: to }) }
  const [, year, quarter = ''] = /(20\d\d)(?:[_-]?(JAN|APR|JUL|OCT|q[1-4]))?/.exec(name) ?? []
  if (!year) throw new UsageError('The name of the file does not say its year: give --from DAY.')
  if (kind === 'icd10cm' || kind === 'icd10pcs') return fiscalYear(Number(year))
  const validFrom = `${year}-${QUARTERS[quarter] ?? '01'}-01`
  return { name: quarter ? validFrom.slice(0, 7) : year, validFrom, ...(to !== undefined && { validTo: to }) }
}
