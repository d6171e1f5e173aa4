import pg from 'pg'

/**
 * A hash of the rows of each table, whatever their order, as a superuser sees them: two databases with the same digest
 * hold the same. Columns named in `without` are left out, in one table when written `column of table`.
 */
export async function digestOf(url: string, { without = [] }: { without?: readonly string[] } = {}): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; columns: string[] }>(`
      select c.relname as name, array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration' order by 1`)
    const digest: Record<string, string> = {}
    for (const { name, columns } of rows) {
      const compared = columns.filter(column => !without.includes(column) && !without.includes(`${column} of ${name}`))
      const { rows: hashes } = await client.query<{ hash: string | null; count: string }>(
        `select count(*) as count, md5(string_agg(h, '' order by h)) as hash from (select md5(row(${compared.map(column => `"${column}"`).join(', ')})::text) as h from "${name}") t`,
      )
      digest[name] = `${hashes[0]?.count} rows, ${hashes[0]?.hash}`
    }
    return digest
  } finally {
    await client.end()
  }
}
