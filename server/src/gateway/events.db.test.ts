import { sql } from 'kysely'
import type { Client } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { addPractice, useDatabase } from '../../test/database.ts'
import { anAccount, Browser, PASSWORD, SetClock, signedIn, startTestGateway } from '../../test/gateway.ts'
import type { Change } from '../platform/outbox.ts'
import type { Gateway } from './server.ts'

const database = useDatabase()
const rosa = '00000000-0000-4000-8000-0000000000aa'
const sam = '00000000-0000-4000-8000-0000000000bb'
const clock = new SetClock()
let gateway: Gateway
let otherPractice: number

beforeAll(async () => {
  await database.run(tx =>
    tx.rows(sql`
    insert into patient (id, practice_id, number, first_name, last_name, birth_date, sex, line1, city, state, zip)
    select id::uuid, ${tx.practiceId}, n, 'Given', 'Family', '1980-02-03', 'F', '1 Elm St', 'Springfield', 'IL', '62701'
    from (values (${rosa}, 1), (${sam}, 2)) as p(id, n)`),
  )
  otherPractice = await addPractice(database.ownerUrl, 'Elsewhere Clinic')
  await anAccount(database, { email: 'jo@harbor.test', roles: ['BILLER'] })
  await anAccount(database, { email: 'mina@harbor.test', roles: ['CODER'] })
  await anAccount(database, { email: 'ada@harbor.test', roles: ['ADMIN'] })
  await anAccount(database, { email: 'other@else.test', roles: ['BILLER'] }, otherPractice)
  await anAccount(database, { email: 'rosa@harbor.test', patients: [{ id: rosa, relation: 'self' }] })
  gateway = await startTestGateway(database, { clock })
})
afterAll(() => gateway.close())

const change = (what: Change, practiceId = database.practiceId): Promise<void> => database.run(async tx => tx.record(what), { practiceId })

interface Event {
  cursor: string
  kind: string
}

/** The events one subscription has been given so far; `until` waits for a number of them. */
class Feed {
  readonly events: Event[] = []
  readonly errors: unknown[] = []
  readonly #client: Client
  #wake = (): void => {}
  readonly #stop: () => void

  constructor(browser: Browser, after?: string, onClosed?: (code: number) => void) {
    this.#client = browser.listen(onClosed ? { onClosed } : {})
    this.#stop = this.#client.subscribe<{ events: Event }>(
      { query: 'subscription ($after: String) { events(after: $after) { cursor kind } }', variables: after === undefined ? {} : { after } },
      {
        next: ({ data, errors }) => {
          if (data) this.events.push(data.events)
          if (errors) this.errors.push(...errors)
          this.#wake()
        },
        error: error => (this.errors.push(...(Array.isArray(error) ? error : [error])), this.#wake()),
        complete: () => this.#wake(),
      },
    )
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>(resume => (this.#wake = resume))
  }

  get kinds(): string[] {
    return this.events.map(({ kind }) => kind)
  }

  async close(): Promise<void> {
    this.#stop()
    await this.#client.dispose()
  }
}

/** A feed that is surely listening: it has been given a change made for that purpose, told by the cursor it returns. */
async function liveFeed(browser: Browser, patientId?: string): Promise<Feed> {
  const feed = new Feed(browser)
  while (feed.events.length === 0 && feed.errors.length === 0) {
    await change({ kind: 'claim.mark', ...(patientId ? { patientId } : {}) })
    await Promise.race([feed.until(() => feed.events.length > 0), new Promise(resume => setTimeout(resume, 150))])
  }
  return feed
}

const lastCursor = (feed: Feed): string => feed.events.at(-1)?.cursor ?? ''

test('staff hear each change of their practice once, in order, and none of another practice', async () => {
  const feed = await liveFeed(await signedIn(gateway, 'jo@harbor.test'))
  const before = feed.events.length
  await change({ kind: 'claim.of-others' }, otherPractice)
  for (let i = 0; i < 5; i += 1) await change({ kind: `claim.${i}` })
  await feed.until(() => feed.kinds.includes('claim.4'))
  expect(feed.kinds.slice(before).filter(kind => kind !== 'claim.mark')).toEqual(['claim.0', 'claim.1', 'claim.2', 'claim.3', 'claim.4'])
  await feed.close()
})

test('who comes back with a cursor misses nothing and hears nothing twice, however often the line is cut', async () => {
  const browser = await signedIn(gateway, 'jo@harbor.test')
  const first = await liveFeed(browser)
  await first.close()
  const heard: string[] = []
  let cursor = lastCursor(first)
  const wanted = Array.from({ length: 60 }, (_, i) => `claim.n${i}`)
  const making = (async () => {
    for (const kind of wanted) await change({ kind })
  })()
  for (let cut = 0; !heard.includes('claim.n59'); cut += 1) {
    const feed = new Feed(browser, cursor)
    await feed.until(() => feed.events.length > cut % 4 || feed.kinds.includes('claim.n59'))
    await feed.close()
    heard.push(...feed.kinds)
    cursor = lastCursor(feed)
  }
  await making
  expect(heard.filter(kind => kind !== 'claim.mark')).toEqual(wanted)
})

test('changes made at the same time by many reach every listener, in one order', async () => {
  const feeds = [await liveFeed(await signedIn(gateway, 'jo@harbor.test')), await liveFeed(await signedIn(gateway, 'mina@harbor.test'))]
  const kinds = Array.from({ length: 40 }, (_, i) => `claim.at-once-${i}`)
  await Promise.all(kinds.map(kind => change({ kind })))
  await Promise.all(feeds.map(feed => feed.until(() => kinds.every(kind => feed.kinds.includes(kind)))))
  const [a, b] = feeds.map(feed => feed.kinds.filter(kind => kind.startsWith('claim.at-once')))
  expect(a).toHaveLength(40)
  expect(a).toEqual(b)
  await Promise.all(feeds.map(feed => feed.close()))
})

test('a patient hears of their own bills only, under names of their own, also after coming back', async () => {
  const browser = await signedIn(gateway, 'rosa@harbor.test', 'patient')
  const feed = await liveFeed(browser, rosa)
  const before = feed.events.length
  await change({ kind: 'claim.changed', patientId: sam })
  await change({ kind: 'encounter.changed', patientId: rosa })
  await change({ kind: 'claim.changed', patientId: rosa })
  await change({ kind: 'payer.changed' })
  await change({ kind: 'payment.changed', patientId: rosa })
  await feed.until(() => feed.kinds.includes('payment.changed'))
  expect(feed.kinds.slice(before).slice(-2)).toEqual(['bill.changed', 'payment.changed'])
  expect(new Set(feed.kinds)).toEqual(new Set(['bill.changed', 'payment.changed']))
  await feed.close()

  await change({ kind: 'claim.changed', patientId: sam })
  await change({ kind: 'payment.changed', patientId: rosa })
  const back = new Feed(browser, lastCursor(feed))
  await back.until(() => back.events.length > 0)
  await change({ kind: 'claim.changed', patientId: rosa })
  await back.until(() => back.events.length > 1)
  expect(back.kinds).toEqual(['payment.changed', 'bill.changed'])
  await back.close()
})

test("a patient's cursor does not tell how much the practice does", async () => {
  for (let i = 0; i < 10; i += 1) await change({ kind: 'claim.changed', patientId: sam })
  const browser = await signedIn(gateway, 'rosa@harbor.test', 'patient')
  const feed = await liveFeed(browser, rosa)
  const [head] = await database.run(tx => tx.rows(sql<{ next_seq: bigint }>`select next_seq from practice_feed where id = ${tx.practiceId}`))
  const [own] = await database.run(tx => tx.rows(sql<{ next_seq: bigint }>`select next_seq from patient_feed where patient_id = ${rosa}`))
  const text = Buffer.from(lastCursor(feed).split('.')[0] ?? '', 'base64url').toString()
  expect(own?.next_seq).toBeLessThan(head?.next_seq ?? 0n)
  expect(Number(text.split('=')[1])).toBeLessThan(Number(own?.next_seq))
  await feed.close()
})

test('a cursor that is changed, made up, of another person or too old asks for everything anew', async () => {
  const jo = await signedIn(gateway, 'jo@harbor.test')
  const feed = await liveFeed(jo)
  await feed.close()
  const cursor = lastCursor(feed)
  const codeOf = async (browser: Browser, after: string): Promise<unknown> => {
    const asked = new Feed(browser, after)
    await asked.until(() => asked.errors.length > 0)
    await asked.close()
    return (asked.errors[0] as { extensions: { code: string } }).extensions.code
  }
  const forged = `${Buffer.from(`${database.practiceId}:1`).toString('base64url')}.${cursor.split('.')[1]}`
  for (const wrong of ['', 'nonsense', forged, `${cursor}x`]) expect(await codeOf(jo, wrong)).toBe('RESYNC_REQUIRED')
  expect(await codeOf(await signedIn(gateway, 'mina@harbor.test'), cursor)).toBe('RESYNC_REQUIRED')
  for (let i = 0; i < 3; i += 1) await change({ kind: 'claim.later' })
  await database.run(tx => tx.rows(sql`delete from outbox where seq <= (select max(seq) - 1 from outbox where practice_id = ${tx.practiceId})`))
  expect(await codeOf(jo, cursor)).toBe('RESYNC_REQUIRED')
})

test('an open socket closes with 4401 when its session is revoked, and a coder stays while a biller leaves', async () => {
  const leaving = await signedIn(gateway, 'jo@harbor.test')
  const closed = Promise.withResolvers<number>()
  const feed = new Feed(leaving, undefined, closed.resolve)
  const staying = await liveFeed(await signedIn(gateway, 'mina@harbor.test'))
  await change({ kind: 'claim.changed' })
  await feed.until(() => feed.events.length > 0)
  await leaving.ask('mutation { signOut { __typename } }')
  expect(await closed.promise).toBe(4401)
  await change({ kind: 'claim.after' })
  await staying.until(() => staying.kinds.includes('claim.after'))
  expect(feed.kinds).not.toContain('claim.after')
  await staying.close()
})

test('a session revoked on another server closes its socket at the next look', async () => {
  const browser = await signedIn(gateway, 'jo@harbor.test')
  const closed = Promise.withResolvers<number>()
  const feed = new Feed(browser, undefined, closed.resolve)
  while (gateway.sockets.count === 0) await new Promise(resume => setTimeout(resume, 10))
  await database.run(tx => tx.rows(sql`update session set revoked_at = now() where practice_id = ${tx.practiceId} and revoked_at is null`))
  expect(await closed.promise).toBe(4401)
  await feed.close()
})

test('a disabled person loses the socket; looking on without typing does not keep a session alive', async () => {
  const ada = await signedIn(gateway, 'ada@harbor.test')
  await anAccount(database, { email: 'temp@harbor.test', roles: ['CODER'] })
  const temp = await signedIn(gateway, 'temp@harbor.test')
  const closed = Promise.withResolvers<number>()
  const feed = new Feed(temp, undefined, closed.resolve)
  const { data } = await ada.ask<{ users: { id: string; email: string }[] }>('{ users { id email } }')
  const id = data.users.find(user => user.email === 'temp@harbor.test')?.id
  await ada.ask('mutation ($id: ID!) { disableUser(id: $id) { __typename } }', { id })
  expect(await closed.promise).toBe(4401)
  await feed.close()

  const idle = Promise.withResolvers<number>()
  const watching = new Feed(await signedIn(gateway, 'jo@harbor.test'), undefined, idle.resolve)
  await gateway.sockets.sweep()
  clock.advance(16)
  expect(await idle.promise).toBe(4401)
  await watching.close()
})

/** A socket by hand, for what a well-behaved client never does. */
function rawSocket(headers: Record<string, string>, protocol = 'graphql-transport-ws'): { closed: Promise<number>; socket: WebSocket } {
  const socket = new WebSocket(`${gateway.address.replace('http', 'ws')}/graphql`, protocol, { headers })
  const closed = new Promise<number>(resolve => {
    socket.on('close', resolve)
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => {})
  })
  return { closed, socket }
}

test('a page of another origin gets no socket; who is not signed in, is silent or shouts is closed', async () => {
  const { cookie } = await signedIn(gateway, 'jo@harbor.test')
  const origin = gateway.address
  expect(await rawSocket({ cookie, origin: 'https://evil.test' }).closed).toBe(403)

  const stranger = rawSocket({ origin })
  stranger.socket.on('open', () => stranger.socket.send('{"type":"connection_init"}'))
  expect(await stranger.closed).toBe(4401)

  expect(await rawSocket({ cookie, origin }).closed).toBe(4408)

  const loud = rawSocket({ cookie, origin })
  loud.socket.on('open', () => loud.socket.send('x'.repeat(70_000)))
  expect(await loud.closed).toBe(1009)

  const hasty = rawSocket({ cookie, origin })
  hasty.socket.on('open', () => hasty.socket.send('{"type":"subscribe","id":"1","payload":{"query":"subscription { events { kind } }"}}'))
  expect(await hasty.closed).toBe(4401)
})

test('at most twenty subscriptions a socket and ten sockets a person', async () => {
  const browser = await signedIn(gateway, 'mina@harbor.test')
  const client = browser.listen()
  const codes: unknown[] = []
  const refused = Promise.withResolvers<void>()
  for (let i = 0; i < 21; i += 1) {
    client.subscribe(
      { query: 'subscription { events { kind } }' },
      {
        next: () => {},
        complete: () => {},
        error: error => {
          codes.push((error as { extensions: { code: string } }[])[0]?.extensions.code)
          refused.resolve()
        },
      },
    )
  }
  await refused.promise
  expect(codes).toEqual(['LIMIT_EXCEEDED'])
  await client.dispose()

  const closes: number[] = []
  const eleventh = Promise.withResolvers<void>()
  const feeds = Array.from(
    { length: 11 },
    () =>
      new Feed(browser, undefined, code => {
        closes.push(code)
        if (code === 4429) eleventh.resolve()
      }),
  )
  await eleventh.promise
  expect(closes).toEqual([4429])
  await Promise.all(feeds.map(feed => feed.close()))
})

test('when the server stops, sockets are told to come back', async () => {
  const stopping = await startTestGateway(database, { clock })
  const closed = Promise.withResolvers<number>()
  const browser = new Browser(stopping)
  await browser.signIn('jo@harbor.test', 'staff', PASSWORD)
  const feed = new Feed(browser, undefined, closed.resolve)
  while (stopping.sockets.count === 0) await new Promise(resume => setTimeout(resume, 10))
  await stopping.close()
  expect(await closed.promise).toBe(1001)
  await feed.close()
})
