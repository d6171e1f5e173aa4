import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aVisit, someCodes } from '../../test/a-visit.ts'
import { useDatabase } from '../../test/database.ts'
import { TestSftpServer } from '../../test/sftp-server.ts'
import { bringForward } from '../claims/bring-forward.command.ts'
import { submitReadyClaims } from '../claims/submit-claims.command.ts'
import { systemActor } from '../kernel/actor.ts'
import { newId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import { withMailbox } from './connections/with-mailbox.command.ts'
import { pickUpFiles } from './pick-up-files.command.ts'
import { sendBatches } from './send-batches.command.ts'
import { settleDelivery } from './settle-delivery.command.ts'

const database = useDatabase()
const connectionId = newId()
const secrets = mkdtempSync(join(tmpdir(), 'cleanclaim-secrets-'))
let server: TestSftpServer

beforeAll(async () => {
  server = await new TestSftpServer().start()
  process.env['CLEANCLAIM_SECRETS_DIR'] = secrets
  mkdirSync(join(secrets, String(database.practiceId)))
  writeFileSync(join(secrets, String(database.practiceId), 'clearinghouse'), `${server.password}\n`)
  const settings = {
    host: '127.0.0.1',
    port: server.port,
    username: server.username,
    signIn: 'PASSWORD',
    secret: 'clearinghouse',
    hostKey: server.fingerprint,
    outFolder: '/out',
    inFolder: '/in',
    quietMs: 5,
  }
  await database.run(async tx => {
    await someCodes(tx)
    await tx.rows(sql`insert into connection (id, practice_id, name, kind, settings, sender_id, receiver_id)
      values (${connectionId}, ${tx.practiceId}, 'Clearinghouse', 'sftp', ${JSON.stringify(settings)}::jsonb, 'CC123456789', 'CLEARINGHOUSE')`)
  })
})
afterAll(async () => {
  delete process.env['CLEANCLAIM_SECRETS_DIR']
  rmSync(secrets, { recursive: true })
  await server.stop()
})
beforeEach(() => {
  server.takesAtOnce = false
  server.cut = undefined
})

const scope = () => ({ actor: systemActor(database.practiceId) })

/** A claim that is ready to be sent; its insurer's claims go by SFTP. */
async function aWaitingClaim(): Promise<string> {
  const encounterId = await database.run(async tx => {
    const id = await aVisit(tx, { serviceDate: '2026-10-06' })
    await bringForward(tx, [id])
    await tx.rows(sql`update payer set connection_id = ${connectionId}`)
    return id
  })
  await database.run(submitReadyClaims)
  return encounterId
}

interface State {
  claim: string
  file: string
  file_id: string
  name: string
  sends: bigint
}

async function stateOf(encounterId: string): Promise<State> {
  const [state] = await database.run(tx =>
    tx.rows(sql<State>`
      select c.status as claim, f.status as file, f.id as file_id, f.name,
        (select count(*) from claim_event v where v.claim_id = c.id and v.step = 'send') as sends
      from claim c join claim_batch b on b.id = c.batch_id join exchange_file f on f.id = b.file_id where c.encounter_id = ${encounterId}`),
  )
  if (!state) throw new Error('the claim is in no batch')
  return state
}

/** One run as a worker does it. A fault makes the next one wait; here it need not. */
async function runOnce(work: typeof sendBatches): Promise<number | undefined> {
  await database.run(tx => tx.rows(sql`update connection set next_try_at = null`))
  return withMailbox(database.orm, scope(), connectionId, mailbox => work(database.orm, scope(), connectionId, mailbox))
}

test.each([
  { when: 'before', takesAtOnce: false },
  { when: 'after', takesAtOnce: false },
  { when: 'before', takesAtOnce: true },
  { when: 'after', takesAtOnce: true },
] as const)('whatever request the line breaks at ($when), a claim goes out once (taken at once: $takesAtOnce)', async ({ when, takesAtOnce }) => {
  let [cuts, asked] = [0, 0]
  for (let k = 1; ; k += 1) {
    const claim = await aWaitingClaim()
    server.takesAtOnce = takesAtOnce
    server.requests = 0
    server.cut = { at: k, when }
    await runOnce(sendBatches)
    const wasCut = server.cut === undefined
    server.cut = undefined
    await runOnce(sendBatches)
    let state = await stateOf(claim)
    if (state.file === 'UNKNOWN') {
      asked += 1
      expect(state.claim).toBe('BATCHED')
      // Nothing more goes out while a person is asked.
      expect(await runOnce(sendBatches)).toBe(0)
      await database.run(tx => settleDelivery(tx, state.file_id, true))
      state = await stateOf(claim)
    }
    expect(state, `cut at ${k}`).toMatchObject({ claim: 'SUBMITTED', file: 'SENT', sends: 1n })
    const { name } = state
    expect(server.appeared.filter(file => file.name === name)).toHaveLength(1)
    if (!wasCut) break
    cuts += 1
  }
  expect(cuts).toBeGreaterThan(7)
  expect(asked).toBe(when === 'after' && takesAtOnce ? 1 : 0)
})

test('a file that was not taken, as a person says, goes out again under its name and numbers', async () => {
  const [rename] = await requestOf('RENAME')
  const claim = await aWaitingClaim()
  server.takesAtOnce = true
  server.requests = 0
  server.cut = { at: rename ?? 0, when: 'after' }
  await runOnce(sendBatches)
  await runOnce(sendBatches)
  const state = await stateOf(claim)
  expect(state.file).toBe('UNKNOWN')
  expect(await database.run(tx => settleDelivery(tx, state.file_id, false))).toBe(state.file_id)
  expect(await database.run(tx => settleDelivery(tx, state.file_id, false))).toBe(state.file_id)
  await runOnce(sendBatches)
  expect(await stateOf(claim)).toMatchObject({ claim: 'SUBMITTED', file: 'SENT', sends: 1n })
  expect(await database.run(tx => settleDelivery(tx, state.file_id, false))).toBeInstanceOf(Refusal)
})

/** At which requests of an undisturbed delivery the server did this. */
async function requestOf(operation: string): Promise<number[]> {
  await aWaitingClaim()
  server.requests = 0
  server.log.length = 0
  await runOnce(sendBatches)
  return server.log.flatMap((one, i) => (one === operation ? [i + 1] : []))
}

test('two workers at once hand a file over once', async () => {
  const claims = [await aWaitingClaim(), await aWaitingClaim()]
  await Promise.all([runOnce(sendBatches), runOnce(sendBatches), runOnce(sendBatches)])
  await runOnce(sendBatches)
  for (const claim of claims) {
    const state = await stateOf(claim)
    expect(state).toMatchObject({ claim: 'SUBMITTED', file: 'SENT', sends: 1n })
    expect(server.appeared.filter(file => file.name === state.name)).toHaveLength(1)
  }
})

test.each(['before', 'after'] as const)(
  'whatever request the line breaks at (%s), a file for us is kept once and worked off',
  async when => {
    let cuts = 0
    for (let k = 1; ; k += 1) {
      const content = `no X12, ${when} ${k}`
      writeFileSync(server.at('in', `answer-${when}-${k}.txt`), content)
      server.requests = 0
      server.cut = { at: k, when }
      await runOnce(pickUpFiles)
      const wasCut = server.cut === undefined
      server.cut = undefined
      await runOnce(pickUpFiles)
      const kept = await database.run(tx =>
        tx.rows(sql<{ status: string; content: Buffer }>`select status, content from exchange_file where name = ${`answer-${when}-${k}.txt`}`),
      )
      expect(
        kept.map(file => ({ ...file, content: String(file.content) })),
        `cut at ${k}`,
      ).toEqual([{ status: 'QUARANTINED', content }])
      expect(await server.names('in')).toEqual([])
      if (!wasCut) break
      cuts += 1
    }
    expect(cuts).toBeGreaterThan(7)
  },
  120_000,
)

test('a connection that cannot sign in says why, waits an hour before it knocks again, and loses nothing', async () => {
  const claim = await aWaitingClaim()
  const secret = join(secrets, String(database.practiceId), 'clearinghouse')
  writeFileSync(secret, 'wrong')
  expect(await runOnce(sendBatches)).toBeUndefined()
  const [row] = await database.run(tx =>
    tx.rows(sql<{ last_error: string; failures: number; is_late: boolean }>`
      select last_error, failures, next_try_at > now() + interval '50 minutes' as is_late from connection where id = ${connectionId}`),
  )
  expect(row).toMatchObject({ is_late: true })
  expect(row?.last_error).toMatch(/does not let practice in/)
  expect(row?.last_error).not.toContain('wrong')
  const knocks = server.requests
  expect(await withMailbox(database.orm, scope(), connectionId, mailbox => mailbox.list())).toBeUndefined()
  expect(server.requests).toBe(knocks)
  writeFileSync(secret, server.password)
  await runOnce(sendBatches)
  expect(await stateOf(claim)).toMatchObject({ claim: 'SUBMITTED', file: 'SENT', sends: 1n })
})
