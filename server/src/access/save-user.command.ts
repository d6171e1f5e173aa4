import { sql } from 'kysely'
import type { Role } from '../kernel/actor.ts'
import { isId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { hashPassword, passwordFault } from './password.ts'
import { listUsers, type UserRow } from './users.query.ts'

export interface UserInput {
  name: string
  email: string
  roles: readonly Role[]
  password?: string | null | undefined
}

export interface CheckedUser {
  name: string
  email: string
  roles: readonly Role[]
  passwordHash: string | undefined
}

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,185}\.[^\s@]{2,63}$/

/**
 * Looks over what was typed and hashes the password, outside of any transaction: hashing takes its time.
 * Refuses with INVALID_INPUT and the field.
 */
export async function checkUser(input: UserInput, isNew: boolean): Promise<CheckedUser | Refusal> {
  const name = input.name.trim()
  const email = input.email.trim().toLowerCase()
  const roles = [...new Set(input.roles)]
  if (name.length < 1 || name.length > 100) return new Refusal('INVALID_INPUT', 'Give a name of at most 100 characters.', 'name')
  if (!EMAIL.test(email)) return new Refusal('INVALID_INPUT', 'This is not an email address.', 'email')
  if (roles.length === 0) return new Refusal('INVALID_INPUT', 'Choose at least one role.', 'roles')
  if (roles.includes('PATIENT') || roles.includes('SYSTEM')) {
    return new Refusal('INVALID_INPUT', 'Staff cannot have this role. Patients sign in through their own access.', 'roles')
  }
  const password = input.password ?? undefined
  if (password === undefined) {
    return isNew ? new Refusal('INVALID_INPUT', 'Give a first password.', 'password') : { name, email, roles, passwordHash: undefined }
  }
  const fault = passwordFault(password, { email, name })
  if (fault) return new Refusal('INVALID_INPUT', fault, 'password')
  return { name, email, roles, passwordHash: await hashPassword(password) }
}

/**
 * Adds a member of staff, or changes one. A change of roles or password ends that person's sessions.
 *
 * Refuses with NOT_FOUND, INVALID_INPUT (address in use; last administrator), FORBIDDEN for an account that other
 * practices share: its name, address and password are then its owner's only.
 */
export async function saveUser(tx: Tx, id: string | undefined, user: CheckedUser): Promise<UserRow | Refusal> {
  const refused = id === undefined ? await addUser(tx, user) : await changeUser(tx, id, user)
  if (refused instanceof Refusal) return refused
  const [saved] = await listUsers(tx, refused.id)
  return saved ?? new Refusal('NOT_FOUND', 'This person is not on the staff.')
}

async function addUser(tx: Tx, user: CheckedUser): Promise<{ id: string } | Refusal> {
  const id = tx.newId()
  const added = await tx.rows(sql`
    insert into app_user (id, email, name, password_hash) values (${id}, ${user.email}, ${user.name}, ${user.passwordHash ?? ''})
    on conflict (lower(email)) do nothing returning id`)
  if (added.length === 0) return addressInUse()
  await tx.rows(
    sql`insert into membership (id, practice_id, user_id, roles) values (${tx.newId()}, ${tx.practiceId}, ${id}, ${[...user.roles]}::text[])`,
  )
  return { id }
}

async function changeUser(tx: Tx, id: string, user: CheckedUser): Promise<{ id: string } | Refusal> {
  const [before] = isId(id) ? await listUsers(tx, id) : []
  if (!before) return new Refusal('NOT_FOUND', 'This person is not on the staff.')
  if (!user.roles.includes('ADMIN') && (await isLastAdmin(tx, id))) return lastAdmin()
  const changesAccount = user.passwordHash !== undefined || user.email !== before.email || user.name !== before.name
  if (changesAccount && (await isShared(tx, id))) {
    return new Refusal('FORBIDDEN', 'This account is used elsewhere too: only its owner can change name, address or password.')
  }
  const taken = await tx.rows(sql`select id from app_user where lower(email) = ${user.email} and id <> ${id}`)
  if (taken.length > 0) return addressInUse()
  await tx.rows(sql`update app_user set name = ${user.name}, email = ${user.email},
    password_hash = coalesce(${user.passwordHash ?? null}, password_hash) where id = ${id}`)
  await tx.rows(sql`update membership set roles = ${[...user.roles]}::text[] where practice_id = ${tx.practiceId} and user_id = ${id}`)
  const changesRights = user.passwordHash !== undefined || [...before.roles].sort().join() !== [...user.roles].sort().join()
  if (changesRights) await endSessions(tx, id)
  return { id }
}

/** All sessions of a person in this practice, except the one that does it. */
export const endSessions = (tx: Tx, userId: string): Promise<unknown> =>
  tx.rows(sql`update session set revoked_at = ${tx.clock.now().toISOString()} where practice_id = ${tx.practiceId} and user_id = ${userId}
    and revoked_at is null and id is distinct from ${tx.actor.sessionId ?? null}::uuid`)

/** Locks the administrators, so that two of them cannot remove each other at once. */
export async function isLastAdmin(tx: Tx, userId: string): Promise<boolean> {
  const admins = await tx.rows(sql<{ user_id: string }>`
    select m.user_id from membership m join app_user u on u.id = m.user_id
    where m.practice_id = ${tx.practiceId} and 'ADMIN' = any(m.roles) and m.disabled_at is null and u.disabled_at is null
    order by m.id for update of m`)
  return admins.length === 1 && admins[0]?.user_id === userId
}

export const lastAdmin = (): Refusal => new Refusal('INVALID_INPUT', 'This is the last administrator. Make another one first.', 'roles')
const addressInUse = (): Refusal => new Refusal('INVALID_INPUT', 'This address cannot be used: an account has it already.', 'email')

/** Row security shows this practice's memberships only, so being elsewhere is asked of the database by door. */
async function isShared(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx.rows(sql<{ is_shared: boolean }>`select is_account_shared(${userId}, ${tx.practiceId}) as is_shared`)
  return row?.is_shared ?? true
}
