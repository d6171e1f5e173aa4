import { Logger, run, type Runner, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type { Log } from './log.ts'
import type { Tx } from './transaction.ts'

export interface Job {
  task: string
  /** Plain data: ids, never personal data. */
  payload: Record<string, string | number>
  /** A job with the same key waits once: the later time wins. */
  key?: string
  runAt?: Date
}

/** Puts a job in the queue with the change that asks for it: both are committed, or neither. */
export async function enqueue(tx: Tx, { task, payload, key, runAt }: Job): Promise<void> {
  await tx.rows(sql`select enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${key ?? null}, ${runAt?.toISOString() ?? null}::timestamptz)`)
}

/** Works the queue until stopped. The queue is the owner's; each task opens its own scope as the server's role. */
export function startJobs(ownerUrl: string, taskList: TaskList, crontab: string, log: Log, concurrency = 2): Promise<Runner> {
  return run({
    connectionString: ownerUrl,
    taskList,
    crontab,
    concurrency,
    noHandleSignals: true,
    pollInterval: 500,
    logger: quiet(log),
  })
}

/** The queue talks a lot; only what went wrong is ours to keep. */
const quiet = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ jobs: message }, 'jobs')
  })
