import pg from 'pg'
import { expect, test } from 'vitest'
import { inEmptyDatabase } from '../../../test/empty-database.ts'
import { listen } from '../../../test/terminal.ts'
import { Rows } from './bulk/copy-rows.ts'
import { seedBulk, type BulkPlan } from './bulk.ts'
import type { Orm } from '../../platform/database.ts'
import type { PracticeReport } from '../../reports/verify-report.rules.ts'
import { verifyPractices } from '../verify-practices.ts'
import { digestOf } from '../../../test/digest.ts'

const plan: BulkPlan = { practices: 2, patients: 60, claims: 700, seed: 7, today: '2026-11-21' }

const brokenIn = async (orm: Orm): Promise<PracticeReport['checks']> =>
  (await verifyPractices(orm, undefined, listen())).flatMap(({ checks }) => checks.filter(check => check.broken > 0))

test('what it makes keeps every promise about books and records', async () => {
  await inEmptyDatabase({}, async database => {
    expect(await seedBulk(database, plan)).toEqual({ practiceIds: [1, 2], patients: 60, claims: 700 })
    expect(await brokenIn(database.orm)).toEqual([])
    const reports = await verifyPractices(database.orm, undefined, listen())
    expect(reports.reduce((total, { checks }) => total + (checks.find(check => check.id === 'claims-add-up')?.checked ?? 0), 0)).toBe(700)
  })
})

test('the same seed gives the same rows, another seed others', async () => {
  // Times of writing and the salt of a password are nobody's plan.
  const digest = (seed: number) =>
    inEmptyDatabase({}, async database => {
      await seedBulk(database, { ...plan, seed })
      return digestOf(database.ownerUrl, { without: ['created_at', 'loaded_at', 'created_xid', 'password_hash', 'id of journal', 'journal_id'] })
    })
  const [first, again, other] = [await digest(7), await digest(7), await digest(8)]
  expect(again).toEqual(first)
  expect(other['claim']).not.toEqual(first['claim'])
  expect(other['code']).toEqual(first['code'])
})

test('works for an owner who is no superuser, whom row security holds too', async () => {
  await inEmptyDatabase({ isSuperuser: false }, async database => {
    await seedBulk(database, { ...plan, practices: 1, claims: 150 })
    expect(await brokenIn(database.orm)).toEqual([])
    const client = new pg.Client({ connectionString: database.ownerUrl })
    await client.connect()
    const { rows } = await client.query(`select relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'practice_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`)
    await client.end()
    expect(rows).toEqual([])
  })
})

test('stopping keeps whole pieces', async () => {
  await inEmptyDatabase({}, async database => {
    const stop = new AbortController()
    const { claims } = await seedBulk(database, { ...plan, practices: 1, claims: 20_000 }, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(claims).toBeGreaterThan(0)
    expect(claims).toBeLessThan(20_000)
    expect(await brokenIn(database.orm)).toEqual([])
  })
})

test('text arrives in the database as it was, whatever stands in it', async () => {
  await inEmptyDatabase({}, async ({ ownerUrl }) => {
    const texts = ['plain', 'tab\there', 'line\nbreak\r', 'back\\slash', '\\N', '\\.', '’ ñ 漢 🙂 and\ttab', '', 'x'.repeat(100_000)]
    const rows = new Rows('odd_text', 'n, text')
    for (const [i, text] of texts.entries()) rows.add(i, text)
    const client = new pg.Client({ connectionString: ownerUrl })
    await client.connect()
    await client.query('create temp table odd_text (n int, text text)')
    await rows.store(client)
    const stored = await client.query<{ text: string }>('select text from odd_text order by n')
    await client.end()
    expect(stored.rows.map(row => row.text)).toEqual(texts)
  })
})
