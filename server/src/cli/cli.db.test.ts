import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../test/terminal.ts'
import { inEmptyDatabase, type EmptyDatabase } from '../../test/empty-database.ts'
import { systemActor } from '../kernel/actor.ts'
import { inTransaction } from '../platform/transaction.ts'
import { fiscalYear } from '../codes/load/loaded-code.ts'
import { edited } from '../x12/x12-file.fixture.ts'
import { loadCodes } from './load-codes.ts'
import { runCli } from './run-cli.ts'
import { seedBulk } from './seed/bulk.ts'

const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let database: EmptyDatabase
let done: () => void
let seeded = 0
beforeAll(async () => {
  await new Promise<void>((ready, failed) => {
    void inEmptyDatabase({}, opened => {
      database = opened
      ready()
      return new Promise<void>(end => (done = end))
    }).catch(failed)
  })
})
afterAll(() => done())

const run = async (...words: string[]) => {
  const terminal = listen({ DATABASE_URL: database.ownerUrl })
  const code = await runCli(words, terminal)
  return { code, ...terminal.said }
}
const clinic = [
  '--npi',
  '1234567893',
  '--tax-id',
  '030000117',
  '--taxonomy',
  '207Q00000X',
  '--phone',
  '8025550100',
  '--line1',
  '1 Main Street',
  '--city',
  'Burlington',
  '--state',
  'VT',
  '--zip',
  '054010001',
]

test('without a practice, what needs one says how to make it', async () => {
  expect(await run('user', 'list')).toEqual({ code: 1, out: '', err: 'There is no practice yet. Make one: `cleanclaim practice add --help`.\n' })
})

test('a practice with a mistyped NPI is refused and leaves nothing behind', async () => {
  const wrong = await run('practice', 'add', '--name', 'Alder Clinic', ...clinic.map(word => word.replace('1234567893', '1234567890')))
  expect(wrong).toEqual({ code: 1, out: '', err: 'This NPI is mistyped: its check digit does not fit.\n' })
  expect(JSON.parse((await run('practice', 'list', '--json')).out)).toEqual([])
})

test('a practice that is added has the codes to begin with', async () => {
  const added = await run('practice', 'add', '--name', 'Alder Clinic', ...clinic, '--json')
  expect(added.code).toBe(0)
  expect(JSON.parse(added.out)).toMatchObject({ name: 'Alder Clinic' })
  const found = await run('codes', 'search', 'sore throat', '--on', '2026-11-21', '--system', 'icd10cm', '--json')
  expect(JSON.parse(found.out)).toContainEqual(expect.objectContaining({ code: 'J029' }))
  expect((await run('codes', 'search', 'zzzzqq')).code).toBe(1)
})

test('with two practices one has to be chosen, by number or by name', async () => {
  await run('practice', 'add', '--name', 'Birch Clinic', ...clinic)
  expect(await run('user', 'list')).toMatchObject({
    code: 2,
    err: 'There are 2 practices: choose one with --practice. See `cleanclaim user list --help`.\n',
  })
  expect((await run('user', 'list', '--practice', 'birch clinic')).code).toBe(0)
  expect((await run('user', 'list', '--practice', '99')).code).toBe(2)
})

test('a code file is loaded over what is there, and lines that are no codes are told', async () => {
  const path = join(folder, 'icd10cm-list-2027.txt')
  writeFileSync(path, 'J029    Sore throat by the book\n1234    No code\nQ9988   A new one\nJ029    Sore throat by the book, again\n')
  const loaded = await run('codes', 'load', 'icd10cm', path, '--json')
  expect(loaded).toMatchObject({ code: 1, err: '' })
  expect(JSON.parse(loaded.out)).toMatchObject({ system: 'icd10cm', release: 'FY2027', rows: 2, problemCount: 1, problems: [{ line: 2 }] })
  expect(JSON.parse((await run('codes', 'list', '--json')).out)).toContainEqual(
    expect.objectContaining({ system: 'icd10cm', release: 'FY2027', rows: 2 }),
  )
  expect(JSON.parse((await run('codes', 'search', 'Q9988', '--on', '2026-11-21', '--json')).out)).toHaveLength(1)
  expect((await run('codes', 'search', 'Q9988', '--on', '2026-09-30')).code).toBe(1)
})

test('a code file that breaks off leaves nothing behind', async () => {
  async function* brokenOff() {
    for (let i = 0; i < 3_000; i += 1)
      yield { system: 'icd10cm' as const, code: `W${i}`.padEnd(5, '0'), name: 'X', longName: 'X', billable: true, validFrom: '2030-10-01' }
    throw new Error('the disk went away')
  }
  const broken = loadCodes(database.orm, 'icd10cm', fiscalYear(2031), brokenOff(), { onProgress: () => {}, signal: new AbortController().signal })
  await expect(broken).rejects.toThrow('the disk went away')
  const rows = await inTransaction(database.orm, { actor: systemActor(0) }, tx =>
    tx.rows(sql`select code from code where valid_from = '2030-10-01' limit 1`),
  )
  expect(rows).toEqual([])
})

test('ready claims leave as files that pass the check, once', async () => {
  const { practiceIds } = await seedBulk(database, {
    practices: 1,
    patients: 50,
    claims: 400,
    seed: 11,
    today: new Date().toISOString().slice(0, 10),
  })
  seeded = practiceIds[0] ?? 0
  const practice = String(seeded)
  const out = join(folder, 'out')
  const exported = await run('export', '837', '--out', out, '--practice', practice, '--json')
  expect(exported).toMatchObject({ code: 0, err: '' })
  const result = JSON.parse(exported.out) as { claims: number; files: string[] }
  expect(result.claims).toBeGreaterThan(5)
  expect(readdirSync(out)).toEqual(result.files)
  expect(await run('x12', 'check', out)).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse((await run('export', '837', '--out', out, '--practice', practice, '--json')).out)).toMatchObject({ claims: 0, files: [] })
  expect(JSON.parse((await run('verify', '--json')).out)).toMatchObject({ ok: true, broken: 0 })
})

test('a file is checked by the loaded code sets too, on its own days and as far as they reach', async () => {
  const fileOn = (day: string): string => {
    const path = join(folder, `${day}.837`)
    writeFileSync(path, edited('837P', ['ABK:E119*ABF:I10', 'ABK:J029*ABF:Z9989'], ['D8*20261120', `D8*${day}`]))
    return path
  }
  const path = fileOn('20261120')
  expect((await run('x12', 'check', path)).code).toBe(0)
  const checked = await run('x12', 'check', path, '--codes')
  expect(checked.out).toContain('HI02-2')
  expect(checked).toMatchObject({ code: 1, err: '' })
  expect((await run('x12', 'check', fileOn('20260930'), '--codes')).code).toBe(0)
})

test('verify finds a balance that was tampered with, and exits 1', async () => {
  await inTransaction(database.orm, { actor: systemActor(seeded) }, tx =>
    tx.rows(sql`update claim set paid_cents = paid_cents + 1 where number = 'CC20007'`),
  )
  const report = await run('verify', '--json')
  expect(report.code).toBe(1)
  expect(JSON.parse(report.out)).toMatchObject({ ok: false })
  expect((await run('verify')).out).toContain('claim CC20007')
})

test('an import of answers tells each file, and a second time does nothing', async () => {
  const path = join(folder, 'empty.835')
  writeFileSync(path, '')
  const imported = await run('import', 'x12', path, '--practice', 'Alder Clinic', '--json')
  expect(imported.code).toBe(1)
  expect(JSON.parse(imported.out)).toMatchObject({ files: [{ file: 'empty.835', status: 'REFUSED' }] })
  expect((await run('import', 'fhir', join(folder, 'nowhere'), '--practice', 'Alder Clinic')).err).toContain('is not there')
})

test('closing an account that is not there is told', async () => {
  expect(await run('user', 'disable', 'nobody@example.test')).toEqual({ code: 1, out: '', err: 'There is no account nobody@example.test.\n' })
})
