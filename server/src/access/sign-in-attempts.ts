import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Orm } from '../platform/database.ts'
import { runStatement } from '../platform/statement.ts'

const FREE_TRIES = 5
/** Many people may sit behind one address. */
const FREE_TRIES_PER_ADDRESS = 100
const FIRST_WAIT_S = 5
const LONGEST_WAIT_S = 900
const FORGOTTEN_AFTER = '1 hour'

interface Attempt {
  subject: string
  freeTries: number
}

/** What tries are counted by: an account from one address, so that a stranger cannot lock anybody out; and an address. */
export const attemptsOf = (email: string, ip: string): Attempt[] => [
  { subject: digest(`account ${email} from ${ip}`), freeTries: FREE_TRIES },
  { subject: digest(`address ${ip}`), freeTries: FREE_TRIES_PER_ADDRESS },
]

/**
 * Counts a try before it is made, so that a hundred at once are a hundred. False while the wait of an earlier one
 * lasts; each try past the free ones doubles the wait, from five seconds to a quarter of an hour. A free try holds up
 * nobody, not even one that began a moment earlier on another server.
 */
export async function mayTry(orm: Orm, attempts: readonly Attempt[], now: Date): Promise<boolean> {
  const at = sql`${now.toISOString()}::timestamptz`
  for (const { subject, freeTries } of attempts) {
    const counted = await runStatement(
      orm,
      sql`
      insert into sign_in_attempt as a (subject, failures, last_at, blocked_until) values (${subject}, 1, ${at}, '-infinity')
      on conflict (subject) do update set
        failures = case when a.last_at < ${at} - ${FORGOTTEN_AFTER}::interval then 1 else a.failures + 1 end,
        last_at = ${at},
        blocked_until = case when a.last_at < ${at} - ${FORGOTTEN_AFTER}::interval or a.failures + 1 < ${freeTries} then '-infinity'
          else ${at} + least(${LONGEST_WAIT_S}, ${FIRST_WAIT_S} * 2 ^ least(a.failures + 1 - ${freeTries}, 10)) * interval '1 second' end
      where a.blocked_until <= ${at} returning subject`,
    )
    if (counted.length === 0) return false
  }
  return true
}

/** After a sign-in that worked. The address keeps all but this one try: one good account does not open it to guessing. */
export async function forgive(orm: Orm, [account, address]: readonly Attempt[]): Promise<void> {
  await runStatement(
    orm,
    sql`
    with own as (delete from sign_in_attempt where subject = ${account?.subject ?? ''})
    update sign_in_attempt set failures = greatest(failures - 1, 0) where subject = ${address?.subject ?? ''}`,
  )
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')
