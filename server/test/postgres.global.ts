import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openCluster } from '../src/platform/embedded/cluster.ts'
import { migrate } from '../src/platform/migrate.ts'
import { migrations } from '../src/migrations/list.ts'

/** One real PostgreSQL a run, thrown away at its end. Its migrated database is the template of each test file's own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = process.env['CLEANCLAIM_TEST_DATA'] ?? mkdtempSync(join(tmpdir(), 'cleanclaim-test-'))
  const { chmodSync } = await import('node:fs')
  chmodSync(folder, 0o755)
  const cluster = await openCluster(folder)
  await migrate(cluster.url, undefined, migrations)
  project.provide('postgresUrl', cluster.url)
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}
