import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isGreen, verifyText } from '../../reports/verify-report.rules.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { noteInAudit } from '../note-in-audit.ts'
import { startProgress } from '../progress.ts'
import { printJson, UsageError } from '../terminal.ts'
import { json, verb } from '../verb.ts'
import { verifyPractices } from '../verify-practices.ts'
import { withDatabase } from '../with-database.ts'

export const restore = verb({
  name: 'restore',
  about: 'Load a backup into an empty database of the same version, all or nothing, then check every promise. Everybody signs in anew.',
  args: { file: { type: 'positional', required: true, description: 'A file made by `cleanclaim backup`' }, json },
  run: async (args, terminal) => {
    const { file } = args
    if (!(await stat(file).catch(() => undefined))?.isFile()) throw new UsageError(`There is no file “${file}”.`)
    return withDatabase(terminal, async ({ orm, ownerUrl }) => {
      const progress = startProgress(terminal, 'Tables')
      const result = await restoreBackup(ownerUrl, file, {
        now: new Date(),
        signal: terminal.signal,
        onTable: (_, done, total) => progress.at(done, total),
      })
      progress.end()
      await noteInAudit(orm, 'cleanclaim restore', `${basename(file)}, taken ${result.takenAt}`)
      const reports = await verifyPractices(orm, undefined, terminal)
      const ok = isGreen(reports)
      if (args.json) printJson(terminal, { ...result, verified: ok })
      else
        terminal.out(
          `${result.rows} rows of ${result.tables} tables restored, as of ${result.takenAt}. ${ok ? 'Every promise is kept.' : 'A promise is broken:'}\n`,
        )
      if (!ok && !args.json) terminal.out(`${verifyText(reports)}\n`)
      return ok ? 0 : 1
    })
  },
})
