import { sql } from 'kysely'
import { migrations } from '../migrations/list.ts'
import type { Orm } from '../platform/database.ts'
import type { Relay } from '../platform/relay.ts'
import { runStatement } from '../platform/statement.ts'

const LOOK_AGAIN_MS = 1_000
const LOOK_MAX_MS = 3_000
const RELAY_LAG_MAX_MS = 10_000

/** Whether this process should be sent requests. Says only yes or no; a look at the database serves for a second. */
export class Readiness {
  readonly #orm: Orm
  readonly #relay: Relay
  #looked: { atMs: number; result: Promise<boolean> } | undefined
  isStopping = false

  constructor(orm: Orm, relay: Relay) {
    this.#orm = orm
    this.#relay = relay
  }

  async check(): Promise<boolean> {
    if (this.isStopping) return false
    const nowMs = performance.now()
    if (!this.#looked || nowMs - this.#looked.atMs > LOOK_AGAIN_MS) this.#looked = { atMs: nowMs, result: this.#look() }
    return (await this.#looked.result) && this.#relayKeepsUp()
  }

  #relayKeepsUp(): boolean {
    return !this.#relay.isListening || performance.now() - this.#relay.seenAtMs < RELAY_LAG_MAX_MS
  }

  async #look(): Promise<boolean> {
    // A transaction number is only given where the database can be written to.
    const look = runStatement(this.#orm, sql<{ name: string }>`select name, pg_current_xact_id() from migration`)
    const late = new Promise<undefined>(resolve => void setTimeout(() => resolve(undefined), LOOK_MAX_MS).unref())
    try {
      const rows = await Promise.race([look, late])
      const done = new Set(rows?.map(row => row.name))
      return migrations.every(({ name }) => done.has(name))
    } catch {
      return false
    }
  }
}
