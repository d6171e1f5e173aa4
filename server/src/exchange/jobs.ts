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
import { withMailbox } from './connections/with-mailbox.command.ts'
import { pickUpFiles } from './pick-up-files.command.ts'
import { processFile } from './process-file.command.ts'
import { askToProcess, PROCESS_FILE } from './rerun-file.command.ts'
import { sendBatches } from './send-batches.command.ts'

const PICK_UP = 'pick-up-files'
const SWEEP = 'sweep-connections'

/** Once a minute: what a crash left lying, and folders that others fill without telling. */
export const exchangeCrontab = `* * * * * ${SWEEP} ?max=1`

/** A file that was kept so long ago and is not worked off has lost its process. */
const LEFT_MS = 5 * 60_000
const LEFT_MAX = 100

interface ConnectionJob {
  practiceId: number
  connectionId: string
}

/** The work of the exchange: send what waits, take what has come, look after what a crash left behind. */
export function exchangeTasks(orm: Orm, clock: Clock, log: Log): TaskList {
  const scopeOf = (practiceId: number): Scope => ({ actor: systemActor(practiceId), clock })

  const runOver = (practiceId: number, connectionId: string, work: typeof sendBatches): Promise<number | undefined> => {
    const scope = scopeOf(practiceId)
    return withMailbox(orm, scope, connectionId, async mailbox => {
      const files = await work(orm, scope, connectionId, mailbox)
      const nextAt = await mailbox.nextAt()
      if (nextAt) await inTransaction(orm, scope, tx => askToPickUp(tx, connectionId, nextAt))
      return files
    })
  }

  return {
    [SEND_BATCH]: async payload => {
      const { practiceId, connectionId } = readJob(payload)
      const files = await runOver(practiceId, connectionId, sendBatches)
      if (files) log.info({ practiceId, connectionId, files }, 'claims sent')
    },
    [PICK_UP]: async payload => {
      const { practiceId, connectionId } = readJob(payload)
      const files = await runOver(practiceId, connectionId, pickUpFiles)
      if (files) log.info({ practiceId, connectionId, files }, 'files taken in')
    },
    [PROCESS_FILE]: async payload => {
      const { practiceId, fileId } = readFileJob(payload)
      await processFile(orm, scopeOf(practiceId), fileId)
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
      exists (select from claim_batch b join exchange_file f on f.id = b.file_id
        where b.connection_id = k.id and b.status = 'BUILT' and f.status in ('BUILT', 'OFFERED'))
      or exists (select from exchange_file f where f.connection_id = k.id and f.answers_id is not null and f.status in ('BUILT', 'OFFERED'))
      or exists (select from claim c join payer y on y.id = c.payer_id where y.connection_id = k.id and c.status = 'BATCHED' and c.batch_id is null) as has_unsent
    from connection k where k.practice_id = ${tx.practiceId} and k.kind <> 'https' and k.paused_at is null
      and (k.next_try_at is null or k.next_try_at <= ${tx.clock.now().toISOString()}::timestamptz)`)
  for (const { id, has_unsent } of connections) {
    if (has_unsent) await enqueue(tx, { task: SEND_BATCH, payload: { practiceId: tx.practiceId, connectionId: id }, key: `${SEND_BATCH}:${id}` })
    await askToPickUp(tx, id, tx.clock.now())
  }
  const left = await tx.rows(sql<{ id: string }>`
    select id from exchange_file where practice_id = ${tx.practiceId} and direction = 'in' and status = 'RECEIVED'
      and at < ${new Date(tx.clock.now().getTime() - LEFT_MS).toISOString()} limit ${LEFT_MAX}`)
  for (const { id } of left) await askToProcess(tx, id)
}

function readJob(payload: unknown): ConnectionJob {
  if (typeof payload !== 'object' || payload === null || !('practiceId' in payload) || !('connectionId' in payload))
    throw new TypeError('a job names its connection')
  return { practiceId: Number(payload.practiceId), connectionId: String(payload.connectionId) }
}

function readFileJob(payload: unknown): { practiceId: number; fileId: string } {
  if (typeof payload !== 'object' || payload === null || !('practiceId' in payload) || !('fileId' in payload))
    throw new TypeError('a job names its file')
  return { practiceId: Number(payload.practiceId), fileId: String(payload.fileId) }
}
