import { importFhir, type ImportResult } from '../../exchange/fhir/import-fhir.command.ts'
import type { ImportProgress } from '../../exchange/fhir/import-run.store.ts'
import { choosePractice } from '../choose-practice.ts'
import { startProgress, type Progress } from '../progress.ts'
import { printJson, UsageError, type ExitCode, type Terminal } from '../terminal.ts'
import { json, practice, verb } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

const PROBLEMS_SHOWN = 20

export const fhir = verb({
  name: 'fhir',
  about:
    'Import visits from FHIR R4 bundles or NDJSON, plain or gzip. Ctrl-C stops at the next batch; a second run goes on from there and adds nothing twice.',
  args: { path: { type: 'positional', required: true, description: 'Files, or folders with files', valueHint: '…' }, practice, json },
  takesMany: true,
  run: async (args, terminal) => {
    if (args._.length === 0) throw new UsageError('Name at least one file or folder.')
    return withDatabase(terminal, async ({ orm }) => {
      const scope = await choosePractice(orm, args.practice)
      const progress = phases(terminal)
      const result = await importFhir(orm, scope, args._, { onProgress: progress.at, signal: terminal.signal }).finally(progress.end)
      if (args.json) printJson(terminal, result)
      else printResult(terminal, result)
      return exitCode(result)
    })
  },
})

/** A line of progress for each phase: what is counted differs. */
function phases(terminal: Terminal): { at: (progress: ImportProgress) => void; end: () => void } {
  let shown: { phase: string; line: Progress } | undefined
  return {
    at: ({ phase, done, total }) => {
      if (shown?.phase !== phase) {
        shown?.line.end()
        shown = { phase, line: startProgress(terminal, phase) }
      }
      shown.line.at(done, total)
    },
    end: () => shown?.line.end(),
  }
}

function printResult(terminal: Terminal, result: ImportResult): void {
  const { resources, patientsAdded, read, added, wentThrough, flagged, alreadyThere, refused, problems, problemCount } = result
  terminal.out(`Read ${resources} resources with ${read} visits; ${patientsAdded} patients are new.\n`)
  terminal.out(
    `Visits added: ${added}. Went through by themselves: ${wentThrough}. Flagged for a coder: ${flagged}. Already there: ${alreadyThere}. Refused: ${refused}.\n`,
  )
  for (const { file, line, reason } of problems.slice(0, PROBLEMS_SHOWN)) terminal.err(`${file}${line === undefined ? '' : `:${line}`}: ${reason}\n`)
  if (problemCount > PROBLEMS_SHOWN) terminal.err(`and ${problemCount - PROBLEMS_SHOWN} more; the import's page lists them\n`)
  if (result.status === 'STOPPED') terminal.err('Stopped. What is in stays in; run the same again to go on.\n')
}

const exitCode = ({ status }: ImportResult): ExitCode => (status === 'STOPPED' ? 130 : status === 'DONE' ? 0 : 1)
