import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/database.ts'
import { systemActor } from '../../kernel/actor.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { seedDemo } from './demo.ts'

const database = useDatabase()
const now = new Date('2026-11-21T15:00:00Z')

beforeAll(async () => {
  const s = performance.now()
  await database.run(tx => tx.rows(sql`update practice set is_demo = true`))
  await seedDemo(database.orm, { now: () => now })
  console.log('seed ms', performance.now() - s)
})

test('x', async () => {
  const rows = await inTransaction(database.orm, { actor: systemActor(2) }, tx => tx.rows(sql`select c.status, c.number, t.last_name, y.name, e.title, c.charged_cents, c.paid_cents, c.open_payer_cents, c.open_patient_cents, c.reason_codes, c.findings->0->>'rule' as f, c.service_date::text from claim c join patient t on t.id = c.patient_id join encounter e on e.id = c.encounter_id left join payer y on y.id = c.payer_id order by c.number`))
  console.table(rows)
  console.table(await inTransaction(database.orm, { actor: systemActor(2) }, tx => tx.rows(sql`select e.status, e.title, f.rule, f.message from encounter e left join flag f on f.encounter_id = e.id where e.status <> 'BILLED'`)))
  console.table(await inTransaction(database.orm, { actor: systemActor(2) }, tx => tx.rows(sql`select kind, direction, status, result, at from exchange_file order by at`)))
  expect(rows.length).toBeGreaterThan(40)
})
