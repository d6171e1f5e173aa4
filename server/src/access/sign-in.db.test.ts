import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { useDatabase, addPractice } from '../../test/database.ts'
import { anAccount, Browser, PASSWORD, SetClock, signedIn, startTestGateway } from '../../test/gateway.ts'
import type { Gateway } from '../gateway/server.ts'
import { disableAccount } from './user.commands.ts'

const database = useDatabase()
const clock = new SetClock()
let gateway: Gateway
const patientId = '00000000-0000-4000-8000-0000000000aa'

beforeAll(async () => {
  await anAccount(database, { email: 'jo@harbor.test', roles: ['BILLER'] })
  await anAccount(database, { email: 'ada@harbor.test', name: 'Ada Brandt', roles: ['ADMIN'] })
  await database.run(tx =>
    tx.rows(sql`
    insert into patient (id, practice_id, number, first_name, last_name, birth_date, sex, line1, city, state, zip)
    values (${patientId}, ${tx.practiceId}, 1, 'Rosa', 'Delgado', '1980-02-03', 'F', '1 Elm St', 'Springfield', 'IL', '62701')`),
  )
  await anAccount(database, { email: 'rosa@harbor.test', name: 'Rosa Delgado', patients: [{ id: patientId, relation: 'self' }] })
  gateway = await startTestGateway(database, { clock })
})
afterAll(() => gateway.close())
beforeEach(async () => {
  clock.advance(24 * 60)
  await database.run(tx => tx.rows(sql`delete from sign_in_attempt`))
})

interface Sessions {
  sessions: { id: string; isCurrent: boolean }[]
}
interface Users {
  users: { id: string; email: string }[]
}

const viewer = async (browser: Browser): Promise<unknown> => (await browser.ask('{ viewer { email } }')).data['viewer']

test('a biller signs in with a cookie that scripts cannot read and other sites cannot send', async () => {
  const browser = new Browser(gateway)
  const { data, headers, body } = await browser.signIn('Jo@Harbor.test ')
  expect(data.signIn).toMatchObject({ __typename: 'Viewer', name: 'Jo Lindgren', roles: ['BILLER'], patients: [] })
  expect(headers.get('set-cookie')).toMatch(/^__Host-cleanclaim=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Expires=/)
  expect(body).not.toContain(browser.cookie.split('=')[1])
  expect(await viewer(browser)).toEqual({ email: 'jo@harbor.test' })
})

test('the database keeps no token, only its hash', async () => {
  const browser = await signedIn(gateway, 'jo@harbor.test')
  const token = browser.cookie.split('=')[1] ?? ''
  const rows = await database.run(tx => tx.rows(sql<{ row: string }>`select to_jsonb(s)::text as row from session s`))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.some(({ row }) => row.includes(token) || row.includes(Buffer.from(token, 'base64url').toString('hex')))).toBe(false)
})

test('a patient signs in as a patient, sees their own name only and no billing numbers of the practice', async () => {
  const browser = new Browser(gateway)
  const { data } = await browser.signIn('rosa@harbor.test', 'patient')
  expect(data.signIn).toMatchObject({ roles: ['PATIENT'], patients: [{ id: patientId }], practice: { npi: null } })
})

test('an unknown address, a wrong password, a disabled account and the other audience get the same sentence', async () => {
  await anAccount(database, { email: 'gone@harbor.test', roles: ['CODER'] })
  await disableAccount(database.orm, 'gone@harbor.test', clock)
  const browser = new Browser(gateway)
  const answers = [
    await browser.signIn('nobody@harbor.test'),
    await browser.signIn('jo@harbor.test', 'staff', 'not the password'),
    await browser.signIn('gone@harbor.test'),
    await browser.signIn('jo@harbor.test', 'patient'),
    await browser.signIn('rosa@harbor.test', 'staff'),
  ].map(({ data }) => data.signIn)
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ code: 'SIGN_IN_FAILED', retry: false })
  expect(browser.cookie).toBe('')
})

test('after five wrong tries one has to wait, and longer each time; the right password does not help meanwhile', async () => {
  const browser = new Browser(gateway)
  const wrong = async (): Promise<string | undefined> => (await browser.signIn('ada@harbor.test', 'staff', 'a guess')).data.signIn.code
  for (let i = 0; i < 5; i += 1) expect(await wrong()).toBe('SIGN_IN_FAILED')
  expect((await browser.signIn('ada@harbor.test')).data.signIn).toMatchObject({ code: 'TOO_MANY_TRIES', retry: true })
  clock.advance(0.1)
  expect(await wrong()).toBe('SIGN_IN_FAILED')
  clock.advance(0.1)
  expect(await wrong()).toBe('TOO_MANY_TRIES')
  clock.advance(15)
  expect((await browser.signIn('ada@harbor.test')).data.signIn.__typename).toBe('Viewer')
  expect(await wrong()).toBe('SIGN_IN_FAILED')
})

test('guesses sent all at once are counted all, and others sign in meanwhile', async () => {
  const browser = new Browser(gateway)
  const guesses = Array.from({ length: 20 }, () => browser.signIn('ada@harbor.test', 'staff', 'a guess'))
  const codes = (await Promise.all(guesses)).map(({ data }) => data.signIn.code)
  expect(codes.filter(code => code === 'SIGN_IN_FAILED')).toHaveLength(5)
  expect((await new Browser(gateway).signIn('jo@harbor.test')).data.signIn.__typename).toBe('Viewer')
})

test('two sign-ins in one document are refused before any is tried', async () => {
  const twice = await new Browser(gateway).ask(`mutation { a: signIn(email: "jo@harbor.test", password: "x", audience: "staff") { __typename }
    b: signIn(email: "jo@harbor.test", password: "y", audience: "staff") { __typename } }`)
  expect(twice.status).toBe(400)
  expect(twice.errors[0]?.extensions.code).toBe('LIMIT_EXCEEDED')
  expect(await database.run(tx => tx.rows(sql`select * from sign_in_attempt`))).toEqual([])
})

test('signing in again gives a new session and ends the one before', async () => {
  const browser = await signedIn(gateway, 'jo@harbor.test')
  const before = browser.cookie
  await browser.signIn('jo@harbor.test')
  expect(browser.cookie).not.toBe(before)
  const stolen = new Browser(gateway)
  stolen.cookie = before
  expect(await viewer(stolen)).toBeNull()
  expect(await viewer(browser)).not.toBeNull()
})

test('a biller who types nothing for 15 minutes is signed out, a patient after 30', async () => {
  const biller = await signedIn(gateway, 'jo@harbor.test')
  const patient = await signedIn(gateway, 'rosa@harbor.test', 'patient')
  clock.advance(14)
  gateway.services.sessions.forgetAll()
  expect(await viewer(biller)).not.toBeNull()
  clock.advance(16)
  gateway.services.sessions.forgetAll()
  expect(await viewer(biller)).toBeNull()
  gateway.services.sessions.forgetAll()
  expect(await viewer(patient)).toBeNull()
})

test('activity keeps a session for twelve hours and not longer; a clock set back revives nothing', async () => {
  const browser = await signedIn(gateway, 'jo@harbor.test')
  for (let minutes = 0; minutes < 710; minutes += 10) {
    clock.advance(10)
    await gateway.services.sessions.refresh([])
    const [stored] = await database.run(tx =>
      tx.rows(sql`select * from resolve_session(
      encode(sha256(${browser.cookie.split('=')[1] ?? ''}::bytea), 'hex'), ${clock.now().toISOString()}, true)`),
    )
    expect(stored).toBeDefined()
  }
  clock.advance(15)
  gateway.services.sessions.forgetAll()
  expect(await viewer(browser)).toBeNull()
  clock.advance(-60)
  gateway.services.sessions.forgetAll()
  expect(await viewer(browser)).toBeNull()
})

test('one sees where one is signed in, and can end the others', async () => {
  const here = await signedIn(gateway, 'jo@harbor.test')
  const elsewhere = await signedIn(gateway, 'jo@harbor.test')
  const { data } = await here.ask<Sessions>('{ sessions { id device isCurrent } }')
  const other = data.sessions.find(session => !session.isCurrent)
  expect(data.sessions.filter(session => session.isCurrent)).toHaveLength(1)
  const ended = await here.ask('mutation ($id: ID!) { revokeSession(id: $id) { ... on Done { ok } ... on Refusal { code } } }', { id: other?.id })
  expect(ended.data['revokeSession']).toEqual({ ok: true })
  expect(await viewer(elsewhere)).toBeNull()
  expect(await viewer(here)).not.toBeNull()
})

test('nobody can end a session of somebody else', async () => {
  const jo = await signedIn(gateway, 'jo@harbor.test')
  const ada = await signedIn(gateway, 'ada@harbor.test')
  const { data } = await jo.ask<Sessions>('{ sessions { id } }')
  const tried = await ada.ask('mutation ($id: ID!) { revokeSession(id: $id) { ... on Refusal { code } } }', { id: data.sessions[0]?.id })
  expect(tried.data['revokeSession']).toEqual({ code: 'NOT_FOUND' })
  expect(await viewer(jo)).not.toBeNull()
})

test('signing out ends the session and takes the cookie back', async () => {
  const browser = await signedIn(gateway, 'jo@harbor.test')
  const token = browser.cookie
  const { headers } = await browser.ask('mutation { signOut { ... on Done { ok } } }')
  expect(headers.get('set-cookie')).toContain('Max-Age=0')
  const copy = new Browser(gateway)
  copy.cookie = token
  expect(await viewer(copy)).toBeNull()
})

test('a person disabled by the administrator is out at once and cannot come back', async () => {
  const ada = await signedIn(gateway, 'ada@harbor.test')
  await anAccount(database, { email: 'temp@harbor.test', name: 'Temp Orary', roles: ['CODER'] })
  const temp = await signedIn(gateway, 'temp@harbor.test')
  const { data } = await ada.ask<Users>('{ users { id email isDisabled } }')
  const id = data.users.find(user => user.email === 'temp@harbor.test')?.id
  const disabled = await ada.ask('mutation ($id: ID!) { disableUser(id: $id) { ... on User { isDisabled } ... on Refusal { message } } }', { id })
  expect(disabled.data['disableUser']).toEqual({ isDisabled: true })
  expect(await viewer(temp)).toBeNull()
  expect((await temp.signIn('temp@harbor.test')).data.signIn.code).toBe('SIGN_IN_FAILED')
})

test('the last administrator stays one, and nobody disables themselves', async () => {
  const ada = await signedIn(gateway, 'ada@harbor.test')
  const { data } = await ada.ask<{ viewer: { id: string } }>('{ viewer { id } }')
  const { id } = data.viewer
  expect((await ada.ask('mutation ($id: ID!) { disableUser(id: $id) { ... on Refusal { code } } }', { id })).data['disableUser']).toEqual({
    code: 'INVALID_INPUT',
  })
  const demoted = await ada.ask('mutation ($id: ID!, $input: UserInput!) { saveUser(id: $id, input: $input) { ... on Refusal { field } } }', {
    id,
    input: { name: 'Ada Brandt', email: 'ada@harbor.test', roles: ['CODER'] },
  })
  expect(demoted.data['saveUser']).toEqual({ field: 'roles' })
})

test('an administrator cannot change an account that another practice shares, nor take its address', async () => {
  const elsewhere = await addPractice(database.ownerUrl, 'Elsewhere Clinic')
  await anAccount(database, { email: 'shared@harbor.test', name: 'Sha Red', roles: ['CODER'] }, elsewhere)
  const ada = await signedIn(gateway, 'ada@harbor.test')
  const added = await ada.ask('mutation ($input: UserInput!) { saveUser(input: $input) { ... on Refusal { code field } } }', {
    input: { name: 'Sha Red', email: 'Shared@harbor.test', roles: ['CODER'], password: 'violet kettle under the bridge' },
  })
  expect(added.data['saveUser']).toEqual({ code: 'INVALID_INPUT', field: 'email' })
})

test('a new colleague needs a password that is long and not to be guessed', async () => {
  const ada = await signedIn(gateway, 'ada@harbor.test')
  const save = async (password: string): Promise<unknown> =>
    (
      await ada.ask('mutation ($input: UserInput!) { saveUser(input: $input) { __typename ... on Refusal { field } } }', {
        input: { name: 'Mina Castellan', email: 'mina@harbor.test', roles: ['CODER'], password },
      })
    ).data['saveUser']
  for (const weak of ['short', PASSWORD, 'aaaaaaaaaaaaaaaaaaaa', 'mina castellan mina', 'password password']) {
    expect(await save(weak)).toEqual({ __typename: 'Refusal', field: 'password' })
  }
  expect(await save('violet kettle under the bridge')).toEqual({ __typename: 'User' })
  expect((await new Browser(gateway).signIn('mina@harbor.test', 'staff', 'violet kettle under the bridge')).data.signIn.__typename).toBe('Viewer')
})
