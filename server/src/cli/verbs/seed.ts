import { isDay } from '@cleanclaim/schema/day'
import { PlainError } from '../../platform/plain-error.ts'
import { readSettings } from '../../platform/settings.ts'
import { startProgress } from '../progress.ts'
import { seedBulk } from '../seed/bulk.ts'
import { seedDemo, isNewDatabase } from '../seed/demo.ts'
import { printJson, UsageError } from '../terminal.ts'
import { json, verb, wholeNumber } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

export const seed = verb({
  name: 'seed',
  about:
    'Fill the database with made-up practices, for trying out and for load tests. Refused in production. The same numbers and day on an empty database give the same rows.',
  args: {
    practices: { type: 'string', default: '1', description: 'How many practices', valueHint: 'N' },
    patients: { type: 'string', default: '1000', description: 'How many patients, in all practices together', valueHint: 'M' },
    claims: { type: 'string', default: '5000', description: 'How many claims, in all practices together', valueHint: 'K' },
    seed: { type: 'string', default: '1', description: 'Another number, other people', valueHint: 'S' },
    'as-of': { type: 'string', description: 'The day it is seen from; today when left out', valueHint: 'DAY' },
    ready: { type: 'boolean', description: 'Every insured claim waits to be sent' },
    demo: { type: 'boolean', description: 'The demo practice instead, as on a first start' },
    json,
  },
  run: async (args, terminal) => {
    const practices = wholeNumber(args.practices, 'practices', 1, 10_000)
    const plan = {
      practices,
      patients: wholeNumber(args.patients, 'patients', practices, 10_000_000),
      claims: wholeNumber(args.claims, 'claims', 0, 100_000_000),
      seed: wholeNumber(args.seed, 'seed', 0, 65_535),
      today: args['as-of'] ?? new Date().toISOString().slice(0, 10),
      allReady: args.ready ?? false,
    }
    if (!isDay(plan.today)) throw new UsageError('--as-of is a day, written YYYY-MM-DD.')
    if (readSettings(terminal.env).isProduction) throw new PlainError('Made-up people have no place in production: seed is refused.')
    return withDatabase(terminal, async ({ orm, ownerUrl }) => {
      if (args.demo) {
        if (!(await isNewDatabase(orm))) throw new PlainError('The demo practice is made in a new database only.')
        await seedDemo(orm)
        terminal.out(args.json ? '{"demo": true}\n' : 'The demo practice is there.\n')
        return 0
      }
      const progress = startProgress(terminal, 'Claims')
      const start = performance.now()
      const result = await seedBulk({ orm, ownerUrl }, plan, { onProgress: claims => progress.at(claims, plan.claims), signal: terminal.signal })
      progress.end()
      const seconds = (performance.now() - start) / 1000
      const perSecond = Math.round(result.claims / seconds)
      if (args.json) printJson(terminal, { ...result, seconds: Math.round(seconds * 10) / 10, claimsPerSecond: perSecond })
      else
        terminal.out(
          `${result.practiceIds.length} practices, ${result.patients} patients, ${result.claims} claims in ${seconds.toFixed(1)} s (${perSecond} claims/s).\n`,
        )
      return terminal.signal.aborted ? 130 : 0
    })
  },
})
