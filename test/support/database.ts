import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** The embedded database of a data folder, as its owner: for looking at it from outside, beside the server. */
export function ownerUrl(dataDir: string): string {
  const home = join(dataDir, 'postgres')
  const port = readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8')
    .split('\n')[3]
    ?.trim()
  const password = readFileSync(join(home, 'password'), 'utf8').trim()
  return `postgres://cleanclaim:${password}@127.0.0.1:${port}/cleanclaim`
}

export async function withOwner<Result>(dataDir: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: ownerUrl(dataDir) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
