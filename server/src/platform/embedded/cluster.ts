import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { PlainError } from '../plain-error.ts'
import { findBinaries, isOpenToAll, reachableBinaries, type Binaries } from './binaries.ts'

export interface Cluster {
  /** As the owner of the database. */
  url: string
  /** Stops the cluster, unless another process of ours still uses it. */
  stop(): Promise<void>
}

const OWNER = 'cleanclaim'
const READY_TRIES = 300
const READY_PAUSE_MS = 100

/**
 * The PostgreSQL in the data folder: made when missing, adopted when it still runs (after a kill of the server, or
 * beside one), started otherwise. It outlives a crash of ours on purpose: what it has committed is safe.
 */
export async function openCluster(dataDir: string, say: (step: string) => void = () => {}): Promise<Cluster> {
  const home = join(dataDir, 'postgres')
  mkdirSync(home, { recursive: true })
  const user = serviceUser()
  if (user && !isOpenToAll(home)) {
    throw new PlainError(
      `As root, the embedded database needs a folder that other users can enter, and ${home} is not one. Set CLEANCLAIM_DATA_DIR (for example /var/lib/cleanclaim), or start as an ordinary user.`,
    )
  }
  if (user) chownSync(home, user.uid, user.gid)
  const cluster = { home, data: join(home, 'data'), user, binaries: user ? reachableBinaries(findBinaries()) : findBinaries() }
  const password = await ensureInitialised(cluster, say)
  const release = register(home)
  const running = await runningPort(cluster)
  const port = running ?? (await startPostgres(cluster, say))
  const url = `postgres://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`
  await ensureDatabase(url)
  return {
    url,
    stop: async () => {
      if (release()) await stopPostgres(cluster)
    },
  }
}

interface Place {
  home: string
  data: string
  user: { uid: number; gid: number } | undefined
  binaries: Binaries
}

/** Root may not run PostgreSQL: the user `postgres` if there is one, else `nobody`. */
function serviceUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (option: string): number => Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      continue
    }
  }
  return { uid: 65_534, gid: 65_534 }
}

async function ensureInitialised({ home, data, user, binaries }: Place, say: (step: string) => void): Promise<string> {
  const passwordFile = join(home, 'password')
  if (existsSync(join(data, 'PG_VERSION')) && existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim()
  say('Making the database')
  // A first start that was cut off half way is begun anew: nothing was in it yet.
  rmSync(data, { recursive: true, force: true })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const args = [
    `--pgdata=${data}`,
    '--auth=scram-sha-256',
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ]
  await run(binaries.initdb, args, user)
  return password
}

function run(command: string, args: string[], user: Place['user']): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const child = spawn(command, args, { ...user, stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', env: { ...process.env, LC_ALL: 'C' } })
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', code =>
      code === 0 ? resolve() : reject(new PlainError(plainCause(said, `The database could not be made: ${said.trim().split('\n').at(-1)}`))),
    )
  })
}

const plainCause = (said: string, otherwise: string): string =>
  /No space left on device/.test(said) ? 'The disk is full: make room in the data folder, then start again.' : otherwise

/** The port of a cluster that runs from this folder and answers, else undefined. */
async function runningPort({ data }: Place): Promise<number | undefined> {
  const pidFile = join(data, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!pid || !port || !isAlive(pid)) return undefined
  return port
}

async function startPostgres({ home, data, user, binaries }: Place, say: (step: string) => void): Promise<number> {
  say('Starting the database')
  const port = await freePort()
  const logFile = join(home, 'postgres.log')
  const log = openSync(logFile, 'a', 0o600)
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 120,
    shared_buffers: '256MB',
    log_parameter_max_length: 0,
    max_wal_size: '2GB',
  }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const child = spawn(binaries.postgres, args, {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  })
  let exited = false
  child.on('exit', () => (exited = true))
  child.unref()
  for (let i = 0; i < READY_TRIES; i += 1) {
    if (exited) break
    // The eighth line of the pid file says `ready` once connections are taken.
    if (existsSync(join(data, 'postmaster.pid')) && /^ready/m.test(readFileSync(join(data, 'postmaster.pid'), 'utf8'))) return port
    await pause(READY_PAUSE_MS)
  }
  const tail = readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n')
  throw new PlainError(plainCause(tail, `The embedded database did not start. Its last words:\n${tail}`))
}

async function stopPostgres({ data, user, binaries }: Place): Promise<void> {
  if (!existsSync(join(data, 'postmaster.pid'))) return
  await run(binaries.pgCtl, ['stop', '-D', data, '-m', 'fast', '-w', '-s'], user)
}

async function ensureDatabase(url: string): Promise<void> {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [OWNER])
    if (!rowCount) await client.query(`create database ${OWNER}`)
  } finally {
    await client.end()
  }
}

/** Notes this process as a user of the cluster; the returned function says whether it was the last one. */
function register(home: string): () => boolean {
  const file = join(home, 'users')
  const others = (): number[] =>
    (existsSync(file) ? readFileSync(file, 'utf8').split('\n').map(Number) : []).filter(pid => pid && pid !== process.pid && isAlive(pid))
  const write = (pids: number[]): void => writeFileSync(file, pids.join('\n'))
  write([...others(), process.pid])
  return () => {
    const left = others()
    write(left)
    return left.length === 0
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

const pause = (ms: number): Promise<void> => new Promise(resume => setTimeout(resume, ms))
