import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import { accountKinds, type AccountKind } from './journal.rules.ts'

export type Accounts = ReadonlyMap<AccountKind, number>

/** By connection and practice: accounts are made once and never change. */
const known = new WeakMap<object, Map<number, Accounts>>()

/** The accounts of the practice, made with its first posting. */
export async function accountsOf(tx: Tx): Promise<Accounts> {
  const database = tx.em.getDriver()
  const cached = known.get(database)?.get(tx.practiceId)
  if (cached) return cached

  const found = await readAccounts(tx)
  if (found.length < accountKinds.length) return makeAccounts(tx)
  const accounts = new Map(found.map(({ kind, id }) => [kind, id]))
  // Accounts this transaction made may yet be rolled back: they are remembered by a later one.
  if (found.every(({ isOurs }) => !isOurs)) known.set(database, (known.get(database) ?? new Map()).set(tx.practiceId, accounts))
  return accounts
}

async function makeAccounts(tx: Tx): Promise<Accounts> {
  await tx.rows(
    sql`insert into account (practice_id, kind) select ${tx.practiceId}, kind from unnest(${[...accountKinds]}::text[]) as kind on conflict do nothing`,
  )
  return new Map((await readAccounts(tx)).map(({ kind, id }) => [kind, id]))
}

const readAccounts = (tx: Tx): Promise<{ id: number; kind: AccountKind; isOurs: boolean }[]> =>
  tx.rows(
    sql`select id, kind, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as "isOurs" from account where practice_id = ${tx.practiceId}`,
  )
