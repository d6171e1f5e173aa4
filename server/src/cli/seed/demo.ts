import { sql } from 'kysely'
import { addDemoAccount } from '../../access/user.commands.ts'
import { systemActor } from '../../kernel/actor.ts'
import { systemClock, type Clock } from '../../kernel/clock.ts'
import type { Orm } from '../../platform/database.ts'
import { runStatement } from '../../platform/statement.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { demoSignIns, type DemoUser } from './demo-users.ts'
import { payBills } from './demo/payments.ts'
import { runWaves } from './demo/run-waves.ts'
import { setUpPractice } from './demo/set-up.ts'

const SEED_LOCK = 7_423_002

/** Nobody works here yet: no practice of anybody's, and no demo that came to its end. */
export async function isNewDatabase(orm: Orm): Promise<boolean> {
  const last = demoSignIns.at(-1)
  const [row] = await runStatement(
    orm,
    sql<{ is_new: boolean }>`
    select not exists (select from practice where not is_demo) and not exists (select from app_user where email = ${last?.email ?? ''}) as is_new`,
  )
  return row?.is_new ?? false
}

/**
 * The demo practice with sixty days of work behind it. All that stands in it was done by the system's own commands, so
 * every figure is true. Two servers that start at once make it once; the same day gives the same practice.
 */
export async function seedDemo(orm: Orm, clock: Clock = systemClock): Promise<void> {
  await inTransaction(orm, { actor: systemActor(0), clock }, async tx => {
    await tx.rows(sql`select pg_advisory_xact_lock(${SEED_LOCK})`)
    if (!(await isNewDatabase(orm))) return
    // What a start that was cut off left behind is nobody's: it is put aside, and one whole practice made.
    await runStatement(orm, sql`update practice set name = 'Unfinished demo' where is_demo`)
    const now = clock.now()
    const practice = await setUpPractice(orm, clock)
    const [rosa, ...staff] = demoSignIns
    const userIds = rosa
      ? new Map([['rosa', await addUser(orm, practice.practiceId, rosa, practice.patientIds.get('rosa'))]])
      : new Map<string, string>()
    await runWaves(orm, practice, now)
    await payBills(orm, practice, now, userIds)
    for (const user of staff) await addUser(orm, practice.practiceId, user, undefined)
  })
}

async function addUser(orm: Orm, practiceId: number, { email, name, password, role }: DemoUser, patientId: string | undefined): Promise<string> {
  await addDemoAccount(orm, practiceId, {
    email,
    name,
    password,
    roles: patientId ? [] : [role],
    patients: patientId ? [{ id: patientId, relation: 'self' }] : [],
  })
  const [user] = await runStatement(orm, sql<{ id: string }>`select id from app_user where email = ${email}`)
  return user?.id ?? ''
}
