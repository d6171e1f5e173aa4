import type pg from 'pg'

export interface Table {
  name: string
  /** Without generated ones, and without the journal's transaction number: it belongs to the database it was made in. */
  columns: string[]
  /** Under row security: read practice by practice. */
  isScoped: boolean
}

/** Every table of ours, those before that others point to. `migration` is not one: a database makes it itself. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; is_scoped: boolean; columns: string[]; needs: string[] }>(`
    select c.relname as name, c.relrowsecurity as is_scoped,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and a.atttypid <> 'xid8'::regtype order by a.attnum) as columns,
      array(select distinct f.confrelid::regclass::text from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration' order by c.relname`)
  const waiting = new Map(rows.map(row => [row.name, row]))
  const ordered: Table[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ needs }) => needs.every(name => !waiting.has(name)))
    if (ready.length === 0) throw new Error(`tables point to each other in a circle: ${[...waiting.keys()].join(', ')}`)
    for (const { name, columns, is_scoped } of ready) {
      ordered.push({ name, columns, isScoped: is_scoped })
      waiting.delete(name)
    }
  }
  return ordered
}

export async function readMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  return rows.map(({ name }) => name)
}

/** The last number each sequence gave out; sequences stand outside of transactions, so this may be ahead of the rows. */
export async function readSequences(client: pg.Client): Promise<Record<string, string | null>> {
  const { rows } = await client.query<{ name: string; last_value: string | null }>(`
    select quote_ident(sequencename) as name, last_value::text from pg_sequences where schemaname = 'public' order by 1`)
  return Object.fromEntries(rows.map(({ name, last_value }) => [name, last_value]))
}

export const columnList = (client: pg.Client, { columns }: Table): string => columns.map(column => client.escapeIdentifier(column)).join(', ')
