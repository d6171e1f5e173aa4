import { createReadStream } from 'node:fs'
import { readKnownCodes } from '../../codes/known-codes.query.ts'
import { systemActor } from '../../kernel/actor.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { checkX12, type CheckReport } from '../../x12/check.ts'
import type { CodeLookup } from '../../x12/code-lookup.ts'
import type { Finding } from '../../x12/finding.ts'
import { filesAt } from '../files-at.ts'
import { printJson, UsageError, type Terminal } from '../terminal.ts'
import { json, verb } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

type FileReport = { path: string } & Omit<CheckReport, 'envelopes'>

export const check = verb({
  name: 'check',
  about:
    'Check X12 files (837P, 837I, 837D, 835, 270, 271, 276, 277, 277CA, 278, 999, TA1): syntax, structure, sums, situations, codes. Nothing is stored; exit 1 when a file is rejected.',
  args: {
    path: { type: 'positional', required: true, description: 'Files, or folders with files', valueHint: '…' },
    codes: { type: 'boolean', description: 'Also by the official code sets loaded here, on the days in the file; needs the database' },
    json,
  },
  takesMany: true,
  run: async (args, terminal) => {
    const codes = args.codes ? await loadedCodes(terminal) : undefined
    const reports: FileReport[] = []
    let isRejected = false
    for (const path of await filesAt(args._)) {
      terminal.signal.throwIfAborted()
      const { envelopes: _, ...checked } = await checkX12(createReadStream(path), codes && { codes })
      const report = { path, ...checked }
      isRejected ||= report.verdict === 'rejected'
      if (args.json) reports.push(report)
      else printReport(terminal, report)
    }
    if (args.json) printJson(terminal, { verdict: isRejected ? 'rejected' : 'accepted', files: reports })
    return isRejected ? 1 : 0
  },
})

async function loadedCodes(terminal: Terminal): Promise<CodeLookup> {
  const known = await withDatabase(terminal, ({ orm }) => inTransaction(orm, { actor: systemActor(0) }, readKnownCodes))
  if (known.systems.length === 0) throw new UsageError('No official code set is loaded yet: `cleanclaim codes load` takes them.')
  return known.standing
}

function printReport(terminal: Terminal, { path, verdict, transactions, findings }: FileReport): void {
  terminal.out(`${path}: ${verdict}\n`)
  for (const finding of findings) terminal.out(`  ${lineOf(finding)}\n`)
  for (const transaction of transactions) {
    const { type, controlNumber, segments, depth, findingsLeftOut } = transaction
    terminal.out(
      `  ${type} ${controlNumber}: ${transaction.verdict}, ${segments} segments${depth === 'envelope' ? ', envelope, counts and levels only: we have no guide for it' : ''}\n`,
    )
    for (const finding of transaction.findings) terminal.out(`    ${lineOf(finding)}\n`)
    if (findingsLeftOut > 0) terminal.out(`    and ${findingsLeftOut} more\n`)
  }
}

const lineOf = ({ severity, level, segmentNumber, path, segment, element, value, reason }: Finding): string => {
  const place = [segmentNumber > 0 ? `segment ${segmentNumber}` : '', path && `loop ${path}`, `${segment}${element}`, value && `(${value})`].filter(
    Boolean,
  )
  return `${severity}, level ${level}${place.length > 0 ? `, at ${place.join(' ')}` : ''}: ${reason}`
}
