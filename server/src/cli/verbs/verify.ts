import { isGreen, verifyJson, verifyText } from '../../reports/verify-report.rules.ts'
import { verifyPractices } from '../verify-practices.ts'
import { json, practice, verb } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

export const verify = verb({
  name: 'verify',
  about:
    'Check every promise about the books and the records of all practices against the rows themselves. Changes nothing; exit 1 when one is broken.',
  args: { practice: { ...practice, description: 'Only this practice, by number or name' }, json },
  run: (args, terminal) =>
    withDatabase(
      terminal,
      async ({ orm }) => {
        const reports = await verifyPractices(orm, args.practice, terminal)
        terminal.out(`${args.json ? verifyJson(reports) : verifyText(reports)}\n`)
        return isGreen(reports) ? 0 : 1
      },
      { isSnapshot: true },
    ),
})
