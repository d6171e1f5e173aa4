import type { TaskList } from 'graphile-worker'
import { systemActor } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/clock.ts'
import { practiceIds } from '../../parties/practice-ids.query.ts'
import type { Orm } from '../../platform/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import type { Log } from '../../platform/log.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { sessionFor } from './session-for.ts'
import { sweepEligibility, usualSweep } from './sweep-eligibility.command.ts'

const ASK_ALL = 'ask-eligibility'
const ASK = 'ask-eligibility-of-practice'
/** Of one job, so that other work gets its turn; what is left is a job of its own. */
const QUESTIONS_MAX = 100

/** Once an hour: visits that were made since the last time, and questions that had no answer. */
export const inquiryCrontab = `15 * * * * ${ASK_ALL} ?max=1`

/** Asks insurers about the patients of the next day, before they come. */
export function inquiryTasks(orm: Orm, clock: Clock, log: Log): TaskList {
  const ask = (practiceId: number): Promise<void> =>
    inTransaction(orm, { actor: systemActor(practiceId), clock }, tx =>
      enqueue(tx, { task: ASK, payload: { practiceId }, key: `${ASK}:${practiceId}` }),
    )

  return {
    [ASK_ALL]: async () => {
      for (const practiceId of await practiceIds(orm, clock)) await ask(practiceId)
    },
    [ASK]: async payload => {
      const practiceId = readPracticeJob(payload)
      const session = sessionFor(orm, { actor: systemActor(practiceId), clock })
      const { due, left, ...counts } = await sweepEligibility(session, practiceId, { ...usualSweep, questionsMax: QUESTIONS_MAX })
      if (due > 0) log.info({ practiceId, due, left, ...counts }, 'eligibility asked')
      // Only as long as it gets on: what fails waits for the next hour.
      if (left > 0 && counts.answered + counts.asked + counts.refused > 0) await ask(practiceId)
    },
  }
}

function readPracticeJob(payload: unknown): number {
  if (typeof payload !== 'object' || payload === null || !('practiceId' in payload)) throw new TypeError('a job names its practice')
  return Number(payload.practiceId)
}
