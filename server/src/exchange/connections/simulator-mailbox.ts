import { sql } from 'kysely'
import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope, type Tx } from '../../platform/transaction.ts'
import { receiveClaims } from '../simulator/receive-claims.command.ts'
import type { Delivery, Mailbox } from './mailbox.ts'

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

  async deliver(name: string, content: Buffer): Promise<Delivery> {
    await this.#in(tx => receiveClaims(tx, this.#connectionId, name, content, this.#delayMs))
    return 'DELIVERED'
  }

  list(): Promise<string[]> {
    return this.#in(async tx => {
      const rows = await tx.rows(sql<{ name: string }>`
        select name from simulator_mail where connection_id = ${this.#connectionId} and taken_at is null and due_at <= ${new Date(tx.clock.now().getTime() + DUE_TOGETHER_MS).toISOString()} order by due_at, id`)
      return rows.map(({ name }) => name)
    })
  }

  fetch(name: string): Promise<Buffer | undefined> {
    return this.#in(async tx => {
      const [row] = await tx.rows(
        sql<{ content: string }>`select content from simulator_mail where connection_id = ${this.#connectionId} and name = ${name}`,
      )
      return row && Buffer.from(row.content)
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

  async close(): Promise<void> {}

  #in<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return inTransaction(this.#orm, this.#scope, work)
  }
}
