import { createInterface } from 'node:readline/promises'
import { addUser, disableAccount, listStaff } from '../../access/user.commands.ts'
import type { UserRow } from '../../access/users.query.ts'
import { roles, type Role } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { choosePractice } from '../choose-practice.ts'
import { printJson, printTable, UsageError } from '../terminal.ts'
import { json, practice, verb } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

export const add = verb({
  name: 'add',
  about: 'Add a member of staff. The password is read from standard input, so that it stands in no list of processes and no history.',
  args: {
    email: { type: 'string', required: true, description: 'Address to sign in with', valueHint: 'ADDRESS' },
    name: { type: 'string', required: true, description: 'Name as colleagues see it', valueHint: 'NAME' },
    roles: {
      type: 'string',
      required: true,
      description: 'One or more of FRONT_DESK, PHYSICIAN, CODER, BILLER, POSTER, ADMIN, AUDITOR, with commas between',
      valueHint: 'ROLES',
    },
    practice,
    json,
  },
  run: async (args, terminal) => {
    const wanted = readRoles(args.roles)
    if (terminal.isWatched) terminal.err('Password, at least 15 characters: ')
    const password = await firstLine()
    return withDatabase(terminal, async ({ orm }) => {
      const { actor } = await choosePractice(orm, args.practice)
      const user = await addUser(orm, actor.practiceId, { name: args.name, email: args.email, roles: wanted, password })
      if (user instanceof Refusal) {
        terminal.err(`${user.message}\n`)
        return 1
      }
      if (args.json) printJson(terminal, shown(user))
      else terminal.out(`${user.name} can sign in as ${user.email}.\n`)
      return 0
    })
  },
})

export const list = verb({
  name: 'list',
  about: 'List the staff of a practice.',
  args: { practice, json },
  run: (args, terminal) =>
    withDatabase(terminal, async ({ orm }) => {
      const { actor } = await choosePractice(orm, args.practice)
      const users = await listStaff(orm, actor.practiceId)
      if (args.json) printJson(terminal, users.map(shown))
      else
        printTable(
          terminal,
          ['NAME', 'ADDRESS', 'ROLES', ''],
          users.map(u => [u.name, u.email, u.roles.join(', '), u.is_disabled ? 'disabled' : '']),
        )
      return 0
    }),
})

export const disable = verb({
  name: 'disable',
  about: 'Close an account in every practice and end its sessions.',
  args: { email: { type: 'positional', required: true, description: 'Address of the account' } },
  run: (args, terminal) =>
    withDatabase(terminal, async ({ orm }) => {
      const isDone = await disableAccount(orm, args.email)
      if (isDone) terminal.out(`${args.email} is disabled.\n`)
      else terminal.err(`There is no account ${args.email}.\n`)
      return isDone ? 0 : 1
    }),
})

const shown = ({ id, name, email, roles: own, is_disabled }: UserRow) => ({ id, name, email, roles: own, isDisabled: is_disabled })

function readRoles(text: string): Role[] {
  const names = text
    .split(',')
    .map(word => word.trim().toUpperCase())
    .filter(Boolean)
  const unknown = names.find(name => !roles.some(role => role === name))
  if (unknown) throw new UsageError(`There is no role ${unknown}.`)
  return roles.filter(role => names.includes(role))
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin, terminal: false })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
  }
}
