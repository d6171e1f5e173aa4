import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { listen } from '../../test/terminal.ts'
import { anyClaimBatch } from '../exchange/claims-837/claim-batch.arbitrary.ts'
import { writeClaimBatch } from '../exchange/claims-837/claim-837p.ts'
import { writeTechnicalAnswer } from '../x12/interchange-writer.ts'
import { commands, type Commands } from './commands.ts'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pathsOf = (group: Commands): string[][] =>
  Object.entries(group).flatMap(([name, entry]) => (entry.group ? pathsOf(entry.group).map(path => [name, ...path]) : [[name]]))
const verbs = pathsOf(commands)

test.each(verbs.map(path => [path.join(' '), path] as const))('%s explains itself', async (name, path) => {
  const terminal = listen()
  expect(await runCli([...path, '--help'], terminal)).toBe(0)
  expect(terminal.said.out).toContain(`cleanclaim ${name}`)
  expect(terminal.said.err).toBe('')
})

test.each(verbs.map(path => [path.join(' '), path] as const))('%s refuses an option it does not know, and does nothing', async (_, path) => {
  const terminal = listen({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  expect(await runCli([...path, '--no-such-option'], terminal)).toBe(2)
  expect(terminal.said).toEqual({ out: '', err: expect.stringMatching(/^[^\n]+See `cleanclaim .*--help`\.\n$/) as string })
})

test('without a word it lists its commands', async () => {
  const terminal = listen()
  expect(await runCli([], terminal)).toBe(0)
  for (const path of verbs) expect(terminal.said.out).toContain(path.join(' '))
})

test.each([
  [['sed'], 'There is no command “sed”.'],
  [['codes', 'lod'], 'There is no command “codes lod”.'],
  [['codes'], 'Say what to do: load, list, search.'],
  [['--frob'], 'There is no command “--frob”.'],
  [['toString'], 'There is no command “toString”.'],
  [['codes', 'search'], 'TEXT is missing.'],
  [['codes', 'search', 'pain', 'knee'], '“knee” is one word too many.'],
  [['codes', 'search', 'pain', '--on'], '--on needs a value.'],
  [['codes', 'search', 'pain', '--on', '2026-02-30'], '--on is a day, written YYYY-MM-DD.'],
  [['codes', 'search', 'pain', '--first', '0'], '--first is a whole number from 1 to 100.'],
  [['codes', 'load', 'icd9', 'file'], 'There is no kind “icd9”'],
  [['codes', 'load', 'icd10cm', 'no-such-file-2027.txt'], 'There is no file “no-such-file-2027.txt”.'],
  [['seed', '--claims', '-3'], '--claims needs a value.'],
  [['seed', '--json=yes'], '--json takes no value.'],
  [['seed', '--klaims', '3'], 'There is no option --klaims here.'],
  [['seed', '--claims', '1e3'], '--claims is a whole number'],
  [['x12', 'check'], 'PATH is missing.'],
  [['x12', 'check', 'no-such-file.x12'], 'There is no file or folder “no-such-file.x12”.'],
  [['user', 'add', '--email', 'a@b.example', '--name', 'Ann', '--roles', 'KING'], 'There is no role KING.'],
  [['export', '837'], '--out is missing.'],
  [['restore', 'no-such-file.gz'], 'There is no file “no-such-file.gz”.'],
])('%j is not understood and says why in one line', async (words, sentence) => {
  const terminal = listen({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  expect(await runCli(words, terminal)).toBe(2)
  expect(terminal.said.out).toBe('')
  expect(terminal.said.err).toContain(sentence)
  expect(terminal.said.err.trimEnd()).not.toContain('\n')
})

test('a setting that makes no sense is named in one line', async () => {
  const terminal = listen({ PORT: 'many' })
  expect(await runCli(['practice', 'list'], terminal)).toBe(1)
  expect(terminal.said.err).toMatch(/^PORT: .*\n$/)
})

test('a database that is not there is told in one line', async () => {
  const terminal = listen({ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' })
  expect(await runCli(['practice', 'list', '--json'], terminal)).toBe(1)
  expect(terminal.said).toEqual({ out: '', err: expect.stringMatching(/^DATABASE_URL: no connection to 127\.0\.0\.1:1\/none [^\n]*\n$/) as string })
})

test('made-up people are refused in production, before anything is opened', async () => {
  const terminal = listen({ NODE_ENV: 'production', DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' })
  expect(await runCli(['seed'], terminal)).toBe(1)
  expect(terminal.said.err).toBe('Made-up people have no place in production: seed is refused.\n')
})

test('settings as JSON are JSON and nothing else, and no secret is shown', async () => {
  const terminal = listen({ CLEANCLAIM_SECRET: 'a secret of more than thirty-two letters', PORT: '4100' })
  expect(await runCli(['settings', '--json'], terminal)).toBe(0)
  const settings = JSON.parse(terminal.said.out) as { name: string; value: string }[]
  expect(settings).toContainEqual(expect.objectContaining({ name: 'PORT', value: '4100', isSet: true }))
  expect(terminal.said.out).not.toContain('thirty-two')
  expect(terminal.said.err).toBe('')
})

test('x12 check rejects a broken file with exit 1, as JSON and nothing else', async () => {
  const path = join(folder, 'broken.x12')
  writeFileSync(
    path,
    'ISA*00*          *00*          *ZZ*A              *ZZ*B              *261121*1200*^*00501*000000001*0*P*:~GS*HC*A*B*20261121*1200*1*X*005010X222A1~',
  )
  const terminal = listen()
  expect(await runCli(['x12', 'check', path, '--json'], terminal)).toBe(1)
  expect(JSON.parse(terminal.said.out)).toMatchObject({ verdict: 'rejected', files: [{ path, verdict: 'rejected' }] })
  expect(terminal.said.err).toBe('')
})

test('x12 check says of each finding its severity, level, place and what kind of value stands there', async () => {
  const path = join(folder, 'inquiry.x12')
  const body = ['ST*270*0001*005010X279A1', 'BHT*0022*13*E1*20261121*0930', 'HL*1**20*1', 'NM1*PR*2*TEST PAYER*****PI*99999', 'HL*2*1*21*1']
  const rest = [
    'NM1*1P*2*TEST PRACTICE*****XX*1234567893',
    'HL*3*2*22*0',
    'NM1*IL*1*DOE*JANE****MI*ABC123456',
    'DMG*D8*1980010*F',
    'EQ*30',
    'SE*11*0001',
  ]
  const head = ['ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     *261121*0930*^*00501*000000001*0*T*:']
  const group = ['GS*HS*SENDERID*RECEIVERID*20261121*0930*1*X*005010X279A1', ...body, ...rest, 'GE*1*1', 'IEA*1*000000001']
  writeFileSync(path, `${[...head, ...group].join('~\n')}~\n`)
  const terminal = listen()
  expect(await runCli(['x12', 'check', path], terminal)).toBe(1)
  expect(terminal.said.out).toBe(`${path}: rejected
  270 0001: rejected, 11 segments
    error, level 1, at segment 11 loop 2000A/2000B/2000C/2100C DMG02 (7 digits): DMG02 is not the date or range that its qualifier says.
`)
})

test('x12 forms draws each claim of a file, and names a file that holds none', async () => {
  const [batch] = fc.sample(anyClaimBatch(), { numRuns: 1, seed: 7 })
  if (!batch) throw new Error('no batch')
  const [path, other, to] = [join(folder, 'claims.837'), join(folder, 'other.x12'), join(folder, 'drawn')]
  writeFileSync(path, writeClaimBatch(batch))
  writeFileSync(other, writeTechnicalAnswer(batch.envelope, { id: 'TA1', elements: ['000000001', '261121', '0930', 'A', '000'] }))
  const terminal = listen()
  expect(await runCli(['x12', 'forms', path, other, '--to', to], terminal)).toBe(1)
  const drawn = readdirSync(to)
  expect(drawn).toHaveLength(batch.claims.length)
  for (const { patientControlNumber } of batch.claims) expect(drawn).toContain(`claims.837-${patientControlNumber}.cms1500.pdf`)
  for (const name of drawn) expect(readFileSync(join(to, name)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(terminal.said.err).toContain(`${other}: no claims of a kind that has a form`)
})

test('x12 check takes whole folders and stops at the first Ctrl-C', async () => {
  const stop = new AbortController()
  stop.abort()
  const terminal = listen({}, stop.signal)
  expect(await runCli(['x12', 'check', folder], terminal)).toBe(130)
  expect(terminal.said).toEqual({ out: '', err: 'Stopped.\n' })
})
