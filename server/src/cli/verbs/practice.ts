import { sql } from 'kysely'
import { systemActor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { savePractice, type PracticeInput } from '../../parties/save-practice.command.ts'
import type { Orm } from '../../platform/database.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { listPractices } from '../choose-practice.ts'
import { storeStarterCodes } from '../seed/starter-codes.ts'
import { printJson, printTable, UsageError } from '../terminal.ts'
import { json, verb } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

const text = (description: string, valueHint: string) => ({ type: 'string', required: true, description, valueHint }) as const

export const add = verb({
  name: 'add',
  about: 'Add a practice. All of this goes onto its claims.',
  args: {
    name: text('Name as on the claims', 'NAME'),
    npi: text('Billing NPI', 'NPI'),
    'tax-id': text('Tax ID, nine digits', 'NUMBER'),
    taxonomy: text('Taxonomy code', 'CODE'),
    phone: text('Phone, ten digits', 'NUMBER'),
    line1: text('Street', 'TEXT'),
    city: text('City', 'TEXT'),
    state: text('State, two letters', 'STATE'),
    zip: text('ZIP code, nine digits', 'ZIP'),
    'time-zone': { type: 'string', default: 'America/New_York', description: 'Where its days begin', valueHint: 'ZONE' },
    json,
  },
  run: async (args, terminal) => {
    const timeZone = args['time-zone']
    if (!Intl.supportedValuesOf('timeZone').includes(timeZone)) throw new UsageError(`There is no time zone “${timeZone}”.`)
    const { name, npi, taxonomy, phone, line1, city, state, zip } = args
    return withDatabase(terminal, async ({ orm }) => {
      const added = await addPractice(orm, { name, npi, taxId: args['tax-id'], taxonomy, phone, line1, city, state, zip }, timeZone)
      if (added instanceof Refusal) {
        terminal.err(`${added.message}\n`)
        return 1
      }
      if (args.json) printJson(terminal, added)
      else terminal.out(`${added.name} is practice ${added.id}.\n`)
      return 0
    })
  },
})

export const list = verb({
  name: 'list',
  about: 'List the practices of this database.',
  args: { json },
  run: (args, terminal) =>
    withDatabase(terminal, async ({ orm }) => {
      const practices = await listPractices(orm)
      if (args.json) printJson(terminal, practices)
      else
        printTable(
          terminal,
          ['NUMBER', 'NAME'],
          practices.map(({ id, name }) => [String(id), name]),
        )
      return 0
    }),
})

/** Made bare first and filled by the command that changes practices, in one transaction: one place says what is right. */
const addPractice = (orm: Orm, input: PracticeInput, timeZone: string): Promise<{ id: number; name: string } | Refusal> =>
  inTransaction(orm, { actor: systemActor(0) }, async tx => {
    const [row] = await tx.rows(sql<{ id: number }>`
      insert into practice (name, npi, tax_id, taxonomy, phone, line1, city, state, zip, time_zone) values ('', '', '', '', '', '', '', '', '', ${timeZone}) returning id`)
    if (!row) throw new Error('the practice was not made')
    await tx.rows(sql`insert into practice_feed (id) values (${row.id})`)
    await storeStarterCodes(tx)
    await tx.rows(sql`select set_config('app.practice', ${String(row.id)}, true)`)
    // Nobody listens to a practice that is being made.
    const saved = await savePractice({ ...tx, practiceId: row.id, record: () => {} }, input)
    return saved instanceof Refusal ? saved : { id: row.id, name: saved.name }
  })
