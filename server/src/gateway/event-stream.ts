import { sql } from 'kysely'
import { systemActor, type Actor } from '../kernel/actor.ts'
import type { Orm } from '../platform/database.ts'
import { ResyncError, type OutboxRow, type Relay } from '../platform/relay.ts'
import { inTransaction } from '../platform/transaction.ts'
import { isStaff, type Cursors } from './cursor.ts'

/** One change on its way to one listener. */
export interface Delivered {
  cursor: string
  kind: string
  row: OutboxRow
}

export interface EventSource {
  orm: Orm
  relay: Relay
  cursors: Cursors
}

const PAGE_ROWS = 200

/**
 * What `events(after)` gives: what came after the cursor, then live, each change once and in order. An iterator, not a
 * generator: `return` has to work while `next` waits.
 *
 * Rejects with ResyncError for a cursor that is not ours, from another database, or older than what is kept.
 */
export async function openEventStream(source: EventSource, actor: Actor, after: string | undefined): Promise<AsyncIterableIterator<Delivered>> {
  const stop = new AbortController()
  const events = isStaff(actor) ? await staffEvents(source, actor, after, stop.signal) : await patientEvents(source, actor, after, stop.signal)
  const stream: AsyncIterableIterator<Delivered> = {
    next: () => events.next(),
    return: async () => {
      stop.abort()
      await events.return(undefined)
      return { value: undefined, done: true }
    },
    [Symbol.asyncIterator]: () => stream,
  }
  return stream
}

/** Rights as they are now: access to a patient that has ended meanwhile ends the events, too. */
export const isStillFor = (actor: Actor, event: Delivered): boolean =>
  isStaff(actor) || (event.row.patient_id !== null && actor.patientIds.includes(event.row.patient_id))

type Stream = AsyncGenerator<Delivered, void>

async function staffEvents({ relay, cursors, orm }: EventSource, actor: Actor, after: string | undefined, signal: AbortSignal): Promise<Stream> {
  const head = await relay.head(actor.practiceId)
  let from = head
  if (after !== undefined) {
    const position = cursors.read(actor, after)
    if (!position || !('seq' in position) || position.seq >= head) throw new ResyncError()
    from = position.seq + 1n
    if (from < head) await requireKept(orm, actor.practiceId, from)
  }
  return (async function* () {
    for await (const row of relay.listen(actor.practiceId, from, signal)) {
      yield { cursor: cursors.write(actor, { practiceId: actor.practiceId, seq: row.seq }), kind: row.kind, row }
    }
  })()
}

/** The first change wanted must be there: with it, all later ones are. */
async function requireKept(orm: Orm, practiceId: number, seq: bigint): Promise<void> {
  const found = await inTransaction(orm, { actor: systemActor(practiceId) }, tx =>
    tx.rows(sql`select seq from outbox where practice_id = ${practiceId} and seq = ${seq}`),
  )
  if (found.length === 0) throw new ResyncError()
}

async function patientEvents(source: EventSource, actor: Actor, after: string | undefined, signal: AbortSignal): Promise<Stream> {
  const { relay, cursors, orm } = source
  const given = after === undefined ? undefined : cursors.read(actor, after)
  if (after !== undefined && (!given || !('own' in given))) throw new ResyncError()
  // The head is read first: what is added from here on comes live, and is dropped there if the replay had it too.
  const head = await relay.head(actor.practiceId)
  const own = await ownPositions(orm, actor, given && 'own' in given ? given.own : undefined)
  const isNew = (row: OutboxRow): row is OutboxRow & { patient_id: string; patient_seq: bigint } =>
    row.patient_id !== null && row.patient_seq !== null && own.has(row.patient_id) && row.patient_seq > (own.get(row.patient_id) ?? 0n)
  const take = (row: OutboxRow): Delivered | undefined => {
    if (!isNew(row)) return undefined
    own.set(row.patient_id, row.patient_seq)
    const kind = patientKind(row.kind)
    return kind === undefined ? undefined : { cursor: cursors.write(actor, { practiceId: actor.practiceId, own }), kind, row }
  }
  return (async function* () {
    for (let page = await missed(orm, actor, own, head); page.length > 0; page = await missed(orm, actor, own, head)) {
      for (const row of page) {
        const event = take(row)
        if (event) yield event
      }
    }
    for await (const row of relay.listen(actor.practiceId, head, signal)) {
      const event = take(row)
      if (event) yield event
    }
  })()
}

/** Changes that are a patient's business, by the name they know them by. Coding before a bill is not. */
function patientKind(kind: string): string | undefined {
  if (kind.startsWith('claim.')) return 'bill.changed'
  return kind.startsWith('payment.') ? 'payment.changed' : undefined
}

/** Where each of one's own records stands; with a cursor, checked against what is kept. */
async function ownPositions(orm: Orm, actor: Actor, given: ReadonlyMap<string, bigint> | undefined): Promise<Map<string, bigint>> {
  const rows = await inTransaction(orm, { actor: systemActor(actor.practiceId) }, tx =>
    tx.rows(sql<{ patient_id: string; next_seq: bigint; oldest: bigint | null }>`
      select f.patient_id, f.next_seq,
        (select min(o.patient_seq) from outbox o where o.practice_id = f.practice_id and o.patient_id = f.patient_id) as oldest
      from patient_feed f where f.practice_id = ${actor.practiceId} and f.patient_id = any(${[...actor.patientIds]}::uuid[])`),
  )
  const feeds = new Map(rows.map(row => [row.patient_id, row]))
  return new Map(
    actor.patientIds.map(id => {
      const feed = feeds.get(id)
      const last = (feed?.next_seq ?? 1n) - 1n
      // Access granted since the cursor was written starts from now.
      const position = given?.get(id) ?? last
      const isKept = position === last || (position < last && feed?.oldest != null && feed.oldest <= position + 1n)
      if (!isKept) throw new ResyncError()
      return [id, position]
    }),
  )
}

const missed = (orm: Orm, actor: Actor, own: ReadonlyMap<string, bigint>, before: bigint): Promise<OutboxRow[]> =>
  inTransaction(orm, { actor: systemActor(actor.practiceId) }, tx =>
    tx.rows(sql<OutboxRow>`
      select o.seq, o.kind, o.claim_id, o.encounter_id, o.patient_id, o.payment_id, o.patient_seq
      from unnest(${[...own.keys()]}::uuid[], ${[...own.values()].map(String)}::bigint[]) as p(id, seq)
      join outbox o on o.practice_id = ${actor.practiceId} and o.patient_id = p.id and o.patient_seq > p.seq and o.seq < ${before}
      order by o.seq limit ${PAGE_ROWS}`),
  )
