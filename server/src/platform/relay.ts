import { sql } from 'kysely'
import { systemActor } from '../kernel/actor.ts'
import type { Orm } from './database.ts'
import type { Log } from './log.ts'
import { runStatement } from './statement.ts'
import { inTransaction, type Tx } from './transaction.ts'

/** One row of the outbox: what changed, by ids only. */
export interface OutboxRow {
  seq: bigint
  kind: string
  claim_id: string | null
  encounter_id: string | null
  patient_id: string | null
  payment_id: string | null
  patient_seq: bigint | null
}

/** Behind by more than this for so long, a listener that was up to date is cut off: it comes back with its cursor. */
const BEHIND_MAX = 1_000n
const BEHIND_MAX_MS = 10_000
const POLL_MS = 100
const PAGE_ROWS = 500
const KEPT_ROWS = 2_000
const IDLE_LOOKS_MAX = 20

/** The listener reads more slowly than the practice works. */
export class SlowListenerError extends Error {}
/** The position is older than what is kept, or not one of this database: everything has to be read anew. */
export class ResyncError extends Error {}

/** What one practice's listeners share: the latest rows, in order and without gaps. */
interface Feed {
  practiceId: number
  /** The next number that will be given. */
  next: bigint
  /** A gapless run that ends before `next`. */
  rows: OutboxRow[]
  listeners: Set<() => void>
  /** Looks since the last listener left; some stay before the feed is given up, so that one who joins meanwhile has it. */
  idleLooks: number
}

/**
 * Hands out the outbox. One poller a process looks whether a practice's counter has moved, only while somebody listens;
 * each listener then walks at its own pace, so nothing is queued for the slow. The counter is raised in the transaction
 * that adds the rows (platform/outbox.ts), so a number that shows is followed by no earlier one.
 */
export class Relay {
  readonly #orm: Orm
  readonly #log: Log
  readonly #feeds = new Map<number, Feed>()
  readonly #opening = new Map<number, Promise<Feed>>()
  #timer: NodeJS.Timeout | undefined
  #isClosed = false
  /** When the poller last saw the counters, for readiness. */
  seenAtMs = performance.now()

  constructor(orm: Orm, log: Log) {
    this.#orm = orm
    this.#log = log
  }

  get isListening(): boolean {
    return this.#feeds.size > 0
  }

  /** The number the next change of the practice will have: what a listener without a cursor starts from. */
  async head(practiceId: number): Promise<bigint> {
    const [row] = await runStatement(this.#orm, sql<{ next_seq: bigint }>`select next_seq from practice_feed where id = ${practiceId}`)
    if (!row) throw new ResyncError()
    return row.next_seq
  }

  /**
   * All changes of the practice from `from` on, in order, each once. Ends when `signal` is aborted or the relay closes.
   * Throws ResyncError when `from` is no longer kept, SlowListenerError when the listener falls too far behind.
   */
  async *listen(practiceId: number, from: bigint, signal: AbortSignal): AsyncGenerator<OutboxRow> {
    const feed = await this.#join(practiceId)
    let wake = (): void => {}
    const listener = (): void => wake()
    feed.listeners.add(listener)
    signal.addEventListener('abort', listener)
    let position = from
    // Of one who replays, Infinity: catching up takes as long as it takes.
    let upToDateMs = Infinity
    const isOver = (): boolean => signal.aborted || this.#isClosed
    try {
      while (!isOver()) {
        if (position >= feed.next) {
          await new Promise<void>(resume => {
            wake = resume
            if (isOver() || position < feed.next) resume()
          })
          upToDateMs = performance.now()
          continue
        }
        for (const row of await this.#rowsFrom(feed, position)) {
          if (isOver()) return
          yield row
          position = row.seq + 1n
          if (feed.next - position > BEHIND_MAX && performance.now() - upToDateMs > BEHIND_MAX_MS) throw new SlowListenerError()
        }
      }
    } finally {
      signal.removeEventListener('abort', listener)
      feed.listeners.delete(listener)
    }
  }

  close(): void {
    this.#isClosed = true
    this.#stop()
    for (const feed of this.#feeds.values()) for (const listener of feed.listeners) listener()
  }

  async #join(practiceId: number): Promise<Feed> {
    const known = this.#feeds.get(practiceId)
    if (known) return known
    const opening = this.#opening.get(practiceId) ?? this.#open(practiceId)
    this.#opening.set(practiceId, opening)
    try {
      return await opening
    } finally {
      this.#opening.delete(practiceId)
    }
  }

  async #open(practiceId: number): Promise<Feed> {
    const feed: Feed = { practiceId, next: await this.head(practiceId), rows: [], listeners: new Set(), idleLooks: 0 }
    this.#feeds.set(practiceId, feed)
    this.#start()
    return feed
  }

  #start(): void {
    this.seenAtMs = performance.now()
    this.#timer ??= setTimeout(() => void this.#poll(), POLL_MS)
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  async #poll(): Promise<void> {
    try {
      const ids = [...this.#feeds.keys()]
      const heads = await runStatement(
        this.#orm,
        sql<{ id: number; next_seq: bigint }>`
        select id, next_seq from practice_feed where id = any(${ids}::int[])`,
      )
      for (const { id, next_seq } of heads) {
        const feed = this.#feeds.get(id)
        if (feed && feed.next < next_seq) await this.#advance(feed, next_seq)
        if (feed) this.#giveUpIfIdle(feed)
      }
      this.seenAtMs = performance.now()
    } catch (error) {
      // Listeners wait; the next look finds what this one missed.
      this.#log.warn({ code: error instanceof Error && 'code' in error ? error.code : undefined }, 'the outbox could not be read')
    }
    this.#timer = this.#feeds.size > 0 && !this.#isClosed ? setTimeout(() => void this.#poll(), POLL_MS) : undefined
  }

  #giveUpIfIdle(feed: Feed): void {
    feed.idleLooks = feed.listeners.size === 0 ? feed.idleLooks + 1 : 0
    if (feed.idleLooks > IDLE_LOOKS_MAX) this.#feeds.delete(feed.practiceId)
  }

  /** Keeps the new rows for all listeners, and wakes them. */
  async #advance(feed: Feed, next: bigint): Promise<void> {
    const rows = [...feed.rows]
    const wanted = rows.length + KEPT_ROWS
    for (let position = feed.next; position < next && rows.length < wanted;) {
      const page = await this.#readPage(feed.practiceId, position)
      const last = page.at(-1)
      if (!last) throw new Error(`outbox of practice ${feed.practiceId} ends before ${position}`)
      // Rows that somebody deleted by hand: the run starts anew, and who stands before it has to resync.
      if (page[0]?.seq !== position) rows.length = 0
      rows.push(...page)
      position = last.seq + 1n
    }
    feed.rows = rows.slice(-KEPT_ROWS)
    feed.next = (feed.rows.at(-1)?.seq ?? feed.next - 1n) + 1n
    for (const listener of feed.listeners) listener()
  }

  async #rowsFrom(feed: Feed, position: bigint): Promise<OutboxRow[]> {
    const first = feed.rows[0]
    if (first && first.seq <= position) return feed.rows.slice(Number(position - first.seq))
    const page = await this.#readPage(feed.practiceId, position)
    if (page[0]?.seq !== position) throw new ResyncError()
    return page
  }

  #readPage(practiceId: number, from: bigint): Promise<OutboxRow[]> {
    return inTransaction(this.#orm, { actor: systemActor(practiceId) }, tx => readOutbox(tx, from))
  }
}

const readOutbox = (tx: Tx, from: bigint): Promise<OutboxRow[]> =>
  tx.rows(sql<OutboxRow>`
    select seq, kind, claim_id, encounter_id, patient_id, payment_id, patient_seq from outbox
    where practice_id = ${tx.practiceId} and seq >= ${from} order by seq limit ${PAGE_ROWS}`)
