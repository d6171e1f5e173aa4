import { expect, test } from 'vitest'
import { signIn, type Caller } from '../support/api.ts'
import { cleanclaim } from '../support/command.ts'
import { withOwner } from '../support/database.ts'
import { demoEmail, demoPassword } from '../support/demo.ts'
import { freshFolder, startServer, type RunningServer } from '../support/server.ts'

const KILLS = Number(process.env['FAULT_KILLS'] ?? 8)
const SEED = Number(process.env['FAULT_SEED'] ?? 20_261_121)

/** A small generator of its own, so that a run can be repeated from its seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Worked {
  keys: Map<string, string>
}

/**
 * The main job by people who do not stop: a biller who submits, a patient who pays a dollar, each with a key made before
 * sending. What got no answer is unknown, and is sent again with its key after the restart.
 */
async function work(server: RunningServer, unknown: Worked, until: Promise<void>): Promise<void> {
  let over = false
  void until.then(() => (over = true))
  const [biller, patient] = await Promise.all([
    signIn(server.address, demoEmail('biller'), demoPassword, 'staff'),
    signIn(server.address, demoEmail('rosa'), demoPassword, 'patient'),
  ])
  while (!over) {
    await Promise.all([submitAll(biller, unknown), payOneDollar(patient, unknown)])
  }
}

async function submitAll(biller: Caller, { keys }: Worked): Promise<void> {
  const key = keys.get('submit') ?? crypto.randomUUID()
  keys.set('submit', key)
  await biller.ask('mutation Submit($key: ID!) { submitReadyClaims(idempotencyKey: $key) { __typename } }', { key })
  keys.delete('submit')
}

async function payOneDollar(patient: Caller, { keys }: Worked): Promise<void> {
  const { patientHome } = await patient.ask<{ patientHome: { ready: { id: string }[] } }>('query { patientHome { ready { id } } }')
  const [bill] = patientHome.ready
  if (!bill) return
  const key = keys.get('pay') ?? crypto.randomUUID()
  keys.set('pay', key)
  const card = { number: '4242424242424242', expiry: '12/30', cvc: '123', name: 'Rosa Delgado' }
  await patient.ask(
    'mutation Pay($key: ID!, $bill: ID!, $card: CardInput!) { pay(idempotencyKey: $key, billIds: [$bill], amount: "1.00", card: $card) { __typename } }',
    { key, bill: bill.id, card },
  )
  keys.delete('pay')
}

test(`the server is killed ${KILLS} times in the middle of the main job, and nothing is lost or doubled`, async () => {
  console.log(`seed ${SEED}`)
  const random = randomFrom(SEED)
  const dataDir = freshFolder()
  const unknown: Worked = { keys: new Map() }
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = await startServer({ LOG_LEVEL: 'silent' }, dataDir)
    const moment = new Promise<void>(resolve => setTimeout(resolve, 300 + random() * 1_500))
    const working = work(server, unknown, moment).catch(() => undefined)
    await moment
    await server.kill()
    await working
  }
  const server = await startServer({ LOG_LEVEL: 'silent' }, dataDir)
  try {
    const answered = await settle(dataDir)
    expect(answered).toEqual({ unsent: '0', open: '0' })
    const verified = await cleanclaim(['verify', '--json'], dataDir)
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true })
    expect(verified.code).toBe(0)
  } finally {
    await server.stop()
  }
})

/** Waits until nothing is under way any more: every batch sent, every payment settled. */
async function settle(dataDir: string): Promise<{ unsent: string; open: string }> {
  for (let i = 0; ; i += 1) {
    const left = await withOwner(dataDir, async client => {
      const { rows } = await client.query(
        `select (select count(*) from claim where status = 'BATCHED') as unsent, (select count(*) from payment where status in ('INTENT', 'UNKNOWN')) as open`,
      )
      return rows[0]
    })
    if ((left.unsent === '0' && left.open === '0') || i > 120) return left
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}
