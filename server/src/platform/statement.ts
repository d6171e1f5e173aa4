import type { Kysely, RawBuilder } from 'kysely'
import type { Orm } from './database.ts'

/** One statement outside of any transaction, before a practice is known: only for functions that set their own scope. */
export async function runStatement<Row>(orm: Orm, query: RawBuilder<Row>): Promise<Row[]> {
  const { rows } = await query.execute(orm.em.fork({ clear: true }).getKysely() as Kysely<unknown>)
  return rows
}
