import { sql } from 'kysely'
import { dayAt } from '../../kernel/clock.ts'
import type { Tx } from '../../platform/transaction.ts'
import { answerClaims } from './answer-claims.ts'
import { originalNumbers, takeBack, type TakenBack } from './earlier-payment.ts'
import { delaysOf, type SimulatorSettings } from './simulator-settings.rules.ts'

/** Control numbers that the answers to one file may use up: envelopes, payments, and claims that get a second number. */
const NUMBERS_PER_FILE = 100_000
/** Rows that are no mail: files by name, and by sender and control number with the name of the file that had it. */
const RECEIVED = 'received '
const TAKEN = 'taken '

/**
 * A file of claims in the hands of the simulator: answered at once, each answer kept until it is due. The same name again
 * counts once. Files of one connection are taken one after the other, whatever process brings them, so that no control
 * number is used twice.
 *
 * @param delayMs between one kind of answer and the next, unless the connection is a practice range
 */
export async function receiveClaims(tx: Tx, connectionId: string, name: string, content: Buffer, delayMs: number): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`simulator ${connectionId}`}, ${tx.practiceId}))`)
  if (!(await mark(tx, connectionId, RECEIVED + name, ''))) return
  const [connection] = await tx.rows(sql<{ settings: SimulatorSettings; files: bigint }>`
    select k.settings, (select count(*) from simulator_mail m where m.connection_id = k.id and starts_with(m.name, ${RECEIVED})) as files
    from connection k where k.id = ${connectionId}`)
  const settings = connection?.settings ?? {}
  const takenIn = new Set(await takenBefore(tx, connectionId))
  const before = new Set(takenIn)
  let number = Number(connection?.files ?? 1n) * NUMBERS_PER_FILE
  const now = tx.clock.now()
  const text = content.toString('utf8')
  const earlier = await earlierPayments(tx, connectionId, originalNumbers(text))
  const answers = answerClaims(text, {
    today: dayAt(now, 'UTC'),
    now: now.toISOString().slice(11, 16).replace(':', ''),
    delays: delaysOf(settings, delayMs),
    nextControlNumber: () => (number += 1),
    takenIn,
    paidEarlier: payerNumber => takeOnce(earlier, payerNumber),
    rejectPercent: settings.rejectPercent,
    delivery: settings,
  })
  for (const key of takenIn) if (!before.has(key)) await mark(tx, connectionId, TAKEN + key, name)
  // A millisecond apart: answers that are due together still come in their order.
  for (const [place, answer] of answers.entries()) {
    await tx.rows(sql`
      insert into simulator_mail (id, practice_id, connection_id, name, content, due_at)
      values (${tx.newId()}, ${tx.practiceId}, ${connectionId}, ${answer.name}, ${answer.content}, ${new Date(now.getTime() + answer.delayMs + place).toISOString()})`)
  }
}

/** Two claims of a file that replace the same one take it back once. */
function takeOnce(earlier: Map<string, TakenBack>, payerNumber: string): TakenBack | undefined {
  const found = earlier.get(payerNumber)
  earlier.delete(payerNumber)
  return found
}

/** @returns false when it was there before */
async function mark(tx: Tx, connectionId: string, name: string, content: string): Promise<boolean> {
  const fresh = await tx.rows(sql`
    insert into simulator_mail (id, practice_id, connection_id, name, content, due_at, taken_at)
    values (${tx.newId()}, ${tx.practiceId}, ${connectionId}, ${name}, ${content}, now(), now()) on conflict do nothing returning id`)
  return fresh.length > 0
}

async function takenBefore(tx: Tx, connectionId: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ name: string }>`
    select name from simulator_mail where practice_id = ${tx.practiceId} and connection_id = ${connectionId} and starts_with(name, ${TAKEN})`)
  return rows.map(({ name }) => name.slice(TAKEN.length))
}

/** What has been paid, by what has arrived: a payment that is still on its way cannot be taken back. */
async function earlierPayments(tx: Tx, connectionId: string, payerNumbers: readonly string[]): Promise<Map<string, TakenBack>> {
  const found = new Map<string, TakenBack>()
  for (const number of new Set(payerNumbers)) {
    const rows = await tx.rows(sql<{ content: string }>`
      select content from simulator_mail
      where practice_id = ${tx.practiceId} and connection_id = ${connectionId} and starts_with(name, '835-') and position(${number} in content) > 0
        and (taken_at is not null or due_at <= ${tx.clock.now().toISOString()}::timestamptz) order by due_at, id`)
    const takenBack = takeBack(
      number,
      rows.map(({ content }) => content),
    )
    if (takenBack) found.set(number, takenBack)
  }
  return found
}
