import type { TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import { SEND_BATCH } from '../claims/submit-claims.command.ts'
import { systemActor } from '../kernel/actor.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Orm } from '../platform/database.ts'
import { practiceIds } from '../parties/practice-ids.query.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Log } from '../platform/log.ts'
import { inTransaction, type Scope, type Tx } from '../platform/transaction.ts'
import { openMailbox } from './connections/open-mailbox.ts'
import { pickUpFiles } from './pick-up-files.command.ts'
import { sendBatches } from './send-batches.command.ts'

const PICK_UP = 'pick-up-files'
const SWEEP = 'sweep-connections'

/** Once a minute: what a crash left lying, and folders that others fill without telling. */
export const exchangeCrontab = `* * * * * ${SWEEP} ?max=1`

interface ConnectionJob {
  practiceId: number
  connectionId: string
}

/** The work of the exchange: send what waits, take what has come, look after what a crash left behind. */
export function exchangeTasks(orm: Orm, clock: Clock, log: Log): TaskList {
  const scopeOf = (practiceId: number): Scope => ({ actor: systemActor(practiceId), clock })

  return {
    [SEND_BATCH]: async payload => {
      const { practiceId, connectionId } = readJob(payload)
      const scope = scopeOf(practiceId)
      const mailbox = await openMailbox(orm, scope, connectionId)
      if (!mailbox) return
      const files = await sendBatches(orm, scope, connectionId, mailbox)
      if (files > 0) log.info({ practiceId, connectionId, files }, 'claims sent')
      const nextAt = await mailbox.nextAt()
      if (nextAt) await inTransaction(orm, scope, tx => askToPickUp(tx, connectionId, nextAt))
    },
    [PICK_UP]: async payload => {
      const { practiceId, connectionId } = readJob(payload)
      const scope = scopeOf(practiceId)
      const mailbox = await openMailbox(orm, scope, connectionId)
      if (!mailbox) return
      const files = await pickUpFiles(orm, scope, connectionId, mailbox)
      if (files > 0) log.info({ practiceId, connectionId, files }, 'files taken in')
      const nextAt = await mailbox.nextAt()
      if (nextAt) await inTransaction(orm, scope, tx => askToPickUp(tx, connectionId, nextAt))
    },
    [SWEEP]: async () => {
      for (const practiceId of await practiceIds(orm, clock)) {
        await inTransaction(orm, scopeOf(practiceId), sweepPractice)
      }
    },
  }
}

const askToPickUp = (tx: Tx, connectionId: string, runAt: Date): Promise<void> =>
  enqueue(tx, { task: PICK_UP, payload: { practiceId: tx.practiceId, connectionId }, key: `${PICK_UP}:${connectionId}`, runAt })

async function sweepPractice(tx: Tx): Promise<void> {
  const connections = await tx.rows(sql<{ id: string; has_unsent: boolean }>`
    select k.id,
      exists (select from claim_batch b where b.connection_id = k.id and b.status = 'BUILT')
      or exists (select from claim c join payer y on y.id = c.payer_id where y.connection_id = k.id and c.status = 'BATCHED' and c.batch_id is null) as has_unsent
    from connection k where k.practice_id = ${tx.practiceId}`)
  for (const { id, has_unsent } of connections) {
    if (has_unsent) await enqueue(tx, { task: SEND_BATCH, payload: { practiceId: tx.practiceId, connectionId: id }, key: `${SEND_BATCH}:${id}` })
    await askToPickUp(tx, id, tx.clock.now())
  }
}

function readJob(payload: unknown): ConnectionJob {
  if (typeof payload !== 'object' || payload === null || !('practiceId' in payload) || !('connectionId' in payload))
    throw new TypeError('a job names its connection')
  return { practiceId: Number(payload.practiceId), connectionId: String(payload.connectionId) }
}
