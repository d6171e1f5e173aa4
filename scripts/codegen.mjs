import { binOf, run } from './process.mjs'

// Types and persisted documents of the client from the schema; `--check` says whether they are up to date.
const { code } = await run([binOf('@graphql-codegen/cli', { command: 'graphql-codegen' }), '--config', 'client/codegen.ts', ...process.argv.slice(2)])
process.exitCode = code
