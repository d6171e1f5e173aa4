import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TaskList } from 'graphile-worker'
import { anchorFolder } from './access/anchor-trails.command.ts'
import { accessCrontab, accessTasks } from './access/jobs.ts'
import { accountsCrontab, accountsTasks } from './accounts/jobs.ts'
import { claimsCrontab, claimsTasks } from './claims/jobs.ts'
import { isNewDatabase, seedDemo } from './cli/seed/demo.ts'
import { entities } from './entities.ts'
import { inquiryCrontab, inquiryTasks } from './exchange/inquiries/jobs.ts'
import { exchangeCrontab, exchangeTasks } from './exchange/jobs.ts'
import { startGateway, type Gateway } from './gateway/server.ts'
import { systemClock } from './kernel/clock.ts'
import { migrations } from './migrations/list.ts'
import { openDatabase, type Orm } from './platform/database.ts'
import { openCluster } from './platform/embedded/cluster.ts'
import { startJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import type { Settings } from './platform/settings.ts'

const AUDIT_CONNECTIONS = 2

export interface Served {
  /** Where people point their browser; undefined for a worker. */
  address: string | undefined
  close(): Promise<void>
}

/**
 * Starts what the settings ask for, from the database up, and stops it in the opposite order. A step that fails undoes
 * the ones before it.
 *
 * @param say told of each step that may take longer than a second
 */
export async function serve(settings: Settings, log: Log, say: (step: string) => void): Promise<Served> {
  const closers: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (const stop of closers.splice(0).toReversed()) await stop()
  }
  try {
    const ownerUrl = await findDatabase(settings, say, closers)
    say('Bringing the database up to date')
    const workUrl = await migrate(ownerUrl, settings.databaseAppUrl, migrations)
    const open = async (isJob: boolean, poolSize = settings.poolSize): Promise<Orm> => {
      const orm = await openDatabase({ url: workUrl, poolSize, entities, log }, { isJob })
      closers.push(() => orm.close(true))
      return orm
    }
    if (settings.isDemo) await seedWhenNew(await open(true), say)
    if (settings.role !== 'web') await startWork(settings, await open(true), ownerUrl, log, closers)
    if (settings.role === 'worker') return { address: undefined, close }
    const gateway = await openGateway(settings, await open(false), await open(false, AUDIT_CONNECTIONS), ownerUrl, log)
    closers.push(() => gateway.close())
    return { address: gateway.address, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function findDatabase(settings: Settings, say: (step: string) => void, closers: (() => Promise<unknown>)[]): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl
  const cluster = await openCluster(settings.dataDir, say)
  closers.push(() => cluster.stop())
  return cluster.url
}

async function seedWhenNew(orm: Orm, say: (step: string) => void): Promise<void> {
  if (!(await isNewDatabase(orm))) return
  say('Making the demo practice')
  await seedDemo(orm)
}

async function startWork(settings: Settings, orm: Orm, ownerUrl: string, log: Log, closers: (() => Promise<unknown>)[]): Promise<void> {
  const tasks: TaskList = {
    ...exchangeTasks(orm, systemClock, log),
    ...inquiryTasks(orm, systemClock, log),
    ...claimsTasks(orm, systemClock, log),
    ...accountsTasks(orm, systemClock, log),
    ...accessTasks(orm, systemClock, log, anchorFolder(settings.dataDir)),
  }
  const runner = await startJobs(ownerUrl, tasks, [exchangeCrontab, inquiryCrontab, claimsCrontab, accountsCrontab, accessCrontab].join('\n'), log)
  closers.push(() => runner.stop())
  // What a crash left lying is taken up at once and not only at the next full minute.
  for (const task of Object.keys(tasks).filter(name => name.startsWith('sweep-'))) await runner.addJob(task, {}, { jobKey: `start:${task}` })
}

function openGateway(settings: Settings, orm: Orm, auditOrm: Orm, ownerUrl: string, log: Log): Promise<Gateway> {
  const clientDir = join(import.meta.dirname, '..', '..', 'client', 'dist')
  return startGateway({
    orm,
    auditOrm,
    log,
    settings,
    // Follows from the database's password, so that all servers of one database sign alike without a setting.
    secret: settings.secret ?? createHmac('sha256', ownerUrl).update('cleanclaim cursors').digest('base64url'),
    clientDir: existsSync(clientDir) ? clientDir : undefined,
  })
}
