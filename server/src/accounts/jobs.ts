import type { TaskList } from 'graphile-worker'
import { systemActor } from '../kernel/actor.ts'
import type { Clock } from '../kernel/clock.ts'
import { practiceIds } from '../parties/practice-ids.query.ts'
import type { Orm } from '../platform/database.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Log } from '../platform/log.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { Write } from './pay.command.ts'
import { sandboxProcessor } from './sandbox-processor.ts'
import { settlePayments } from './settle-payments.command.ts'

/** Asked for by a payment when it is made (pay.command.ts). */
const SETTLE_PAYMENTS = 'settle-payments'
const SWEEP = 'sweep-payments'
const ASK_AGAIN_MS = 3_000

/** Once a minute: payments whose end nobody wrote down, because the process died or the answer was lost. */
export const accountsCrontab = `* * * * * ${SWEEP} ?max=1`

export function accountsTasks(orm: Orm, clock: Clock, log: Log): TaskList {
  const processor = sandboxProcessor(orm, clock)
  const writeIn =
    (practiceId: number): Write =>
    work =>
      inTransaction(orm, { actor: systemActor(practiceId), clock }, work)

  async function settle(practiceId: number): Promise<void> {
    const { settled, open } = await settlePayments(writeIn(practiceId), processor, clock)
    if (settled > 0) log.info({ practiceId, settled, open }, 'payments settled')
    if (open === 0) return
    const runAt = new Date(clock.now().getTime() + ASK_AGAIN_MS)
    await writeIn(practiceId)(tx => enqueue(tx, { task: SETTLE_PAYMENTS, payload: { practiceId }, key: `${SETTLE_PAYMENTS}-${practiceId}`, runAt }))
  }

  return {
    [SETTLE_PAYMENTS]: payload => settle(practiceOf(payload)),
    [SWEEP]: async () => {
      for (const practiceId of await practiceIds(orm, clock)) await settle(practiceId)
    },
  }
}

function practiceOf(payload: unknown): number {
  if (typeof payload !== 'object' || payload === null || !('practiceId' in payload)) throw new TypeError('a job names its practice')
  return Number(payload.practiceId)
}
