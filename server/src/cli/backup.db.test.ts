import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf } from '../../test/digest.ts'
import { inEmptyDatabase } from '../../test/empty-database.ts'
import { listen } from '../../test/terminal.ts'
import { systemActor } from '../kernel/actor.ts'
import { inTransaction } from '../platform/transaction.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { writeBackup } from './backup/write-backup.ts'
import { noteInAudit } from './note-in-audit.ts'
import { seedBulk } from './seed/bulk.ts'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-backup-'))
const file = join(folder, 'whole.gz')
const now = new Date('2026-11-21T15:00:00Z')
const options = { now, signal: new AbortController().signal, onTable: () => {} }
let before: Record<string, string>

/** One backup of a database with two practices, an audit trail and a session, for all tests. */
beforeAll(async () => {
  await inEmptyDatabase({}, async ({ orm, ownerUrl }) => {
    await seedBulk({ orm, ownerUrl }, { practices: 2, patients: 40, claims: 300, seed: 3, today: '2026-11-21' })
    await noteInAudit(orm, 'a test', 'one row in each trail')
    await inTransaction(orm, { actor: systemActor(1) }, async tx => {
      await tx.rows(sql`insert into session (id, token_hash, user_id, practice_id, audience, device, ip, started_at, last_seen_at, expires_at)
        select ${tx.newId()}, '\\x01', user_id, practice_id, 'staff', 'test', '', now(), now(), now() + interval '1 day' from membership limit 1`)
      await tx.rows(sql`update provider set last_name = ${'O’Neil\tand\nSons\\.'} where id = (select id from provider order by id limit 1)`)
    })
    before = await digestOf(ownerUrl, without)
    await writeBackup(ownerUrl, file, options)
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Sessions are ended by a restore, and a journal belongs to the transaction that brought it.
const without = { without: ['revoked_at', 'created_xid'] }

const guardsOf = async (url: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`
    select c.relname, c.relrowsecurity, c.relforcerowsecurity, array(select t.tgname || t.tgenabled::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal order by 1) as triggers
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`)
  await client.end()
  return rows
}

test('a restored database holds the same rows, and its guards stand as before', async () => {
  await inEmptyDatabase({}, async ({ ownerUrl }) => {
    const guards = await guardsOf(ownerUrl)
    await restoreBackup(ownerUrl, file, options)
    expect(await digestOf(ownerUrl, without)).toEqual(before)
    expect(await guardsOf(ownerUrl)).toEqual(guards)
  })
})

test('the command restores, verifies and says so in the audit trail', async () => {
  await inEmptyDatabase({}, async ({ orm, ownerUrl }) => {
    const terminal = listen({ DATABASE_URL: ownerUrl })
    expect(await runCli(['restore', file, '--json'], terminal)).toBe(0)
    expect(JSON.parse(terminal.said.out)).toMatchObject({ verified: true, takenAt: now.toISOString() })
    const trail = await inTransaction(orm, { actor: systemActor(2) }, tx =>
      tx.rows(sql<{ operation: string }>`select operation from audit_row order by seq`),
    )
    expect(trail.map(row => row.operation)).toEqual(['a test', 'cleanclaim restore'])
  })
})

test('an owner who is no superuser backs up and restores all practices too', async () => {
  const own = join(folder, 'plain.gz')
  await inEmptyDatabase({ isSuperuser: false }, async ({ ownerUrl }) => {
    await restoreBackup(ownerUrl, file, options)
    expect(await writeBackup(ownerUrl, own, options)).toMatchObject({ tables: Object.keys(before).length })
  })
  await inEmptyDatabase({}, async ({ ownerUrl }) => {
    await restoreBackup(ownerUrl, own, options)
    expect(await digestOf(ownerUrl, without)).toEqual(before)
  })
})

test('after a restore nobody is signed in, and numbers go on where they were', async () => {
  await inEmptyDatabase({}, async ({ orm, ownerUrl }) => {
    await restoreBackup(ownerUrl, file, options)
    const { sessions, is_ahead } = await inTransaction(orm, { actor: systemActor(1) }, async tx => {
      const [row] = await tx.rows(sql<{
        sessions: bigint
        is_ahead: boolean
      }>`select (select count(*) from session where revoked_at is null) as sessions,
        nextval(pg_get_serial_sequence('journal', 'id')) > (select max(id) from journal) as is_ahead`)
      return row ?? { sessions: -1n, is_ahead: false }
    })
    expect({ sessions, is_ahead }).toEqual({ sessions: 0n, is_ahead: true })
  })
})

test('a journal that was restored stays sealed', async () => {
  await inEmptyDatabase({}, async ({ orm, ownerUrl }) => {
    await restoreBackup(ownerUrl, file, options)
    const late = inTransaction(orm, { actor: systemActor(1) }, tx =>
      tx.rows(sql`insert into entry (journal_id, line_no, practice_id, account_id, amount_cents) select journal_id, 90 + n, practice_id, account_id, case n when 1 then 5 else -5 end
        from (select * from entry order by journal_id, line_no limit 1) e, generate_series(1, 2) n`),
    )
    await expect(late).rejects.toThrow(/sealed/)
  })
})

test('a database that is not empty is left alone', async () => {
  await inEmptyDatabase({}, async ({ ownerUrl }) => {
    await restoreBackup(ownerUrl, file, options)
    await expect(restoreBackup(ownerUrl, file, options)).rejects.toThrow(/not empty/)
  })
})

const text = (): string => gunzipSync(readFileSync(file)).toString('utf8')
const damaged: readonly [string, () => Buffer][] = [
  ['cut off in the middle', () => readFileSync(file).subarray(0, statSync(file).size / 2)],
  ['cut off between two lines', () => gzipSync(text().split('\n').slice(0, -40).join('\n'))],
  ['with one amount changed', () => gzipSync(text().replace('\t12500\t', '\t12501\t'))],
  ['with one row less', () => gzipSync(text().replace(/\n[^\n]*CC20003[^\n]*/, ''))],
  ['with a table left out', () => gzipSync(text().replace(/\{"table":"adjustment"[^]*?\n\\\.\n/, ''))],
]

test.each(damaged)('a backup %s is refused, and nothing of it stays', async (_, make) => {
  const broken = join(folder, 'broken.gz')
  writeFileSync(broken, make())
  await inEmptyDatabase({}, async ({ ownerUrl }) => {
    const empty = await digestOf(ownerUrl)
    await expect(restoreBackup(ownerUrl, broken, options)).rejects.toThrow()
    expect(await digestOf(ownerUrl)).toEqual(empty)
  })
})

test.each([
  ['something else', () => Buffer.from('hello'), 'This is not a backup of Cleanclaim.'],
  ['another gzip file', () => gzipSync('hello\n'), 'This is not a backup of Cleanclaim.'],
  ['a backup of another version', () => gzipSync(text().replace('m08-jobs', 'm99-later')), 'It is of a newer version'],
])('%s is refused in one sentence', async (_, make, sentence) => {
  const other = join(folder, 'other.gz')
  writeFileSync(other, make())
  await inEmptyDatabase({}, async ({ ownerUrl }) => {
    const terminal = listen({ DATABASE_URL: ownerUrl })
    expect(await runCli(['restore', other], terminal)).toBe(1)
    expect(terminal.said).toEqual({ out: '', err: expect.stringContaining(sentence) as string })
    expect(terminal.said.err.trimEnd()).not.toContain('\n')
  })
})

test('a backup is for its owner’s eyes only, and never written over', async () => {
  expect(statSync(file).mode & 0o077).toBe(0)
  chmodSync(file, 0o600)
  const terminal = listen({ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' })
  expect(await runCli(['backup', file], terminal)).toBe(2)
})
