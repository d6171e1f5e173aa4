import fastify from 'fastify'
import pg from 'pg'

/**
 * What somebody would write by hand for the same two answers: one query, one route, no rights, no audit, no GraphQL.
 * Arguments: database address, practice, patient.
 */
const [url = '', practiceId = '', patientId = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })
const app = fastify()

const dollars = (cents: string): string => {
  const amount = BigInt(cents)
  const size = amount < 0n ? -amount : amount
  return `${amount < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}

const nextSteps: Record<string, string> = JSON.parse(process.env['NEXT_STEPS'] ?? '{}')

app.get('/worklist', async () => {
  const { rows } = await pool.query(
    `select c.id, c.number, c.status, t.first_name || ' ' || t.last_name as patient, y.name as payer, c.open_payer_cents as open,
       ((now() at time zone s.time_zone)::date - c.service_date) as age
     from claim c join practice s on s.id = c.practice_id join patient t on t.id = c.patient_id left join payer y on y.id = c.payer_id
     where c.practice_id = $1 and c.status = any($2)
     order by c.open_payer_cents desc, c.id desc limit 50`,
    [
      practiceId,
      [
        'SCRUB_FAILED',
        'READY',
        'ON_HOLD',
        'BATCH_REJECTED',
        'CH_REJECTED',
        'PAYER_REJECTED',
        'INFO_REQUESTED',
        'DENIED',
        'PARTIALLY_PAID',
        'REVERSED',
      ],
    ],
  )
  const items = rows.map(row => ({
    id: row.id,
    number: row.number,
    patientName: row.patient,
    payerName: row.payer ?? 'No insurer',
    open: dollars(row.open),
    ageDays: row.age,
    nextStep: nextSteps[row.status],
  }))
  return { data: { worklist: { items } } }
})

app.get('/home', async () => {
  const { rows } = await pool.query(
    `select e.id, e.number, e.title, e.service_date::text as day, sum(c.open_patient_cents) as owed, bool_and(c.decided_at is not null or c.payer_id is null) as decided
     from claim c join encounter e on e.id = c.encounter_id where c.practice_id = $1 and c.patient_id = $2 group by e.id order by e.service_date desc`,
    [practiceId, patientId],
  )
  const present = (row: { id: string; number: string; title: string; day: string; owed: string; decided: boolean }) => ({
    id: row.id,
    title: row.title,
    visitOn: row.day,
    youOwe: row.decided ? dollars(row.owed) : null,
  })
  const owed = rows.filter(row => row.decided).reduce((sum, row) => sum + BigInt(row.owed), 0n)
  return {
    data: {
      patientHome: {
        owed: dollars(String(owed)),
        ready: rows.filter(row => row.decided && BigInt(row.owed) > 0n).map(present),
        waiting: rows.filter(row => !row.decided).map(present),
      },
    },
  }
})

const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${address}\n`)
process.on('SIGTERM', () => void Promise.all([app.close(), pool.end()]).then(() => process.exit(0)))
