import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { checkX12, type CheckReport } from '../../x12/check.ts'
import type { Finding } from '../../x12/finding.ts'
import { filesAt } from '../files-at.ts'
import { printJson, UsageError, type Terminal } from '../terminal.ts'
import { json, verb } from '../verb.ts'

type FileReport = { path: string } & CheckReport

export const check = verb({
  name: 'check',
  about: 'Check X12 files (837P, 835, 999, 277CA): syntax, envelope, structure, elements, sums. Nothing is stored. Exits with 1 when one is rejected.',
  args: { path: { type: 'positional', description: 'Files, or folders with files', valueHint: '…' }, json },
  takesMany: true,
  run: async (args, terminal) => {
    const paths = await filesAt(args._)
    if (paths.length === 0) throw new UsageError('There is no file to check.')
    const reports: FileReport[] = []
    for (const path of paths) {
      terminal.signal.throwIfAborted()
      await access(path)
      const report = { path, ...(await checkX12(createReadStream(path))) }
      if (args.json) reports.push(report)
      else printReport(terminal, report)
      if (report.verdict === 'rejected') rejected = true
    }
    if (args.json) printJson(terminal, { files: reports })
    return rejected ? 1 : 0
  },
})
