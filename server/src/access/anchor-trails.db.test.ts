import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '../../test/database.ts'
import { systemClock } from '../kernel/clock.ts'
import { anchorTrails, checkAnchors } from './anchor-trails.command.ts'
import { auditInTransaction } from './audit.ts'
import { tidyUp } from './tidy-up.command.ts'

const database = useDatabase()
let owner: pg.Client
let folder: string

const note = (): Promise<void> =>
  database.run(tx => auditInTransaction(tx, { action: 'write', operation: 'x', patientIds: [], outcome: 'ok', ip: '', requestId: '' }))

beforeAll(async () => {
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(`select set_config('app.practice', $1, false)`, [String(database.practiceId)])
})
afterAll(() => owner.end())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cleanclaim-anchor-'))
  return () => rmSync(folder, { recursive: true })
})

test('a trail that only grows fits all its anchors', async () => {
  for (let i = 0; i < 3; i += 1) {
    await note()
    expect(await anchorTrails(database.orm, systemClock, folder)).toBe(1)
  }
  expect((await checkAnchors(database.orm, folder)).faults).toEqual([])
})

test('rows cut off the end are missed, even when the head was moved back with them', async () => {
  for (let i = 0; i < 3; i += 1) await note()
  await anchorTrails(database.orm, systemClock, folder)
  await owner.query(`begin; alter table audit_row disable trigger user; delete from audit_row where seq = (select max(seq) from audit_row);
    update audit_head h set seq = r.seq, hash = r.hash, prev = r.prev from (select * from audit_row order by seq desc limit 1) r; alter table audit_row enable trigger user; commit`)
  expect((await owner.query('select * from broken_audit_links($1)', [database.practiceId])).rows).toEqual([])
  expect((await checkAnchors(database.orm, folder)).faults).toHaveLength(1)
})

test('an anchor changed, forged or left out is noticed', async () => {
  for (let i = 0; i < 3; i += 1) {
    await note()
    await anchorTrails(database.orm, systemClock, folder)
  }
  const file = join(folder, 'audit-anchors.jsonl')
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  writeFileSync(file, `${[lines[0], lines[2]].join('\n')}\n`)
  expect((await checkAnchors(database.orm, folder)).faults).toEqual(['an anchor is missing before 2'])
  writeFileSync(file, `${lines.join('\n').replace('\\"chain\\":\\"write\\"', '\\"chain\\":\\"read\\"')}\n`)
  expect((await checkAnchors(database.orm, folder)).faults.some(fault => fault.includes('not signed by us'))).toBe(true)
})

test('after their time events and tries go, the trail stays', async () => {
  await database.run(tx => (tx.record({ kind: 'claim.changed' }), tx.rows(sql`insert into sign_in_attempt values ('x', 1, now(), now())`)))
  const before = await database.run(tx => tx.rows(sql`select seq from audit_row`))
  expect(await tidyUp(database.orm, systemClock)).toEqual({ events: 0, attempts: 0 })
  const later = { now: () => new Date(Date.now() + 40 * 86_400_000) }
  expect(await tidyUp(database.orm, later)).toEqual({ events: 1, attempts: 1 })
  expect(await database.run(tx => tx.rows(sql`select seq from audit_row`))).toEqual(before)
})
