import { expect, test } from 'vitest'
import { signIn, type Caller } from '../support/api.ts'
import { cleanclaim } from '../support/command.ts'
import { withOwner } from '../support/database.ts'
import { demoEmail, demoPassword } from '../support/demo.ts'
import { randomFrom } from '../support/random.ts'
import { freshFolder, startServer, type RunningServer } from '../support/server.ts'

const KILLS = Number(process.env['FAULT_KILLS'] ?? 8)
const SEED = Number(process.env['FAULT_SEED'] ?? 20_261_121)

interface Worked {
  /** The key of a submission that got no answer yet. */
  submitKey: string | undefined
  /** A payment that got no answer yet: sent again as it was, with its key. */
  payment: { key: string; bill: string } | undefined
  /** Keys of payments that were answered: each must be in the books once. */
  paid: Set<string>
}

/**
 * The main job by people who do not stop: a biller who submits, a patient who pays a dollar, each with a key made before
 * sending. What got no answer is unknown, and is sent again with its key after the restart.
 */
async function work(server: RunningServer, worked: Worked, until: Promise<void>): Promise<void> {
  let over = false
  void until.then(() => (over = true))
  const [biller, patient] = await Promise.all([
    signIn(server.address, demoEmail('biller'), demoPassword, 'staff'),
    signIn(server.address, demoEmail('rosa'), demoPassword, 'patient'),
  ])
  while (!over) await Promise.all([submitAll(biller, worked), payOneDollar(patient, worked)])
}

async function submitAll(biller: Caller, worked: Worked): Promise<void> {
  const key = (worked.submitKey ??= crypto.randomUUID())
  await biller.ask('mutation Submit($key: ID!) { submitReadyClaims(idempotencyKey: $key) { __typename } }', { key })
  worked.submitKey = undefined
}

const payment = `mutation Pay($key: ID!, $bill: ID!, $card: CardInput!) {
  pay(idempotencyKey: $key, billIds: [$bill], amount: "1.00", card: $card) { __typename ... on Refusal { code } }
}`
const card = { number: '4242424242424242', expiry: '12/30', cvc: '123', name: 'Rosa Delgado' }

async function payOneDollar(patient: Caller, worked: Worked): Promise<void> {
  worked.payment ??= await nextPayment(patient)
  if (!worked.payment) return
  const { pay } = await patient.ask<{ pay: { __typename: string; code?: string } }>(payment, { ...worked.payment, card })
  // Another payment for the visit, made before the kill, is being looked into: the same one again, later.
  if (pay.code === 'BUSY') return
  if (pay.__typename === 'Payment') worked.paid.add(worked.payment.key)
  worked.payment = undefined
}

async function nextPayment(patient: Caller): Promise<Worked['payment']> {
  const { patientHome } = await patient.ask<{ patientHome: { ready: { id: string }[] } }>('query { patientHome { ready { id } } }')
  const [bill] = patientHome.ready
  return bill && { key: crypto.randomUUID(), bill: bill.id }
}

const captured = (dataDir: string): Promise<number> =>
  withOwner(dataDir, async client => (await client.query("select count(*)::int as count from payment where status = 'CAPTURED'")).rows[0].count)

test(`the server is killed ${KILLS} times in the middle of the main job, and nothing is lost or doubled`, async () => {
  console.log(`seed ${SEED}`)
  const random = randomFrom(SEED)
  const dataDir = freshFolder()
  const worked: Worked = { submitKey: undefined, payment: undefined, paid: new Set() }
  let before: number | undefined
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = await startServer({ LOG_LEVEL: 'silent' }, dataDir)
    before ??= await captured(dataDir)
    const moment = new Promise<void>(resolve => setTimeout(resolve, 300 + random() * 1_500))
    const working = work(server, worked, moment).catch(() => undefined)
    await moment
    await server.kill()
    await working
  }
  const server = await startServer({ LOG_LEVEL: 'silent' }, dataDir)
  try {
    expect(await settle(dataDir)).toEqual({ unsent: '0', open: '0' })
    const patient = await signIn(server.address, demoEmail('rosa'), demoPassword, 'patient')
    if (worked.payment) await payOneDollar(patient, worked)
    console.log(`${worked.paid.size} payments answered`)
    expect(worked.paid.size).toBeGreaterThan(0)
    expect((await captured(dataDir)) - (before ?? 0)).toBe(worked.paid.size)
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
