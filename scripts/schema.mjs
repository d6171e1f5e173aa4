import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildOrExit, buildServer } from './build.mjs'
import { root } from './process.mjs'

// Writes schema/schema.graphql from the server's own classes; with --check only compares, for `pnpm check`.
const file = join(root, 'schema/schema.graphql')
await buildOrExit(buildServer)
const { printApi } = await import(pathToFileURL(join(root, 'server/dist/schema.js')).href)
const printed = printApi()
const isSame = readFileSync(file, 'utf8') === printed

if (process.argv.includes('--check')) {
  if (!isSame) console.error('schema/schema.graphql is not what the server says. Run `pnpm schema`, then `pnpm codegen`.')
  process.exitCode = isSame ? 0 : 1
} else {
  if (!isSame) writeFileSync(file, printed)
  console.error(isSame ? 'schema/schema.graphql is up to date.' : 'schema/schema.graphql written. Run `pnpm codegen` next.')
}
