import { sql } from 'kysely'
import { systemActor } from '../../kernel/actor.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { printJson, printTable } from '../terminal.ts'
import { json, verb } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

interface ReleaseRow {
  system: string
  release: string
  rows: number
  loadedAt: string
}

export const list = verb({
  name: 'list',
  about: 'Say which code sets are loaded, from what and when.',
  args: { json },
  run: (args, terminal) =>
    withDatabase(terminal, async ({ orm }) => {
      const releases = await inTransaction(orm, { actor: systemActor(0) }, tx =>
        tx.rows(
          sql<ReleaseRow>`select system, release, rows, to_char(loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "loadedAt" from code_release order by system, loaded_at`,
        ),
      )
      if (args.json) printJson(terminal, releases)
      else
        printTable(
          terminal,
          ['SYSTEM', 'RELEASE', 'CODES', 'LOADED'],
          releases.map(r => [r.system, r.release, String(r.rows), r.loadedAt]),
        )
      return 0
    }),
})
