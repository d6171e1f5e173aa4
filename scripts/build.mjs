import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compressFolder } from './compress.mjs'
import { binOf, root, run } from './process.mjs'
import { hashOf, isFresh, stamp } from './stamp.mjs'

const common = ['schema/src', 'schema/package.json', 'pnpm-lock.yaml', 'tsconfig.base.json']
const server = {
  folder: 'server/dist',
  sources: ['server/src', 'server/package.json', 'server/rolldown.config.ts', 'server/tsconfig.json', ...common],
}
const client = { folder: 'client/dist', sources: ['client', 'schema/schema.graphql', 'scripts/compress.mjs', ...common] }

/** @param say told a step before it begins; nothing when all is up to date */
export async function buildServer(say = toTerminal) {
  const hash = hashOf(server.sources)
  if (isFresh(server.folder, hash)) return false
  await timed('Building the server', say, async () => {
    // Made beside and moved in whole: a command that runs meanwhile never meets half a build.
    const fresh = join(root, `${server.folder}.${process.pid}`)
    await must([binOf('rolldown'), '--config', 'rolldown.config.ts'], { cwd: join(root, 'server'), env: { CLEANCLAIM_OUT: fresh } })
    swap(fresh, join(root, server.folder))
    stamp(server.folder, hash)
  })
  return true
}

export async function buildClient(say = toTerminal) {
  const hash = hashOf(client.sources)
  if (isFresh(client.folder, hash)) return false
  const vite = binOf('vite')
  for (const mode of ['patient', 'staff']) {
    await timed(`Building the app for ${mode === 'patient' ? 'patients' : 'staff'}`, say, () =>
      must([vite, 'build', '--mode', mode, '--logLevel', 'warn'], { cwd: join(root, 'client'), env: { NODE_ENV: 'production' } }),
    )
  }
  await compressFolder(join(root, client.folder))
  stamp(client.folder, hash)
  return true
}

async function must(args, options) {
  const { code, said } = await run(args, { ...options, quiet: true })
  if (code !== 0) throw new BuildError(said.trim())
}

/** What the tool said is all there is to say. */
export class BuildError extends Error {}

function swap(fresh, target) {
  const old = `${target}.${process.pid}.old`
  mkdirSync(target, { recursive: true })
  renameSync(target, old)
  renameSync(fresh, target)
  rmSync(old, { recursive: true, force: true })
}

async function timed(title, say, work) {
  const start = performance.now()
  say(`${title} …`)
  await work()
  say(`${title}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

function toTerminal(line) {
  console.error(line)
}

export async function buildAll(say) {
  await buildServer(say)
  await buildClient(say)
}

/** Builds, or says why not and ends with 1. */
export async function buildOrExit(build, say) {
  try {
    await build(say)
  } catch (error) {
    console.error(error instanceof BuildError ? `The build failed:\n${error.message}` : error.message)
    process.exit(1)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildOrExit(buildAll)
