import type { TaskList } from 'graphile-worker'
import { systemActor } from '../kernel/actor.ts'
import type { Clock } from '../kernel/clock.ts'
import { practiceIds } from '../parties/practice-ids.query.ts'
import type { Orm } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { inTransaction } from '../platform/transaction.ts'
import { sweepFollowUps } from './follow-up.command.ts'

const SWEEP = 'sweep-follow-ups'

/** Every hour: who has not answered in time. */
export const claimsCrontab = `23 * * * * ${SWEEP} ?max=1`

export function claimsTasks(orm: Orm, clock: Clock, log: Log): TaskList {
  return {
    [SWEEP]: async () => {
      for (const practiceId of await practiceIds(orm, clock)) {
        let after: string | undefined
        do {
          const from = after
          after = await inTransaction(orm, { actor: systemActor(practiceId), clock }, tx => sweepFollowUps(tx, from))
        } while (after !== undefined)
        log.debug({ practiceId }, 'follow-ups swept')
      }
    },
  }
}
