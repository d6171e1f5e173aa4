import { sql } from 'kysely'
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPractice, useDatabase } from '../../test/database.ts'
import { anAccount, signedIn, startTestGateway, type Browser } from '../../test/gateway.ts'
import type { Gateway } from '../gateway/server.ts'
import { Refusal } from '../kernel/refusal.ts'
import { done, DoneResult, type DoneType } from '../platform/refusal.type.ts'
import { brokenLinks } from './audit-chain.query.ts'
import type { RequestContext } from './request-context.ts'

const rosa = '00000000-0000-4000-8000-0000000000aa'
const sam = '00000000-0000-4000-8000-0000000000bb'

@Resolver()
class ChartResolver {
  @Authorized('claim:read')
  @Query(() => String)
  chart(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<string> {
    return ctx.read(async tx => {
      tx.look([id])
      return 'seen'
    })
  }

  @Authorized('claim:read')
  @Query(() => String)
  find(@Arg('text', () => String) text: string): string {
    return text
  }

  @Authorized('claim:work')
  @Mutation(() => DoneResult)
  amend(
    @Arg('id', () => ID) id: string,
    @Arg('isRefused', () => Boolean) isRefused: boolean,
    @Ctx() ctx: RequestContext,
  ): Promise<DoneType | Refusal> {
    return ctx.write(async tx => {
      tx.look([id])
      return isRefused ? new Refusal('CONFLICT', 'Somebody was faster.') : done
    })
  }
}

const database = useDatabase()
let gateway: Gateway
let browser: Browser
let owner: pg.Client

beforeAll(async () => {
  await anAccount(database, { email: 'jo@harbor.test', roles: ['BILLER'] })
  await anAccount(database, { email: 'ada@harbor.test', name: 'Ada Brandt', roles: ['ADMIN'] })
  gateway = await startTestGateway(database, { resolvers: [ChartResolver] })
  browser = await signedIn(gateway, 'jo@harbor.test')
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await gateway.close()
  await owner.end()
})

interface Row {
  chain: string
  action: string
  operation: string
  outcome: string
  patient_ids: string[]
  reason: string | null
}
interface Trail {
  audit: { id: string }[]
}

const trail = (): Promise<Row[]> =>
  database.run(tx => tx.rows(sql<Row>`select chain, action, operation, outcome, patient_ids, reason from audit_row order by at`))
const latest = async (): Promise<Row | undefined> => (await trail()).at(-1)

test('a look at two records is one row that names both, and it stands before the answer comes', async () => {
  const { data } = await browser.ask('query Charts($a: ID!, $b: ID!) { a: chart(id: $a) b: chart(id: $b) }', { a: rosa, b: sam })
  expect(data).toEqual({ a: 'seen', b: 'seen' })
  const row = await latest()
  expect(row).toMatchObject({ chain: 'read', action: 'read', outcome: 'ok', operation: expect.stringMatching(/^Charts#[0-9a-f]{8}$/) })
  expect([...(row?.patient_ids ?? [])].sort()).toEqual([rosa, sam])
})

test('a change and its row are one: a refused change leaves the refusal on record and nothing else', async () => {
  const amend = 'mutation Amend($id: ID!, $isRefused: Boolean!) { amend(id: $id, isRefused: $isRefused) { __typename } }'
  await browser.ask(amend, { id: rosa, isRefused: false })
  expect(await latest()).toMatchObject({ chain: 'write', action: 'write', outcome: 'ok', patient_ids: [rosa] })
  await browser.ask(amend, { id: rosa, isRefused: true })
  expect(await latest()).toMatchObject({ action: 'write', outcome: 'CONFLICT', patient_ids: [] })
})

test('a search and an attempt that was not allowed are on record; what was typed is not', async () => {
  await browser.ask('query Find { find(text: "Delgado 1980") }')
  expect(await latest()).toMatchObject({ action: 'search', outcome: 'ok' })
  await browser.ask('query Peek { users { name } }')
  expect(await latest()).toMatchObject({ action: 'denied', reason: 'admin:manage', outcome: 'FORBIDDEN' })
  expect(JSON.stringify(await trail())).not.toContain('Delgado')
})

test('sign-ins are on record, the failed ones too', async () => {
  await signedIn(gateway, 'jo@harbor.test')
  expect(await latest()).toMatchObject({ action: 'sign-in', outcome: 'ok' })
  await browser.signIn('jo@harbor.test', 'staff', 'a wrong one')
  await expect.poll(async () => (await latest())?.outcome).toBe('SIGN_IN_FAILED')
  browser = await signedIn(gateway, 'jo@harbor.test')
})

test('when the trail cannot be written, there is no answer', async () => {
  await owner.query(`create function no_audit() returns trigger language plpgsql as $$ begin raise exception 'disk full' using errcode = '53100'; end $$;
    create trigger no_audit before insert on audit_row for each row execute function no_audit()`)
  try {
    const { data, errors } = await browser.ask('query Chart($id: ID!) { chart(id: $id) }', { id: rosa })
    expect(data ?? {}).not.toHaveProperty('chart')
    expect(errors[0]?.extensions.code).toBe('INTERNAL')
  } finally {
    await owner.query('drop trigger no_audit on audit_row; drop function no_audit()')
  }
})

test('rows of many requests at once are chained without a gap', async () => {
  await Promise.all(Array.from({ length: 60 }, () => browser.ask('query Chart($id: ID!) { chart(id: $id) }', { id: rosa })))
  const rows = await database.run(tx => tx.rows(sql<{ seq: bigint }>`select seq from audit_row where chain = 'read' order by seq`))
  expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, i) => i + 1))
  expect(rows.length).toBeGreaterThan(60)
  expect(await database.run(brokenLinks)).toEqual([])
})

test('the administrator reads who did what; that look is on record itself', async () => {
  const ada = await signedIn(gateway, 'ada@harbor.test')
  const before = (await trail()).length
  const page = await ada.ask<Trail>('query Trail { audit(first: 3) { id actorName action operation outcome } }')
  expect(page.data.audit[0]).toMatchObject({ actorName: 'Ada Brandt', action: 'sign-in', outcome: 'ok' })
  const next = await ada.ask<Trail>('query Trail($after: String) { audit(first: 500, after: $after) { id operation } }', {
    after: page.data.audit[2]?.id,
  })
  expect(next.data.audit).toHaveLength(before - 3)
  expect(await latest()).toMatchObject({ action: 'read', operation: expect.stringMatching(/^Trail#/), patient_ids: [rosa] })
  expect(next.data.audit.some(row => page.data.audit.some(seen => seen.id === row.id))).toBe(false)
})

test('the trail of another practice is nobody else’s', async () => {
  const elsewhere = await addPractice(database.ownerUrl, 'Elsewhere Clinic')
  await anAccount(database, { email: 'ada@else.test', roles: ['ADMIN'] }, elsewhere)
  const { data } = await (await signedIn(gateway, 'ada@else.test')).ask('{ audit { action } }')
  expect(data['audit']).toEqual([{ action: 'sign-in' }])
})

test('the server itself can neither change nor delete a row, nor move the head of the chain', async () => {
  for (const attempt of [
    sql`update audit_row set outcome = 'ok'`,
    sql`delete from audit_row`,
    sql`truncate audit_row`,
    sql`update audit_head set seq = 1`,
    sql`delete from audit_head`,
  ]) {
    await expect(database.run(tx => tx.rows(attempt))).rejects.toThrow(/permission denied|append-only/)
  }
})

/** As the owner with the guards off: what a thief of the whole database could do. */
async function tamper(statement: string): Promise<unknown[]> {
  await owner.query(
    `begin; set local app.practice = '${database.practiceId}'; alter table audit_row disable trigger user; ${statement}; alter table audit_row enable trigger user`,
  )
  const found = await owner.query<{ seq: string }>(`select * from broken_audit_links(${database.practiceId})`)
  await owner.query('rollback')
  return found.rows
}

test.each([
  ['an outcome rewritten', `update audit_row set outcome = 'denied' where chain = 'read' and seq = 5`],
  ['a patient taken out', `update audit_row set patient_ids = '{}' where chain = 'read' and seq = 1`],
  ['a text moved to the next column', `update audit_row set resource = reason, reason = null where reason is not null`],
  ['a row deleted', `delete from audit_row where chain = 'read' and seq = 7`],
  ['two rows swapped', `update audit_row set seq = -seq where chain = 'read' and seq in (8, 9); update audit_row set seq = 17 + seq where seq < 0`],
  [
    'a row slipped in',
    `insert into audit_row select practice_id, chain, seq + 1000, at, actor_id, session_id, ip, operation, action, patient_ids, resource, reason, outcome, request_id, prev, hash from audit_row where chain = 'read' and seq = 5`,
  ],
  ['the last rows cut off', `delete from audit_row where chain = 'read' and seq > (select max(seq) - 3 from audit_row where chain = 'read')`],
  ['a time moved', `update audit_row set at = at - interval '1 hour' where chain = 'write' and seq = 1`],
])('%s is found', async (_, statement) => {
  expect(await tamper('select 1')).toEqual([])
  expect((await tamper(statement)).length).toBeGreaterThan(0)
})
