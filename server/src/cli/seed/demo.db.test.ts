import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/database.ts'
import { systemActor } from '../../kernel/actor.ts'
import { inTransaction, type Tx } from '../../platform/transaction.ts'
import { runStatement } from '../../platform/statement.ts'
import { verify } from '../../reports/verify.query.ts'
import { isNewDatabase, seedDemo } from './demo.ts'
import { demoSignIns } from './demo-users.ts'

const database = useDatabase()
const clock = { now: () => new Date('2026-11-21T15:00:00Z') }
let practiceId = 0

/** The practice that tests come with stands for a start that was cut off half way. */
beforeAll(async () => {
  await runStatement(database.orm, sql`update practice set is_demo = true`)
  await seedDemo(database.orm, clock)
  const [row] = await runStatement(database.orm, sql<{ id: number }>`select id from practice where is_demo order by id desc limit 1`)
  practiceId = row?.id ?? 0
})

const within = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => inTransaction(database.orm, { actor: systemActor(practiceId) }, work)
const countsBy = async (query: Parameters<Tx['rows']>[0]): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await within(tx => tx.rows(query as ReturnType<typeof sql<{ name: string; count: bigint }>>))).map(row => [row.name, Number(row.count)]),
  )

test('has claims at every stage of their life', async () => {
  const statuses = await countsBy(sql`select status as name, count(*) from claim group by status`)
  expect(Object.keys(statuses).sort()).toEqual([
    'CLOSED',
    'DENIED',
    'ON_HOLD',
    'PARTIALLY_PAID',
    'PATIENT_BALANCE',
    'PAYER_ACCEPTED',
    'PAYER_REJECTED',
    'READY',
    'SCRUB_FAILED',
    'SUBMITTED',
  ])
})

test('has denials of each common kind, and a rejection that the payer never saw', async () => {
  const reasons = await countsBy(sql`select split_part(reason, ':', 1) as name, count(*) from claim, unnest(reason_codes) as reason group by 1`)
  for (const code of ['CO-16', 'CO-50', 'CO-97', 'CO-197', 'A7']) expect(reasons[code], code).toBeGreaterThan(0)
})

test('has visits for the coder, each for another reason', async () => {
  const flags = await countsBy(sql`select rule as name, count(*) from flag where status = 'OPEN' and severity = 'BLOCK' group by rule`)
  expect(Object.keys(flags).sort()).toEqual([
    'diagnosis-header',
    'diagnosis-twice',
    'diagnosis-uncoded',
    'line-invalid',
    'line-uncoded',
    'modifier-invalid',
    'note-unsigned',
    'pointer-missing',
  ])
})

test('keeps every promise about books and records', async () => {
  expect((await within(verify)).filter(check => check.broken > 0)).toEqual([])
})

test('Rosa Delgado has a bill to pay, one with her insurer, and one she has paid', async () => {
  const rows = await within(tx =>
    tx.rows(sql<{ status: string; open_patient_cents: bigint; open_payer_cents: bigint }>`
      select c.status, c.open_patient_cents, c.open_payer_cents from claim c join patient p on p.id = c.patient_id where p.last_name = 'Delgado' order by c.service_date`),
  )
  expect(rows.map(row => row.status)).toEqual(['CLOSED', 'PATIENT_BALANCE', 'PAYER_ACCEPTED'])
  expect(rows[1]).toMatchObject({ open_payer_cents: 0n, open_patient_cents: 14_864n })
})

test('has one person to sign in as for each role', async () => {
  const accounts = await runStatement(database.orm, sql<{ email: string; role: string }>`select email, role from demo_accounts()`)
  expect(accounts).toEqual(expect.arrayContaining(demoSignIns.map(({ email, role }) => ({ email, role }))))
  expect(accounts).toHaveLength(demoSignIns.length)
})

test('is made once: a second start finds it and leaves it alone', async () => {
  expect(await isNewDatabase(database.orm)).toBe(false)
  await seedDemo(database.orm, clock)
  const names = await runStatement(database.orm, sql<{ name: string }>`select name from practice order by id`)
  expect(names.map(row => row.name)).toEqual(['Unfinished demo', 'Harbor Lane Family Medicine'])
})
