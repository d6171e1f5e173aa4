import { isDay } from '@cleanclaim/schema/day'
import { showCode } from '@cleanclaim/schema/code-format'
import { searchCodes } from '../../codes/search-codes.query.ts'
import { systemActor } from '../../kernel/actor.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { printJson, printTable, UsageError } from '../terminal.ts'
import { json, verb, wholeNumber } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

const systems = ['icd10cm', 'icd10pcs', 'hcpcs', 'cpt', 'modifier', 'pos', 'carc', 'rarc'] as const

export const search = verb({
  name: 'search',
  about: 'Find codes that may be used on a day, by number or by words.',
  args: {
    text: { type: 'positional', required: true, description: 'A code, its beginning, or words' },
    on: { type: 'string', description: 'Day of service, YYYY-MM-DD; today when left out', valueHint: 'DAY' },
    system: { type: 'enum', options: [...systems], description: 'Only this system' },
    first: { type: 'string', default: '20', description: 'How many', valueHint: 'N' },
    json,
  },
  run: async (args, terminal) => {
    const on = args.on ?? new Date().toISOString().slice(0, 10)
    if (!isDay(on)) throw new UsageError('--on is a day, written YYYY-MM-DD.')
    const first = wholeNumber(args.first, 'first', 1, 100)
    const wanted = systems.filter(system => args.system === undefined || system === args.system)
    return withDatabase(terminal, async ({ orm }) => {
      const found = await inTransaction(orm, { actor: systemActor(0) }, tx => searchCodes(tx, wanted, args.text, on, first))
      if (args.json)
        printJson(
          terminal,
          found.map(({ valid_from, valid_to, ...rest }) => ({ ...rest, validFrom: valid_from, validTo: valid_to })),
        )
      else
        printTable(
          terminal,
          ['SYSTEM', 'CODE', 'NAME', ''],
          found.map(f => [f.system, showCode(f.system, f.code), f.name, f.billable ? '' : 'not billed by itself']),
        )
      return found.length > 0 ? 0 : 1
    })
  },
})
