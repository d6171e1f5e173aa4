import { parseArgs, type ParseArgsConfig } from 'node:util'
import { defineCommand, type ArgsDef, type CommandDef, type ParsedArgs } from 'citty'
import { UsageError, type ExitCode, type Terminal } from './terminal.ts'

export interface VerbDefinition<Args extends ArgsDef> {
  name: string
  about: string
  args: Args
  /** More than the named positionals are taken, as with PATH…; they stand in `args._`. */
  takesMany?: boolean
  run(args: ParsedArgs<Args>, terminal: Terminal): Promise<ExitCode>
}

/** One command of the command line. What is typed is read strictly: a misspelt option must not be ignored. */
export function verb<const Args extends ArgsDef>({ name, about, args, takesMany = false, run }: VerbDefinition<Args>): CommandDef {
  return defineCommand<Args>({
    meta: { name, description: about },
    args,
    setup: ({ rawArgs }) => refuseUnknown(rawArgs, args, takesMany),
    run: ({ args: parsed, data }: { args: ParsedArgs<Args>; data?: Terminal }) => {
      if (!data) throw new Error('a verb needs a terminal')
      return run(parsed, data)
    },
  }) as unknown as CommandDef
}

export const json = { type: 'boolean', description: 'Print the result as JSON, and nothing else' } as const
export const practice = {
  type: 'string',
  description: 'Number or name of the practice; not needed when there is only one',
  valueHint: 'PRACTICE',
} as const

function refuseUnknown(rawArgs: readonly string[], args: ArgsDef, takesMany: boolean): void {
  const named = Object.entries(args).filter(([, arg]) => arg.type !== 'positional')
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    named.map(([name, arg]) => [name, { type: arg.type === 'boolean' ? 'boolean' : 'string' }] as const),
  )
  const { positionals } = readStrictly(rawArgs, options)
  const placesMax = Object.values(args).filter(arg => arg.type === 'positional').length
  const extra = positionals[placesMax]
  if (!takesMany && extra !== undefined) throw new UsageError(`“${extra}” is one word too many.`)
}

function readStrictly(rawArgs: readonly string[], options: NonNullable<ParseArgsConfig['options']>): { positionals: string[] } {
  try {
    return parseArgs({ args: [...rawArgs], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(inOurWords(error))
  }
}

function inOurWords(error: unknown): string {
  const { message = '', code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const option = /--?[\w-]+/.exec(message)?.[0] ?? 'An option'
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option} here.`
  return /does not take/.test(message) ? `${option} takes no value.` : `${option} needs a value.`
}

/** A whole number within its bounds. Refuses anything else with the option's name. */
export function wholeNumber(text: string, option: string, least: number, most: number): number {
  const number = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= least && number <= most)) throw new UsageError(`--${option} is a whole number from ${least} to ${most}.`)
  return number
}
