import { stripVTControlCharacters } from 'node:util'
import { renderUsage, runCommand, type CommandDef } from 'citty'
import { PlainError } from '../platform/plain-error.ts'
import { SettingsError } from '../platform/settings.ts'
import { commands, type Commands, type Group, type Leaf } from './commands.ts'
import { UsageError, type ExitCode, type Terminal } from './terminal.ts'

/** Runs one command line and answers its exit code. Never throws: a known trouble is one sentence, a bug its stack. */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const found = findVerb(words)
  try {
    if (found.unknown !== undefined) throw new UsageError(`There is no command “${[...found.path.slice(1), found.unknown].join(' ')}”.`)
    const verb = await found.leaf?.load()
    if (isHelp(found.rest) || (!verb && found.path.length === 1)) {
      terminal.out(`${await usage(found, verb, terminal)}\n`)
      return 0
    }
    if (!verb) throw new UsageError(`Say what to do: ${Object.keys(found.group).join(', ')}.`)
    const { result } = await runCommand(verb, { rawArgs: [...found.rest], data: terminal })
    return result as ExitCode
  } catch (error) {
    return report(error, found.path.join(' '), terminal)
  }
}

interface Found {
  path: string[]
  group: Commands
  leaf: Leaf | undefined
  unknown: string | undefined
  rest: readonly string[]
}

function findVerb(words: readonly string[]): Found {
  const path = ['cleanclaim']
  let group: Commands = commands
  for (const [i, word] of words.entries()) {
    if (word.startsWith('-')) return { path, group, leaf: undefined, unknown: isHelp([word]) ? undefined : word, rest: words.slice(i) }
    const next = Object.hasOwn(group, word) ? group[word] : undefined
    if (!next) return { path, group, leaf: undefined, unknown: word, rest: words.slice(i) }
    path.push(word)
    if (!next.group) return { path, group, leaf: next, unknown: undefined, rest: words.slice(i + 1) }
    group = next.group
  }
  return { path, group, leaf: undefined, unknown: undefined, rest: [] }
}

const isHelp = (rest: readonly string[]): boolean => {
  const end = rest.indexOf('--')
  return (end < 0 ? rest : rest.slice(0, end)).some(word => word === '--help' || word === '-h')
}

async function usage({ path, group }: Found, verb: CommandDef | undefined, terminal: Terminal): Promise<string> {
  if (!verb) return groupUsage(path, group)
  const shown = await renderUsage(verb, { meta: { name: path.slice(0, -1).join(' ') } })
  return terminal.isColoured ? shown : stripVTControlCharacters(shown)
}

function groupUsage(path: readonly string[], group: Commands): string {
  const lines = Object.entries(group).flatMap(([name, entry]) => linesOf(name, entry))
  const width = Math.max(...lines.map(([name]) => name.length))
  const list = lines.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`)
  return [`Usage: ${path.join(' ')} COMMAND [options]`, '', ...list, '', `\`${path.join(' ')} COMMAND --help\` says more about one of them.`].join(
    '\n',
  )
}

const linesOf = (name: string, entry: Leaf | Group): [string, string][] =>
  entry.group ? Object.entries(entry.group).flatMap(([inner, deeper]) => linesOf(`${name} ${inner}`, deeper)) : [[name, entry.about]]

function report(error: unknown, command: string, terminal: Terminal): ExitCode {
  if (error instanceof UsageError || isCittyError(error)) {
    const message = stripVTControlCharacters(error.message).replace(/^Missing required (?:positional )?argument: (.*)$/, '$1 is missing.')
    terminal.err(`${message} See \`${command} --help\`.\n`)
    return 2
  }
  if (error instanceof PlainError || error instanceof SettingsError) {
    terminal.err(`${error.message}\n`)
    return 1
  }
  const trouble = error instanceof Error && 'code' in error ? systemTroubles[String(error.code)] : undefined
  if (trouble !== undefined) {
    terminal.err(`${trouble}: ${error instanceof Error ? error.message.replace(/^\w+: /, '') : ''}\n`)
    return 1
  }
  if (terminal.signal.aborted) {
    terminal.err('Stopped.\n')
    return 130
  }
  terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return 1
}

const isCittyError = (error: unknown): error is Error => error instanceof Error && error.name === 'CLIError'

const systemTroubles: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: 'There is no right to do this',
  EPERM: 'There is no right to do this',
  EISDIR: 'This is a folder',
  ENOSPC: 'The disk is full',
  EROFS: 'This place cannot be written to',
}
