import type { TaskList } from 'graphile-worker'
import type { Clock } from '../kernel/clock.ts'
import type { Orm } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { anchorTrails } from './anchor-trails.command.ts'
import { tidyUp } from './tidy-up.command.ts'

const TIDY_UP = 'tidy-up'
const ANCHOR = 'anchor-trails'

/** Every night what has served its time goes; every five minutes the heads of the trails are signed and put aside. */
export const accessCrontab = `17 3 * * * ${TIDY_UP} ?max=1\n*/5 * * * * ${ANCHOR} ?max=1`

/** @param anchorDir folder outside of the database, where the signed heads are kept */
export function accessTasks(orm: Orm, clock: Clock, log: Log, anchorDir: string): TaskList {
  return {
    [TIDY_UP]: async () => {
      log.info(await tidyUp(orm, clock), 'tidied up')
    },
    [ANCHOR]: async () => {
      log.debug({ heads: await anchorTrails(orm, clock, anchorDir) }, 'trails anchored')
    },
  }
}
