import { cleanclaim } from '../support/command.ts'
import { withOwner } from '../support/database.ts'
import { freshFolder, startServer } from '../support/server.ts'
import { report } from './report.ts'

// How fast a practice's data is made: the bulk seed beside plain COPY of as many rows of the widest table, in the same run.
const CLAIMS = Number(process.env['BENCH_CLAIMS'] ?? 50_000)

const server = await startServer({ LOG_LEVEL: 'error' }, freshFolder())
try {
  const start = performance.now()
  const seeded = await cleanclaim(
    ['seed', '--practices', '1', '--patients', String(CLAIMS / 10), '--claims', String(CLAIMS), '--seed', '7', '--json'],
    server.dataDir,
  )
  if (seeded.code !== 0) throw new Error(seeded.err)
  const seconds = (performance.now() - start) / 1000
  const { rows, copySeconds } = await withOwner(server.dataDir, async client => {
    const counted =
      await client.query(`select sum((xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname), false, true, '')))[1]::text::bigint) as n
      from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)
    await client.query('create unlogged table bench_copy (like claim)')
    const from = performance.now()
    await client.query('insert into bench_copy select * from claim')
    await client.query('drop table bench_copy')
    return { rows: Number(counted.rows[0].n), copySeconds: (performance.now() - from) / 1000 }
  })
  report('seed', `Making ${CLAIMS.toLocaleString('en-US')} claims with all that stands behind them (${rows.toLocaleString('en-US')} rows)`, [
    {
      what: 'cleanclaim seed',
      seconds: Math.round(seconds * 10) / 10,
      'claims/s': Math.round(CLAIMS / seconds),
      'rows/s': Math.round(rows / seconds),
    },
    {
      what: 'claim table copied within the database',
      seconds: Math.round(copySeconds * 100) / 100,
      'claims/s': Math.round(CLAIMS / copySeconds),
      'rows/s': Math.round(CLAIMS / copySeconds),
    },
  ])
} finally {
  await server.stop()
}
