import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import autocannon from 'autocannon'
import pg from 'pg'
import { signIn } from '../support/api.ts'
import { cleanclaim } from '../support/command.ts'
import { demoEmail, demoPassword } from '../support/demo.ts'
import { freshFolder, startServer } from '../support/server.ts'
import { openCluster } from '../../server/src/platform/embedded/cluster.ts'
import { report, type Row } from './report.ts'

// Reads that people wait for, over the whole stack, beside a hand-written handler on the same database in the same run.
const CLAIMS = 5_000
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 8)
const CONNECTIONS = 16
const ROUNDS = 3

const worklist = `query { worklist(first: 50, sort: AMOUNT) { items { id number patientName payerName open ageDays nextStep } } }`
const home = `query { patientHome { owed ready { id title visitOn youOwe } waiting { id title visitOn youOwe } } }`

interface Run {
  requests: number
  p99: number
}

async function measure(url: string, options: Partial<autocannon.Options>): Promise<Run> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, ...options })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return { requests: result.requests.average, p99: result.latency.p99 }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function compare(name: string, ours: () => Promise<Run>, baseline: () => Promise<Run>): Promise<Row> {
  const [a, b]: [Run[], Run[]] = [[], []]
  // In turns, so that what else the machine does hits both alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    b.push(await baseline())
    a.push(await ours())
  }
  const [own, other] = [median(a.map(run => run.requests)), median(b.map(run => run.requests))]
  return {
    read: name,
    'GraphQL requests/s': Math.round(own),
    'GraphQL p99 ms': median(a.map(run => run.p99)),
    'by hand requests/s': Math.round(other),
    'by hand p99 ms': median(b.map(run => run.p99)),
    share: Math.round((own / other) * 100) / 100,
  }
}

// As in production: a database of its own, which the server is given by address.
const cluster = await openCluster(freshFolder())
const database = { DATABASE_URL: cluster.url, LOG_LEVEL: 'error' }
await (await startServer(database)).stop()
const seeded = await cleanclaim(['seed', '--practices', '1', '--patients', '600', '--claims', String(CLAIMS), '--seed', '7'], '', database)
if (seeded.code !== 0) throw new Error(seeded.err)
const owner = new pg.Client({ connectionString: cluster.url })
await owner.connect()
const { rows: practices } = await owner.query('select id from practice order by id desc')
const practiceId = practices[0].id
await owner.query(`update membership set practice_id = $1 where user_id = (select id from app_user where email = $2)`, [
  practiceId,
  demoEmail('biller'),
])
const { rows: patients } = await owner.query(
  `select a.patient_id, a.practice_id from patient_access a join app_user u on u.id = a.user_id where u.email = $1`,
  [demoEmail('rosa')],
)
const { patient_id: patientId, practice_id: demoId } = patients[0]
await owner.query('vacuum analyze')
await owner.end()

const server = await startServer({ ...database, NODE_ENV: 'production' })
try {
  const biller = await signIn(server.address, demoEmail('biller'), demoPassword, 'staff')
  const patient = await signIn(server.address, demoEmail('rosa'), demoPassword, 'patient')

  const worded = await biller.ask<{ worklist: { items: { status: string; nextStep: string }[] } }>(
    'query { worklist(first: 100, filter: { state: ALL }) { items { status nextStep } } }',
  )
  const nextSteps = Object.fromEntries(worded.worklist.items.map(item => [item.status, item.nextStep]))
  const baselineFor = async (practice: number): Promise<{ address: string; stop: () => void }> => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'baseline-server.ts'), cluster.url, String(practice), patientId], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_STEPS: JSON.stringify(nextSteps) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    return { address: chunk.toString().trim(), stop: () => child.kill('SIGTERM') }
  }
  const graphql = (cookie: string, query: string): Promise<Run> =>
    measure(`${server.address}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query }),
      headers: { 'content-type': 'application/json', 'x-cleanclaim': '1', cookie, origin: server.address },
    })
  const large = await baselineFor(practiceId)
  const small = await baselineFor(demoId)
  const rows = [
    await compare(
      'work list, 50 claims',
      () => graphql(biller.cookie, worklist),
      () => measure(`${large.address}/worklist`, {}),
    ),
    await compare(
      'patient home',
      () => graphql(patient.cookie, home),
      () => measure(`${small.address}/home`, {}),
    ),
  ]
  large.stop()
  small.stop()
  report(
    'reads',
    `Reads over the whole stack (rights, audit, GraphQL) beside pg + Fastify by hand: ${CLAIMS} claims, ${CONNECTIONS} connections, median of ${ROUNDS} runs of ${SECONDS} s`,
    rows,
    ['share = GraphQL / by hand; half or more is the aim. Server, database and load share the cores.'],
  )
} finally {
  await server.stop()
  await cluster.stop()
}
