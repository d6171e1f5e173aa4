import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { writeBackup } from '../backup/write-backup.ts'
import { noteInAudit } from '../note-in-audit.ts'
import { startProgress } from '../progress.ts'
import { printJson, UsageError } from '../terminal.ts'
import { json, verb } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

export const backup = verb({
  name: 'backup',
  about: 'Write the whole database into one gzip file, as of one moment, while the servers go on working. Health data: keep it safe.',
  args: { file: { type: 'positional', required: true, description: 'The file to make' }, json },
  run: async (args, terminal) => {
    const { file } = args
    if (await stat(file).catch(() => undefined)) throw new UsageError(`“${file}” is there already.`)
    return withDatabase(terminal, async ({ orm, ownerUrl }) => {
      const progress = startProgress(terminal, 'Tables')
      const result = await writeBackup(ownerUrl, file, {
        now: new Date(),
        signal: terminal.signal,
        onTable: (_, done, total) => progress.at(done, total),
      })
      progress.end()
      const { size } = await stat(file)
      await noteInAudit(orm, 'cleanclaim backup', basename(file))
      if (args.json) printJson(terminal, { ...result, bytes: size })
      else terminal.out(`${result.rows} rows of ${result.tables} tables in ${(size / 1_048_576).toFixed(1)} MB.\n`)
      return 0
    })
  },
})
