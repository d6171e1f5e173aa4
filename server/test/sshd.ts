import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { SftpAccess } from '../src/exchange/connections/sftp-line.ts'

const PLACES = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/opt/homebrew/sbin/sshd']

/** The machine's OpenSSH server, if it has one. It has to be called by its whole path. */
export const findSshd = (): string | undefined => PLACES.find(existsSync)

export interface Sshd {
  root: string
  access: SftpAccess
  stop(): Promise<void>
}

/** OpenSSH as a child of ours: its own port, host key, user key and folder, nothing of the machine's. */
export async function startSshd(): Promise<Sshd> {
  const binary = findSshd()
  if (!binary) throw new Error('no sshd on this machine')
  const root = mkdtempSync(join(tmpdir(), 'cleanclaim-sshd-'))
  for (const folder of ['out', 'in']) mkdirSync(join(root, folder))
  for (const name of ['host', 'user']) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(root, name)])
  writeFileSync(join(root, 'authorized'), readFileSync(join(root, 'user.pub')), { mode: 0o600 })
  const port = await freePort()
  const options = {
    Port: port,
    ListenAddress: '127.0.0.1',
    HostKey: join(root, 'host'),
    AuthorizedKeysFile: join(root, 'authorized'),
    PidFile: 'none',
    StrictModes: 'no',
    UsePAM: 'no',
    PasswordAuthentication: 'no',
    Subsystem: 'sftp internal-sftp',
  }
  writeFileSync(
    join(root, 'config'),
    Object.entries(options)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
  )
  // Its unprivileged half wants this folder; only root can make it, and only root's sshd needs it.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  const child = spawn(binary, ['-D', '-e', '-f', join(root, 'config')], { stdio: 'ignore' })
  await untilOpen(port, child)
  const hostKey = execFileSync('ssh-keygen', ['-lf', join(root, 'host.pub')], { encoding: 'utf8' }).split(' ')[1]
  return {
    root,
    access: { host: '127.0.0.1', port, username: userInfo().username, signIn: { privateKey: readFileSync(join(root, 'user'), 'utf8') }, hostKey },
    stop: async () => {
      const ended = new Promise(resume => child.once('exit', resume))
      child.kill()
      await ended
      rmSync(root, { recursive: true, force: true })
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function untilOpen(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`sshd ended with ${child.exitCode}`)
    const isOpen = await new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
    if (isOpen) return
    await new Promise(resume => setTimeout(resume, 50))
  }
  throw new Error('sshd did not start')
}
