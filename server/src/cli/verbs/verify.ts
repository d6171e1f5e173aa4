import { anchorFolder, checkAnchors } from '../../access/anchor-trails.command.ts'
import type { Orm } from '../../platform/database.ts'
import { isGreen, verifyJson, verifyText, type PracticeReport } from '../../reports/verify-report.rules.ts'
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
      async ({ orm, settings }) => {
        const reports = [...(await verifyPractices(orm, args.practice, terminal)), await anchorReport(orm, settings.dataDir)]
        terminal.out(`${args.json ? verifyJson(reports) : verifyText(reports)}\n`)
        return isGreen(reports) ? 0 : 1
      },
      { isSnapshot: true },
    ),
})

const EXAMPLES_MAX = 5

/** The one check that needs what lies outside of the database. */
async function anchorReport(orm: Orm, dataDir: string): Promise<PracticeReport> {
  const { anchors, faults } = await checkAnchors(orm, anchorFolder(dataDir))
  const title = 'The trails still hold what was signed outside of the database'
  const check = { id: 'audit-anchors', title, checked: anchors, broken: faults.length, examples: faults.slice(0, EXAMPLES_MAX) }
  return { practiceId: 0, practice: 'All practices', checks: [check] }
}
