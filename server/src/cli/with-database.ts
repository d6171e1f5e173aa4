import { entities } from '../entities.ts'
import { migrations } from '../migrations/list.ts'
import { openDatabase, type Orm } from '../platform/database.ts'
import { openCluster } from '../platform/embedded/cluster.ts'
import { makeLog, type Log } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import type { Terminal } from './terminal.ts'

export interface CommandDatabase {
  orm: Orm
  /** As the owner: for what the server's role may not do, like a restore. */
  ownerUrl: string
  appUrl: string
  settings: Settings
  log: Log
}

/**
 * Opens the database that the settings name for the time of one command: yours, or the embedded one, which is adopted
 * when a server of ours runs it and started otherwise. Brings it up to date first; closes all that it opened.
 *
 * @param options `isSnapshot`: a transaction sees one moment throughout (repeatable read), for reports over many tables
 */
export async function withDatabase<const Result>(
  terminal: Terminal,
  work: (database: CommandDatabase) => Promise<Result>,
  { isSnapshot = false }: { isSnapshot?: boolean } = {},
): Promise<Result> {
  const settings = readSettings(terminal.env)
  const log = makeLog(terminal.env['LOG_LEVEL'] ? settings.logLevel : 'warn')
  const say = (step: string): void => (terminal.isWatched ? terminal.err(`${step} …\n`) : undefined)
  const cluster = settings.databaseUrl ? undefined : await openCluster(settings.dataDir, say)
  try {
    const ownerUrl = settings.databaseUrl ?? cluster?.url ?? ''
    const appUrl = await migrate(ownerUrl, settings.databaseAppUrl, migrations)
    const orm = await openDatabase({ url: isSnapshot ? asSnapshot(appUrl) : appUrl, poolSize: settings.poolSize, entities, log }, { isJob: true })
    try {
      return await work({ orm, ownerUrl, appUrl, settings, log })
    } finally {
      await orm.close(true)
    }
  } finally {
    await cluster?.stop()
  }
}

function asSnapshot(url: string): string {
  const changed = new URL(url)
  changed.searchParams.set('options', '-c default_transaction_isolation=repeatable\\ read')
  return changed.href
}
