import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/database.ts'
import { anAccount, signedIn, startTestGateway, type Browser } from '../../../test/gateway.ts'
import { TestSftpServer } from '../../../test/sftp-server.ts'
import type { Gateway } from '../../gateway/server.ts'
import { systemActor } from '../../kernel/actor.ts'
import { openMailbox } from '../connections/open-mailbox.ts'
import { openRealTime } from '../connections/open-real-time.ts'
import { readPartner } from '../connections/partner.query.ts'
import { ConnectionResolver } from '../connections/connection.resolver.ts'
import { takeFrame } from '../inquiries/inquiry-file.command.ts'
import { processFile } from '../process-file.command.ts'
import { receiveFile } from '../receive-file.command.ts'
import { aClaimFile } from '../simulator/claim-file.fixture.ts'
import { ExchangeFileResolver } from './exchange-file.resolver.ts'

const database = useDatabase()
const secrets = mkdtempSync(join(tmpdir(), 'cleanclaim-secrets-'))
let gateway: Gateway
let admin: Browser
let auditor: Browser
let server: TestSftpServer

beforeAll(async () => {
  process.env['CLEANCLAIM_SECRETS_DIR'] = secrets
  server = await new TestSftpServer().start()
  mkdirSync(join(secrets, String(database.practiceId)))
  writeFileSync(join(secrets, String(database.practiceId), 'north'), server.password)
  gateway = await startTestGateway(database, { resolvers: [ConnectionResolver, ExchangeFileResolver] })
  await anAccount(database, { email: 'admin@harbor.test', roles: ['ADMIN'] })
  await anAccount(database, { email: 'auditor@harbor.test', roles: ['AUDITOR'] })
  admin = await signedIn(gateway, 'admin@harbor.test')
  auditor = await signedIn(gateway, 'auditor@harbor.test')
})
afterAll(async () => {
  delete process.env['CLEANCLAIM_SECRETS_DIR']
  await gateway.close()
  await server.stop()
  rmSync(secrets, { recursive: true })
})

const SAVE = `mutation Save($id: ID, $input: ConnectionInput!) { saveConnection(id: $id, input: $input) {
  __typename ... on Connection { id state host hostKey secret senderId usage lastError } ... on Refusal { code field message } } }`
interface Saved {
  saveConnection: { __typename: string; id: string; state: string; hostKey: string | null; secret: string | null; field?: string }
}
const save = async (input: object, id?: string): Promise<Saved['saveConnection']> => {
  const answer = await admin.ask<Saved>(SAVE, { id, input })
  expect(answer.errors).toEqual([])
  return answer.data.saveConnection
}
const sftp = (more: object = {}): object => ({
  name: 'Northfield SFTP',
  kind: 'SFTP',
  host: '127.0.0.1',
  port: server.port,
  username: server.username,
  signIn: 'PASSWORD',
  secret: 'north',
  outFolder: '/out',
  inFolder: '/in',
  ...more,
})
interface Tested {
  testConnection: { isWorking: boolean; message: string; fingerprint: string | null }
}
const tryOut = async (id: string): Promise<Tested['testConnection']> => {
  const answer = await admin.ask<Tested>(
    'mutation Try($id: ID!) { testConnection(id: $id) { ... on ConnectionTest { isWorking message fingerprint } } }',
    { id },
  )
  return answer.data.testConnection
}
const confirm = (id: string, fingerprint: string): Promise<unknown> =>
  admin.ask('mutation Confirm($id: ID!, $fingerprint: String!) { confirmHostKey(id: $id, fingerprint: $fingerprint) { __typename } }', {
    id,
    fingerprint,
  })

test('a host is told our name only after a person has confirmed its key, and the confirmation holds for that host only', async () => {
  const { id, state } = await save(sftp())
  expect(state).toBe('UNCONFIRMED')
  expect(await tryOut(id)).toMatchObject({ isWorking: false, fingerprint: server.fingerprint })
  expect(server.signIns).toBe(0)
  await confirm(id, server.fingerprint)
  const before = [await server.names('out'), await server.names('in')]
  expect(await tryOut(id)).toMatchObject({ isWorking: true, fingerprint: null })
  expect([await server.names('out'), await server.names('in')]).toEqual(before)
  expect(await save(sftp({ username: 'somebody' }), id)).toMatchObject({ hostKey: server.fingerprint })
  expect((await tryOut(id)).message).toMatch(/does not let somebody in/)
  expect(await save(sftp({ host: 'localhost' }), id)).toMatchObject({ state: 'UNCONFIRMED', hostKey: null })
  await save(sftp(), id)
  await confirm(id, server.fingerprint)
  server.changeKey()
  expect(await tryOut(id)).toMatchObject({ isWorking: false, fingerprint: server.fingerprint })
})

test('a secret is named and never told; one practice has no way to another one’s', async () => {
  expect(await save(sftp({ name: 'B', secret: '../2/north' }))).toMatchObject({ __typename: 'Refusal', field: 'secret' })
  expect(await save(sftp({ name: 'B', secret: '/etc/passwd' }))).toMatchObject({ __typename: 'Refusal', field: 'secret' })
  const { id } = await save(sftp({ name: 'B', secret: 'absent' }))
  await confirm(id, server.fingerprint)
  const answer = await tryOut(id)
  expect(answer.message).toMatch(/no readable file \d+\/absent/)
  const all = await admin.ask('{ connections { name secret username hostKey } }')
  expect(all.body).not.toContain(server.password)
  const kept = await database.run(tx => tx.rows(sql<{ settings: object }>`select settings from connection`))
  expect(JSON.stringify(kept)).not.toContain(server.password)
})

test('no folder connection reaches the secrets: neither by name nor by a link', async () => {
  const [link, beside] = [`${secrets}-link`, `${secrets}-beside`]
  symlinkSync(secrets, link)
  for (const folder of ['in', 'out']) mkdirSync(join(beside, folder), { recursive: true })
  try {
    const own = String(database.practiceId)
    for (const [i, inFolder] of [secrets, join(secrets, own), join(secrets, own, 'x', '..'), join(link, own), join(link, 'new')].entries()) {
      const { id } = await save({ name: `Folder ${i}`, kind: 'FOLDER', outFolder: join(beside, 'out'), inFolder })
      expect(await tryOut(id)).toMatchObject({ isWorking: false, message: expect.stringContaining('belongs to the server') })
      const scope = { actor: systemActor(database.practiceId) }
      await expect(openMailbox(database.orm, scope, id, secrets)).rejects.toThrow(/belongs to the server/)
    }
    expect(existsSync(join(secrets, own, 'north'))).toBe(true)
    const { id } = await save({ name: 'Folder beside', kind: 'FOLDER', outFolder: join(beside, 'out'), inFolder: join(beside, 'in') })
    expect(await tryOut(id)).toMatchObject({ isWorking: true })
  } finally {
    rmSync(link)
    rmSync(beside, { recursive: true })
  }
})

test('a connection for tests says so in what it asks, under the ids that the clearinghouse gave', async () => {
  const { id } = await save(sftp({ name: 'T', usage: 'T', senderId: 'HARBOR1', senderQualifier: '30', submitterName: 'HARBOR GROUP' }))
  const [first, second] = [await database.run(tx => takeFrame(tx, id)), await database.run(tx => takeFrame(tx, id))]
  expect(first.envelope).toMatchObject({ usage: 'T', senderQualifier: '30', senderId: 'HARBOR1' })
  expect(first.submitter).toEqual({ name: 'HARBOR GROUP', id: 'HARBOR1' })
  expect(second.envelope.interchangeControlNumber).toBe(first.envelope.interchangeControlNumber + 1)
})

test('what a form has wrong is told with its field, by kind', async () => {
  const wrong: [object, string][] = [
    [{ name: 'X', kind: 'FOLDER', outFolder: 'here', inFolder: '/in' }, 'outFolder'],
    [{ name: 'X', kind: 'FOLDER', outFolder: '/a', inFolder: '/a' }, 'inFolder'],
    [sftp({ name: 'X', host: 'https://x' }), 'host'],
    [sftp({ name: 'X', port: 70_000 }), 'port'],
    [sftp({ name: 'X', signIn: 'BEARER' }), 'signIn'],
    [{ name: 'X', kind: 'HTTPS', url: 'http://example.test/' }, 'url'],
    [{ name: 'X', kind: 'HTTPS', url: 'https://example.test/', signIn: 'BASIC', secret: 'north' }, 'username'],
    [{ name: 'X', kind: 'SIMULATOR', delaySeconds: -1 }, 'delaySeconds'],
    [{ name: 'X', kind: 'SIMULATOR', senderQualifier: 'QQ' }, 'senderQualifier'],
    [{ name: 'X', kind: 'SIMULATOR', contactPhone: '555' }, 'contactPhone'],
    [{ name: '', kind: 'SIMULATOR' }, 'name'],
  ]
  for (const [input, field] of wrong) expect(await save(input), field).toMatchObject({ __typename: 'Refusal', field })
})

test('a connection names both sides, and each kind opens what it can do', async () => {
  const { id } = await save({
    name: 'Real time',
    kind: 'HTTPS',
    url: 'https://example.test/x12',
    envelope: 'CORE_SOAP',
    senderId: 'PRACTICE1',
    usage: 'T',
    receiverQualifier: '30',
  })
  expect(await database.run(tx => readPartner(tx, id))).toMatchObject({
    senderId: 'PRACTICE1',
    senderQualifier: 'ZZ',
    receiverQualifier: '30',
    usage: 'T',
    contactName: 'BILLING',
  })
  const scope = { actor: systemActor(database.practiceId) }
  expect(await openRealTime(database.orm, scope, id)).toBeDefined()
  await expect(openMailbox(database.orm, scope, id)).rejects.toThrow(/another one/)
  const folder = await save({ name: 'Drop', kind: 'FOLDER', outFolder: '/tmp/a', inFolder: '/tmp/b' })
  expect(await openRealTime(database.orm, scope, folder.id)).toBeUndefined()
  await admin.ask('mutation Pause($id: ID!) { pauseConnection(id: $id, isPaused: true) { __typename } }', { id })
  await expect(openRealTime(database.orm, scope, id)).rejects.toThrow(/paused/)
  expect((await auditor.ask(SAVE, { input: { name: 'Mine', kind: 'SIMULATOR' } })).errors[0]?.extensions.code).toBe('FORBIDDEN')
})

interface Listed {
  exchangeFiles: { items: { id: string; name: string; status: string; kind: string; steps: string[]; mayOpen: boolean }[]; next: string | null }
}
const LIST = `query Files($filter: ExchangeFileFilter, $first: Int, $after: String) { exchangeFiles(filter: $filter, first: $first, after: $after) {
  items { id name status kind steps mayOpen } next } }`
const aReceived = (name: string, content: string): Promise<string> =>
  database.run(async tx => (await receiveFile(tx, name, Buffer.from(content), undefined)).id)

test('a file says from whom it is and how its parts are numbered', async () => {
  const id = await aReceived('claims.837', aClaimFile())
  const [kept] = await database.run(tx =>
    tx.rows(sql`select sender_id, receiver_id, control_number, group_numbers, transaction_numbers from exchange_file where id = ${id}`),
  )
  expect(kept).toEqual({ sender_id: 'SENDERID', receiver_id: 'RECEIVERID', control_number: '7', group_numbers: ['7'], transaction_numbers: ['0001'] })
})

test('files come in pages without gap or repetition, those in quarantine first', async () => {
  const scope = { actor: systemActor(database.practiceId) }
  for (let i = 0; i < 12; i += 1) {
    const id = await aReceived(`odd-${i}.txt`, `odd ${i}`)
    if (i % 3 === 0) await processFile(database.orm, scope, id)
  }
  const all: Listed['exchangeFiles']['items'] = []
  let after: string | null = null
  do {
    const page: Listed = (await auditor.ask<Listed>(LIST, { first: 5, after })).data
    all.push(...page.exchangeFiles.items)
    after = page.exchangeFiles.next
  } while (after)
  const expected = await database.run(tx =>
    tx.rows(sql<{ id: string }>`select id from exchange_file order by (status in ('QUARANTINED', 'UNKNOWN')) desc, at desc, id desc`),
  )
  expect(all.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  expect(new Set(all.slice(0, 4).map(({ status }) => status))).toEqual(new Set(['QUARANTINED']))
  // An auditor looks, and changes nothing.
  expect(all.every(({ steps, mayOpen }) => steps.length === 0 && !mayOpen)).toBe(true)
  const some = (
    await admin.ask<Listed>(LIST, { filter: { status: 'QUARANTINED', direction: 'IN', kind: 'unknown', from: '2020-01-01', to: '2999-01-01' } })
  ).data
  expect(some.exchangeFiles.items).toHaveLength(4)
  expect(some.exchangeFiles.items[0]).toMatchObject({ steps: ['RERUN'], mayOpen: true })
  expect((await admin.ask<Listed>(LIST, { filter: { to: '2020-01-01' } })).data.exchangeFiles.items).toEqual([])
})

test('a file in quarantine is run again once asked, as often as it is asked, and no other', async () => {
  const scope = { actor: systemActor(database.practiceId) }
  const id = await aReceived('again.txt', 'not X12')
  const ask = async (): Promise<string> => {
    const answer = await admin.ask<{ rerunFile: { __typename: string; status?: string; code?: string } }>(
      'mutation Again($id: ID!) { rerunFile(id: $id) { __typename ... on ExchangeFile { status } ... on Refusal { code } } }',
      { id },
    )
    return answer.data.rerunFile.status ?? answer.data.rerunFile.code ?? ''
  }
  await processFile(database.orm, scope, id)
  expect([await ask(), await ask()]).toEqual(['RECEIVED', 'RECEIVED'])
  expect(await processFile(database.orm, scope, id)).toMatchObject({ status: 'QUARANTINED' })
  await database.run(tx => tx.rows(sql`update exchange_file set status = 'DONE' where id = ${id}`))
  expect(await ask()).toBe('INVALID_INPUT')
})

test('opening a file gives its bytes as they came, is recorded, and not for everybody', async () => {
  const content = `${'é'.repeat(400_000)}end`
  const id = await aReceived('long.txt', content)
  const OPEN =
    'mutation Open($id: ID!, $offset: Int) { openFile(id: $id, offset: $offset) { ... on FilePart { base64 nextOffset bytes segmentEnd } } }'
  const parts: Buffer[] = []
  let offset: number | null = 0
  while (offset !== null) {
    const part: { base64: string; nextOffset: number | null } = (
      await admin.ask<{ openFile: { base64: string; nextOffset: number | null } }>(OPEN, { id, offset })
    ).data.openFile
    parts.push(Buffer.from(part.base64, 'base64'))
    offset = part.nextOffset
  }
  expect(parts.length).toBe(2)
  expect(Buffer.concat(parts).equals(Buffer.from(content))).toBe(true)
  const trail = await database.run(tx => tx.rows(sql`select 1 from audit_row where operation like 'Open#%' and resource = ${id} and outcome = 'ok'`))
  expect(trail).toHaveLength(2)
  expect((await auditor.ask(OPEN, { id })).errors[0]?.extensions.code).toBe('FORBIDDEN')
})
