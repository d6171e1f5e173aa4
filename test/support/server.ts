import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
export const serverEntry = join(root, 'server', 'dist', 'main.js')
export const cliEntry = join(root, 'server', 'dist', 'cli.js')

export interface RunningServer {
  address: string
  dataDir: string
  process: ChildProcess
  /** What it wrote, for when it dies. */
  said(): string
  /** Kill without warning, as a power cut does. */
  kill(): Promise<void>
  /** Ctrl-C, and the data folder removed. */
  stop(): Promise<void>
}

/** The built server with an embedded database of its own, demo practice included; `env` adds or replaces settings. */
export async function startServer(env: NodeJS.ProcessEnv = {}, dataDir = freshFolder()): Promise<RunningServer> {
  const port = await freePort()
  const child = spawn(process.execPath, [serverEntry], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', NODE_ENV: 'test', LOG_LEVEL: 'warn', PORT: String(port), CLEANCLAIM_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('Cleanclaim is ready') || said.includes('works in the background')) resolve()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('exit', code => reject(new Error(`the server ended with ${code} before it was ready:\n${said}`)))
  })
  await ready
  const exited = new Promise<void>(resolve => child.on('exit', () => resolve()))
  return {
    address: `http://127.0.0.1:${port}`,
    dataDir,
    process: child,
    said: () => said,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    stop: async () => {
      child.kill('SIGINT')
      await exited
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Everybody may enter it: as root, PostgreSQL runs as another user. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-journey-'))
  chmodSync(folder, 0o755)
  return folder
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
