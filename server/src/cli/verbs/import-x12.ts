import { importX12Files } from '../../exchange/import-x12.command.ts'
import { choosePractice } from '../choose-practice.ts'
import { startProgress } from '../progress.ts'
import { printJson, UsageError } from '../terminal.ts'
import { json, practice, verb } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

export const x12 = verb({
  name: 'x12',
  about:
    'Import answers of payers and clearinghouses: TA1, 999, 277CA, 835. The same file again, under whatever name, does nothing. Exit 1 when one was not taken.',
  args: { path: { type: 'positional', required: true, description: 'Files, or folders with files', valueHint: '…' }, practice, json },
  takesMany: true,
  run: async (args, terminal) => {
    if (args._.length === 0) throw new UsageError('Name at least one file or folder.')
    return withDatabase(terminal, async ({ orm }) => {
      const scope = await choosePractice(orm, args.practice)
      const progress = startProgress(terminal, 'Files')
      const result = await importX12Files(orm, scope, args._, (done, total) => {
        progress.at(done, total)
        // A file is taken whole; between two of them is the place to stop.
        if (done < total) terminal.signal.throwIfAborted()
      }).finally(progress.end)
      if (args.json) printJson(terminal, result)
      else for (const { file, status, result: said } of result.files) terminal.out(`${file}: ${status.toLowerCase()}. ${said}\n`)
      return result.files.every(({ status }) => status === 'DONE' || status === 'DUPLICATE') ? 0 : 1
    })
  },
})
