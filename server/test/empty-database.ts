import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { entities } from '../src/entities.ts'
import { migrations } from '../src/migrations/list.ts'
import { openDatabase, type Orm } from '../src/platform/database.ts'
import { makeLog } from '../src/platform/log.ts'
import { migrate } from '../src/platform/migrate.ts'

export interface EmptyDatabase {
  orm: Orm
  ownerUrl: string
  appUrl: string
}

/** A migrated database with nothing in it, for one test; with `isSuperuser: false` its owner is an ordinary role, as at most sites. */
export async function inEmptyDatabase<Result>(
  { isSuperuser = true }: { isSuperuser?: boolean },
  work: (database: EmptyDatabase) => Promise<Result>,
): Promise<Result> {
  const maintenance = new URL(inject('postgresUrl'))
  maintenance.pathname = '/postgres'
  const admin = new pg.Client({ connectionString: maintenance.href })
  await admin.connect()
  const name = `empty_${randomBytes(6).toString('hex')}`
  const own = new URL(maintenance)
  own.pathname = `/${name}`
  try {
    if (!isSuperuser) {
      await admin.query(`create role ${name} login createrole password 'plain'`)
      own.username = name
      own.password = 'plain'
    }
    await admin.query(`create database ${name} owner ${decodeURIComponent(own.username)}`)
    const appUrl = await migrate(own.href, undefined, migrations)
    const orm = await openDatabase({ url: appUrl, poolSize: 5, entities, log: makeLog('silent') }, { isJob: true })
    try {
      return await work({ orm, ownerUrl: own.href, appUrl })
    } finally {
      await orm.close(true)
    }
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
}
