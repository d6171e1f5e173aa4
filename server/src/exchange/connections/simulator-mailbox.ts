import { sql } from 'kysely'
import { dayAt } from '../../kernel/clock.ts'
import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope, type Tx } from '../../platform/transaction.ts'
import { answerClaims } from '../simulator/answer-claims.ts'
import type { Mailbox } from './mailbox.ts'

/** Control numbers one file of ours may use up in its answers: TA1, 999, two 277CA and an 835 a payer, and their traces. */
const NUMBERS_PER_ANSWER = 100_000
/** Answers due within this are taken in one go, so that a simulator without delay answers everything at once. */
const DUE_TOGETHER_MS = 50

/**
 * The built-in payers behind a mailbox: what we deliver is answered at once, and the answers wait until they are due.
 * The mail lies in a table of its own, so that it outlives any crash of ours, as a clearinghouse would.
 */
export class SimulatorMailbox implements Mailbox {
  readonly #orm: Orm
  readonly #scope: Scope
  readonly #connectionId: string
  readonly #delayMs: number

  constructor(orm: Orm, scope: Scope, connectionId: string, delayMs: number) {
    this.#orm = orm
    this.#scope = scope
    this.#connectionId = connectionId
    this.#delayMs = delayMs
  }

  async deliver(name: string, content: Buffer): Promise<void> {
    await this.#in(async tx => {
      const firstTime = await tx.rows(sql`
        insert into simulator_mail (id, practice_id, connection_id, name, content, due_at, taken_at)
        values (${tx.newId()}, ${tx.practiceId}, ${this.#connectionId}, ${`received ${name}`}, '', now(), now()) on conflict do nothing returning id`)
      if (firstTime.length === 0) return
      const [numbers] = await tx.rows(
        sql<{ files: bigint }>`select count(*) as files from simulator_mail where connection_id = ${this.#connectionId} and content = ''`,
      )
      let next = Number(numbers?.files ?? 1n) * NUMBERS_PER_ANSWER
      const now = tx.clock.now()
      const answers = answerClaims(content.toString('utf8'), {
        today: dayAt(now, 'UTC'),
        now: now.toISOString().slice(11, 16).replace(':', ''),
        delays: { fileAckMs: this.#delayMs, claimAckMs: this.#delayMs, remittanceMs: this.#delayMs },
        nextControlNumber: () => (next += 1),
      })
      // A millisecond apart: answers that are due together still come in their order.
      for (const [place, answer] of answers.entries()) {
        await tx.rows(sql`
          insert into simulator_mail (id, practice_id, connection_id, name, content, due_at)
          values (${tx.newId()}, ${tx.practiceId}, ${this.#connectionId}, ${answer.name}, ${answer.content}, ${new Date(now.getTime() + answer.delayMs + place).toISOString()})`)
      }
    })
  }

  list(): Promise<string[]> {
    return this.#in(async tx => {
      const rows = await tx.rows(sql<{ name: string }>`
        select name from simulator_mail where connection_id = ${this.#connectionId} and taken_at is null and due_at <= ${new Date(tx.clock.now().getTime() + DUE_TOGETHER_MS).toISOString()} order by due_at, id`)
      return rows.map(({ name }) => name)
    })
  }

  fetch(name: string): Promise<Buffer> {
    return this.#in(async tx => {
      const [row] = await tx.rows(
        sql<{ content: string }>`select content from simulator_mail where connection_id = ${this.#connectionId} and name = ${name}`,
      )
      return Buffer.from(row?.content ?? '')
    })
  }

  async archive(name: string): Promise<void> {
    await this.#in(tx => tx.rows(sql`update simulator_mail set taken_at = now() where connection_id = ${this.#connectionId} and name = ${name}`))
  }

  nextAt(): Promise<Date | undefined> {
    return this.#in(async tx => {
      const [row] = await tx.rows(
        sql<{
          due_at: string | null
        }>`select min(due_at)::text as due_at from simulator_mail where connection_id = ${this.#connectionId} and taken_at is null`,
      )
      return row?.due_at ? new Date(row.due_at) : undefined
    })
  }

  #in<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return inTransaction(this.#orm, this.#scope, work)
  }
}
