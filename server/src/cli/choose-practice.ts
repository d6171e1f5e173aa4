import { sql } from 'kysely'
import { systemActor } from '../kernel/actor.ts'
import type { Orm } from '../platform/database.ts'
import { runStatement } from '../platform/statement.ts'
import type { Scope } from '../platform/transaction.ts'
import { PlainError } from '../platform/plain-error.ts'
import { UsageError } from './terminal.ts'

export interface PracticeName {
  id: number
  name: string
}

export const listPractices = (orm: Orm): Promise<PracticeName[]> => runStatement(orm, sql<PracticeName>`select id, name from practice order by id`)

/** The practice that `--practice` names by number or name, or the only one. Everything in it is done as the system. */
export async function choosePractice(orm: Orm, wanted: string | undefined): Promise<Scope> {
  const practices = await listPractices(orm)
  if (practices.length === 0) throw new PlainError('There is no practice yet. Make one: `cleanclaim practice add --help`.')
  if (wanted === undefined) {
    const [only, ...others] = practices
    if (!only || others.length > 0) throw new UsageError(`There are ${practices.length} practices: choose one with --practice.`)
    return { actor: systemActor(only.id) }
  }
  const named = practices.filter(({ id, name }) => String(id) === wanted || name.toLowerCase() === wanted.toLowerCase())
  const [found, ...others] = named
  if (!found) throw new UsageError(`There is no practice “${wanted}”.`)
  if (others.length > 0) throw new UsageError(`${named.length} practices are called “${wanted}”: choose one by its number.`)
  return { actor: systemActor(found.id) }
}
