import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEmptyDatabase, type EmptyDatabase } from '../../test/empty-database.ts'
import { listen } from '../../test/terminal.ts'
import { submitReadyClaims } from '../claims/submit-claims.command.ts'
import { SimulatorMailbox } from '../exchange/connections/simulator-mailbox.ts'
import { sendBatches } from '../exchange/send-batches.command.ts'
import { systemActor } from '../kernel/actor.ts'
import { inTransaction, type Scope, type Tx } from '../platform/transaction.ts'
import { runCli } from './run-cli.ts'
import { seedBulk } from './seed/bulk.ts'

let database: EmptyDatabase
let done: () => void
let scope: Scope
beforeAll(async () => {
  await new Promise<void>((ready, failed) => {
    void inEmptyDatabase({}, opened => {
      database = opened
      ready()
      return new Promise<void>(end => (done = end))
    }).catch(failed)
  })
  const plan = { practices: 1, patients: 20, claims: 40, seed: 3, today: new Date().toISOString().slice(0, 10), allReady: true }
  const { practiceIds } = await seedBulk(database, plan)
  scope = { actor: systemActor(practiceIds[0] ?? 0) }
})
afterAll(() => done())

const read = <Row>(work: (tx: Tx) => Promise<Row[]>): Promise<Row[]> => inTransaction(database.orm, scope, work)
const run = async (...words: string[]) => {
  const terminal = listen({ DATABASE_URL: database.ownerUrl })
  const code = await runCli(words, terminal)
  return { code, ...terminal.said }
}

test('switches are set one by one, and what they are is told', async () => {
  expect((await run('simulator', 'set', '--range', 'on', '--json')).code).toBe(0)
  const told = await run('simulator', 'set', '--reject-percent', '10', '--json')
  expect(JSON.parse(told.out)).toMatchObject({ settings: { range: true, rejectPercent: 10, delayMs: 1500 } })
  expect((await run('simulator', 'set', '--reject-percent', '101')).err).toContain('--reject-percent is a whole number from 0 to 100.')
  expect((await run('simulator', 'set', '--range', 'maybe')).code).toBe(2)
  expect((await run('simulator', 'run-day', '--connection', 'Elsewhere')).err).toContain('There is no connection “Elsewhere” to the simulator.')
})

test('days bring the answers to claims that were sent, until none waits', async () => {
  const [connection] = await read(tx => tx.rows(sql<{ id: string }>`select id from connection`))
  const id = connection?.id ?? ''
  await inTransaction(database.orm, scope, submitReadyClaims)
  const sent = await sendBatches(database.orm, scope, id, new SimulatorMailbox(database.orm, scope, id, 0))
  expect(sent).toBeGreaterThan(0)

  const first = JSON.parse((await run('simulator', 'run-day', '--json')).out) as { files: { kind: string; status: string }[]; waiting: number }
  expect(new Set(first.files.map(({ kind }) => kind))).toEqual(new Set(['999', '277CA']))
  expect(first.waiting).toBeGreaterThan(0)
  const all = await run('simulator', 'run-day', '--days', '30')
  expect(all).toMatchObject({ code: 0, err: '' })
  expect(all.out).toMatch(/^DAY +FILE +KIND +STATUS +RESULT\n/)
  expect(all.out).toMatch(/ files in 30 days; 0 still to come\.\n$/)

  const left = await read(tx =>
    tx.rows(sql<{ status: string }>`select distinct status from claim where status in ('SUBMITTED', 'SYNTAX_ACCEPTED', 'CH_ACCEPTED')`),
  )
  expect(left).toEqual([])
  expect(JSON.parse((await run('verify', '--json')).out)).toMatchObject({ ok: true, broken: 0 })
})
