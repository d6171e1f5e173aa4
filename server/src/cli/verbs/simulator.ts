import { sql } from 'kysely'
import { SimulatorMailbox } from '../../exchange/connections/simulator-mailbox.ts'
import { pickUpFiles } from '../../exchange/pick-up-files.command.ts'
import { runDay, simulatorConnections, type SimulatorConnection } from '../../exchange/simulator/run-day.command.ts'
import { setSimulator } from '../../exchange/simulator/set-simulator.command.ts'
import type { SimulatorSettings } from '../../exchange/simulator/simulator-settings.rules.ts'
import type { Orm } from '../../platform/database.ts'
import { PlainError } from '../../platform/plain-error.ts'
import { inTransaction, type Scope, type Tx } from '../../platform/transaction.ts'
import { choosePractice } from '../choose-practice.ts'
import { printJson, printTable, UsageError } from '../terminal.ts'
import { json, practice, verb, wholeNumber } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

const DAYS_MAX = 400
const SEED_MAX = 1_000_000
const connection = { type: 'string', description: 'Name of the connection; not needed when there is only one', valueHint: 'NAME' } as const
const toggle = (description: string) => ({ type: 'enum' as const, options: ['on', 'off'], description })

interface Arrived {
  day: number
  name: string
  kind: string
  status: string
  result: string
}

export const runDays = verb({
  name: 'run-day',
  about: 'Let days pass for the payer simulator: what is due in them arrives now, in its order, and is worked off.',
  args: { days: { type: 'string', default: '1', description: 'How many', valueHint: 'N' }, connection, practice, json },
  run: (args, terminal) => {
    const days = wholeNumber(args.days, 'days', 1, DAYS_MAX)
    return withDatabase(terminal, async ({ orm }) => {
      const scope = await choosePractice(orm, args.practice)
      const lines = await chooseConnections(orm, scope, args.connection)
      const arrived: Arrived[] = []
      let waiting = 0
      for (let day = 1; day <= days; day += 1) {
        terminal.signal.throwIfAborted()
        waiting = 0
        for (const { id } of lines) {
          waiting += await inTransaction(orm, scope, tx => runDay(tx, id))
          arrived.push(...(await pickUp(orm, scope, id)).map(file => ({ day, ...file })))
        }
      }
      if (args.json) printJson(terminal, { days, files: arrived, waiting })
      else {
        if (arrived.length > 0)
          printTable(
            terminal,
            ['DAY', 'FILE', 'KIND', 'STATUS', 'RESULT'],
            arrived.map(file => [String(file.day), file.name, file.kind, file.status, file.result]),
          )
        terminal.out(`${arrived.length} files in ${days} ${days === 1 ? 'day' : 'days'}; ${waiting} still to come.\n`)
      }
      return 0
    })
  },
})

export const set = verb({
  name: 'set',
  about: 'Change how the payer simulator behaves on a connection; says how it stands then.',
  args: {
    range: toggle('Answers take days, as those of real payers'),
    'reject-percent': { type: 'string', description: 'So many of a hundred claims are rejected by the clearinghouse', valueHint: 'N' },
    shuffle: { type: 'string', description: 'Seed for the order in which the answers to a file come; 0 for their own', valueHint: 'SEED' },
    duplicates: toggle('Each answer comes three times: again by another name, and in a new envelope'),
    connection,
    practice,
    json,
  },
  run: (args, terminal) => {
    const change: SimulatorSettings = {
      ...(args.range && { range: args.range === 'on' }),
      ...(args.duplicates && { duplicates: args.duplicates === 'on' }),
      ...(args['reject-percent'] && { rejectPercent: wholeNumber(args['reject-percent'], 'reject-percent', 0, 100) }),
      ...(args.shuffle && { shuffle: wholeNumber(args.shuffle, 'shuffle', 0, SEED_MAX) || false }),
    }
    return withDatabase(terminal, async ({ orm }) => {
      const scope = await choosePractice(orm, args.practice)
      const lines = await chooseConnections(orm, scope, args.connection)
      const [only, ...others] = lines
      if (!only || others.length > 0) throw new UsageError(`There are ${lines.length} connections to the simulator: choose one with --connection.`)
      const settings = await inTransaction(orm, scope, tx => setSimulator(tx, only.id, change))
      if (args.json) printJson(terminal, { connection: only.name, settings })
      else
        printTable(
          terminal,
          ['SETTING', 'VALUE'],
          Object.entries(settings).map(([name, value]) => [name, String(value)]),
        )
      return 0
    })
  },
})

async function chooseConnections(orm: Orm, scope: Scope, name: string | undefined): Promise<SimulatorConnection[]> {
  const found = await inTransaction(orm, scope, tx => simulatorConnections(tx, name))
  if (found.length > 0) return found
  if (name !== undefined) throw new UsageError(`There is no connection “${name}” to the simulator.`)
  throw new PlainError('This practice has no connection to the simulator. Make one under Settings, Connections.')
}

/** As the server's own job does it; whichever of the two comes first, each file counts once. */
async function pickUp(orm: Orm, scope: Scope, connectionId: string): Promise<Omit<Arrived, 'day'>[]> {
  const before = new Set((await inTransaction(orm, scope, tx => filesIn(tx, connectionId))).map(({ id }) => id))
  await pickUpFiles(orm, scope, connectionId, new SimulatorMailbox(orm, scope, connectionId, 0))
  const files = await inTransaction(orm, scope, tx => filesIn(tx, connectionId))
  return files.filter(({ id }) => !before.has(id)).map(({ name, kind, status, result }) => ({ name, kind, status, result }))
}

const filesIn = (tx: Tx, connectionId: string): Promise<(Omit<Arrived, 'day'> & { id: string })[]> =>
  tx.rows(sql<Omit<Arrived, 'day'> & { id: string }>`
    select id, name, kind, status, result from exchange_file
    where practice_id = ${tx.practiceId} and connection_id = ${connectionId} and direction = 'in' order by at, id`)
