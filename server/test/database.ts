import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { systemActor, type Actor } from '../src/kernel/actor.ts'
import type { Orm } from '../src/platform/database.ts'
import { openDatabase } from '../src/platform/database.ts'
import { makeLog } from '../src/platform/log.ts'
import { appUrlFor } from '../src/platform/migrate.ts'
import { inTransaction, type Tx } from '../src/platform/transaction.ts'
import { entities } from '../src/entities.ts'

export interface TestDatabase {
  orm: Orm
  ownerUrl: string
  appUrl: string
  practiceId: number
  /** Runs as the system, or as whom you name, in a transaction of the test practice. */
  run<Result>(work: (tx: Tx) => Promise<Result>, actor?: Partial<Actor>): Promise<Result>
}

/** A database of its own for the test file that calls this, with one practice in it. */
export function useDatabase(): TestDatabase {
  const database = {} as TestDatabase
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  let admin: pg.Client

  beforeAll(async () => {
    const template = new URL(inject('postgresUrl'))
    const maintenance = new URL(template)
    maintenance.pathname = '/postgres'
    admin = new pg.Client({ connectionString: maintenance.href })
    await admin.connect()
    await admin.query(`create database ${name} template ${template.pathname.slice(1)}`)
    const own = new URL(template)
    own.pathname = `/${name}`
    database.ownerUrl = own.href
    database.appUrl = appUrlFor(own.href)
    database.orm = await openDatabase({ url: database.appUrl, poolSize: 10, entities, log: makeLog('silent') })
    database.practiceId = await addPractice(own.href)
    database.run = (work, actor = {}) => inTransaction(database.orm, { actor: { ...systemActor(database.practiceId), ...actor } }, work)
  })

  afterAll(async () => {
    await database.orm?.close(true)
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  })
  return database
}

/** A bare practice with its feed and accounts. */
export async function addPractice(ownerUrl: string, name = 'Harbor Lane Family Medicine'): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query(
      `insert into practice (name, npi, tax_id, taxonomy, phone, line1, city, state, zip)
       values ($1, '1234567893', '123456789', '207Q00000X', '5555550100', '100 Main St', 'Springfield', 'IL', '627010001') returning id`,
      [name],
    )
    const id: number = rows[0].id
    await owner.query(`select set_config('app.practice', $1, false)`, [String(id)])
    await owner.query('insert into practice_feed (id) values ($1)', [id])
    return id
  } finally {
    await owner.end()
  }
}
