import { systemActor } from '../kernel/actor.ts'
import type { Orm } from '../platform/database.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { PracticeReport } from '../reports/verify-report.rules.ts'
import { verify } from '../reports/verify.query.ts'
import { choosePractice, listPractices } from './choose-practice.ts'
import type { Terminal } from './terminal.ts'

/** Every practice, or the one named, each as of one moment. */
export async function verifyPractices(orm: Orm, wanted: string | undefined, terminal: Terminal): Promise<PracticeReport[]> {
  const all = await listPractices(orm)
  const only = wanted === undefined ? undefined : (await choosePractice(orm, wanted)).actor.practiceId
  const reports: PracticeReport[] = []
  for (const { id, name } of all.filter(practice => only === undefined || practice.id === only)) {
    terminal.signal.throwIfAborted()
    if (terminal.isWatched) terminal.err(`Checking ${name} …\n`)
    reports.push({ practiceId: id, practice: name, checks: await inTransaction(orm, { actor: systemActor(id) }, verify) })
  }
  return reports
}
