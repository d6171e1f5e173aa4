import { sql } from 'kysely'
import { systemActor, type Role } from '../kernel/actor.ts'
import { systemClock, type Clock } from '../kernel/clock.ts'
import { newId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Orm } from '../platform/database.ts'
import { runStatement } from '../platform/statement.ts'
import { inTransaction } from '../platform/transaction.ts'
import { hashPassword } from './password.ts'
import { checkUser, saveUser, type UserInput } from './save-user.command.ts'
import { listUsers, type UserRow } from './users.query.ts'

/** For the command line, as the system: adds a member of staff. Refuses as `checkUser` and `saveUser` do. */
export async function addUser(orm: Orm, practiceId: number, input: UserInput): Promise<UserRow | Refusal> {
  const checked = await checkUser(input, true)
  if (checked instanceof Refusal) return checked
  return inTransaction(orm, { actor: systemActor(practiceId) }, tx => saveUser(tx, undefined, checked))
}

export const listStaff = (orm: Orm, practiceId: number): Promise<UserRow[]> =>
  inTransaction(orm, { actor: systemActor(practiceId) }, tx => listUsers(tx))

/** The whole account, in every practice: its sessions stand no longer from the next look at them. False when unknown. */
export const disableAccount = (orm: Orm, email: string, clock: Clock = systemClock): Promise<boolean> =>
  setDisabled(orm, email, clock.now().toISOString())
export const enableAccount = (orm: Orm, email: string): Promise<boolean> => setDisabled(orm, email, null)

async function setDisabled(orm: Orm, email: string, at: string | null): Promise<boolean> {
  const rows = await runStatement(
    orm,
    sql`update app_user set disabled_at = ${at}::timestamptz where lower(email) = ${email.trim().toLowerCase()} returning id`,
  )
  return rows.length > 0
}

export interface DemoAccount {
  email: string
  name: string
  password: string
  /** Staff roles; empty for a patient. */
  roles: readonly Role[]
  /** Patients this account may see. */
  patients: readonly { id: string; relation: 'self' | 'proxy' }[]
}

/** A demo account has a public password, shorter than a real one may be. Does nothing when it is there already. */
export async function addDemoAccount(orm: Orm, practiceId: number, account: DemoAccount): Promise<void> {
  const passwordHash = await hashPassword(account.password)
  await inTransaction(orm, { actor: systemActor(practiceId) }, async tx => {
    const id = newId()
    const added = await tx.rows(sql`
      insert into app_user (id, email, name, password_hash, is_demo) values (${id}, ${account.email}, ${account.name}, ${passwordHash}, true)
      on conflict (lower(email)) do nothing returning id`)
    if (added.length === 0) return
    if (account.roles.length > 0) {
      await tx.rows(
        sql`insert into membership (id, practice_id, user_id, roles) values (${newId()}, ${practiceId}, ${id}, ${[...account.roles]}::text[])`,
      )
    }
    for (const patient of account.patients) {
      await tx.rows(sql`insert into patient_access (id, practice_id, patient_id, user_id, relation)
        values (${newId()}, ${practiceId}, ${patient.id}, ${id}, ${patient.relation})`)
    }
  })
}
