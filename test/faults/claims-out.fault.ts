import type { Client } from 'pg'
import { expect, test } from 'vitest'
import { signIn, type Caller } from '../support/api.ts'
import { cleanclaim } from '../support/command.ts'
import { ownerUrl, withOwner } from '../support/database.ts'
import { demoPassword } from '../support/demo.ts'
import { freshFolder, startServer } from '../support/server.ts'
import { segmentsOf } from '../support/segments.ts'

const CLAIMS = Number(process.env['CLAIMS_OUT'] ?? 10_000)
const REJECT_PERCENT = 5
/** The last look before sending stops some of what was made up: laboratory work without a certificate, and the like. */
const SEEDED = 1.2
const SETTLE_MS = 600_000
const KILL_AFTER_MS = 3_000

/** The payers' connections: several, so that both processes have files to send and to pick up at the same moment. */
const CONNECTIONS = 4

test(
  `${CLAIMS} claims leave through two server processes at once, are acknowledged out of order, and each ends where its answers say`,
  { timeout: SETTLE_MS + 300_000 },
  async () => {
    const dataDir = freshFolder()
    const seeded = await cleanclaim(
      ['seed', '--patients', String(Math.ceil(CLAIMS / 5)), '--claims', String(Math.ceil(CLAIMS * SEEDED)), '--ready'],
      dataDir,
    )
    expect(seeded.code).toBe(0)
    const first = await startServer({ LOG_LEVEL: 'error' }, dataDir)
    const beside = () => startServer({ LOG_LEVEL: 'error', DATABASE_URL: ownerUrl(dataDir) }, freshFolder())
    let second = await beside()
    try {
      await withOwner(dataDir, routePayers)
      const submitted = await Promise.all([submitAll(first.address, 'biller'), submitAll(second.address, 'admin')])
      const before = performance.now()
      // In the middle of sending and taking in, one of the two dies and another takes its place.
      await new Promise(resolve => setTimeout(resolve, KILL_AFTER_MS))
      await second.kill()
      second = await beside()
      await settled(dataDir)
      const outcome = await withOwner(dataDir, readOutcome)
      console.log(
        `${submitted.join(' + ')} claims submitted by two processes, ${outcome.files} files, ${outcome.rejected.size + outcome.rejectedEarly.size} rejected, settled in ${Math.round((performance.now() - before) / 1000)} s`,
      )
      expect(outcome.claims.length).toBeGreaterThanOrEqual(CLAIMS)
      expect(submitted.reduce((all, count) => all + count, 0)).toBe(outcome.claims.length)
      // A call takes at most 2,000, so that more than that leave through both.
      expect(submitted.filter(count => count > 0).length).toBe(Math.min(2, Math.ceil(outcome.claims.length / 2_000)))
      expectEachSentOnce(outcome)
      expectRightStates(outcome)
      const verified = await cleanclaim(['verify', '--json'], dataDir)
      expect(JSON.parse(verified.out)).toMatchObject({ ok: true })
    } catch (error) {
      console.log(first.said().slice(-3_000), second.said().slice(-3_000))
      throw error
    } finally {
      await second.stop()
      await first.stop().catch(() => undefined)
    }
  },
)

async function submitAll(address: string, who: string): Promise<number> {
  const biller: Caller = await signIn(address, `${who}.p1@seed.cleanclaim.example`, demoPassword, 'staff')
  for (let all = 0; ;) {
    const { submitReadyClaims } = await biller.ask<{ submitReadyClaims: { submitted: number } }>(
      'mutation Submit($key: ID!) { submitReadyClaims(idempotencyKey: $key) { ... on SubmittedClaims { submitted } ... on Refusal { message } } }',
      { key: crypto.randomUUID() },
    )
    all += submitReadyClaims.submitted
    if (submitReadyClaims.submitted === 0) return all
  }
}

/** Each payer on a connection of its own, whose answers come shuffled, a part of them rejections. */
async function routePayers(client: Client): Promise<void> {
  const settings = JSON.stringify({ delayMs: 500, shuffle: true, rejectPercent: REJECT_PERCENT })
  for (let i = 0; i < CONNECTIONS; i += 1)
    await client.query(
      `insert into connection (id, practice_id, name, kind, settings, sender_id, receiver_id) values ($1, 1, $2, 'simulator', $3, $4, 'SIMULATOR')`,
      [crypto.randomUUID(), `Clearinghouse ${i}`, settings, `BULK1C${i}`],
    )
  await client.query(`
    with numbered as (select id, row_number() over (order by payer_id) - 1 as place from payer where practice_id = 1),
      lines as (select id, row_number() over (order by name) - 1 as place from connection where practice_id = 1 and name like 'Clearinghouse %')
    update payer y set connection_id = l.id from numbered n join lines l on l.place = n.place % ${CONNECTIONS} where y.id = n.id`)
}

/** Nothing waits any more: every file sent, every answer taken in and worked off. */
async function settled(dataDir: string): Promise<void> {
  const until = Date.now() + SETTLE_MS
  for (;;) {
    const left = await withOwner(dataDir, async client => {
      const { rows } = await client.query(`
        select (select count(*)::int from claim where status in ('BATCHED', 'SUBMITTED')) as claims,
          (select count(*)::int from simulator_mail where taken_at is null) as mail,
          (select count(*)::int from exchange_file where status = 'RECEIVED') as files`)
      return rows[0]
    })
    if (left.claims + left.mail + left.files === 0) return
    if (Date.now() > until) throw new Error(`still under way: ${JSON.stringify(left)}`)
    await new Promise(resolve => setTimeout(resolve, 1_000))
  }
}

interface Outcome {
  claims: { number: string; status: string }[]
  files: number
  /** How often each claim number stands in a file that was handed over, and how often each file was. */
  sent: Map<string, number>
  handedOver: Map<string, number>
  /** What the payers and the clearinghouse said, read by nothing but splitting. */
  rejected: Set<string>
  rejectedEarly: Set<string>
  paid: Map<string, boolean>
}

async function readOutcome(client: Client): Promise<Outcome> {
  const rows = async <Row extends object>(text: string): Promise<Row[]> => (await client.query<Row>(text)).rows
  const out = await rows<{ name: string; content: Buffer }>(`select name, content from exchange_file where direction = 'out' and kind = '837P'`)
  const taken = await rows<{ name: string }>(`select name from simulator_mail where name like 'received %'`)
  const answers = await rows<{ content: string }>(`select content from simulator_mail where content <> ''`)
  const said = answers.flatMap(({ content }) => segmentsOf(content))
  return {
    claims: await rows(`select number, status from claim where practice_id = 1 and payer_id is not null and status <> 'SCRUB_FAILED'`),
    files: out.length,
    sent: counted(out.flatMap(({ content }) => segmentsOf(content.toString()).flatMap(([id, number = '']) => (id === 'CLM' ? [number] : [])))),
    handedOver: counted(taken.map(({ name }) => name.replace('received ', ''))),
    ...rejections(said),
    paid: new Map(
      said.flatMap(([id, number = '', status, , paid, patient]) =>
        id === 'CLP' ? [[number, status !== '4' && Number(paid) + Number(patient) > 0]] : [],
      ),
    ),
  }
}

function rejections(said: readonly string[][]): Pick<Outcome, 'rejected' | 'rejectedEarly'> {
  const [rejected, rejectedEarly] = [new Set<string>(), new Set<string>()]
  let [speaker, number] = ['', '']
  for (const [id, first = '', second = ''] of said) {
    if (id === 'NM1' && (first === 'AY' || first === 'PR')) speaker = first
    if (id === 'TRN') number = second
    if (id === 'STC' && /^A[3678]:/.test(first) && number.startsWith('CC')) (speaker === 'PR' ? rejected : rejectedEarly).add(number)
  }
  return { rejected, rejectedEarly }
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function expectEachSentOnce({ claims, sent, handedOver, files }: Outcome): void {
  expect(claims.filter(({ number }) => sent.get(number) !== 1)).toEqual([])
  expect(sent.size).toBe(claims.length)
  expect(handedOver.size).toBe(files)
  expect([...handedOver.values()].filter(times => times !== 1)).toEqual([])
}

const decided = ['PAID', 'PARTIALLY_PAID', 'ZERO_PAID_PR', 'PATIENT_BALANCE', 'CLOSED', 'FORWARDED']

function expectRightStates({ claims, rejected, rejectedEarly, paid }: Outcome): void {
  const wrong = claims.filter(({ number, status }) => !expectedStates(number).includes(status))
  expect(wrong).toEqual([])
  expect(rejected.size + rejectedEarly.size).toBeGreaterThan(claims.length * 0.03)
  expect(rejected.size + rejectedEarly.size).toBeLessThan(claims.length * 0.08)

  function expectedStates(number: string): string[] {
    const isPaid = paid.get(number)
    if (isPaid !== undefined) return isPaid ? decided : ['DENIED']
    if (rejected.has(number)) return ['PAYER_REJECTED']
    return rejectedEarly.has(number) ? ['CH_REJECTED'] : ['PAYER_ACCEPTED', 'PENDED', 'INFO_REQUESTED']
  }
}
