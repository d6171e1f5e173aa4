import { generateKeyPairSync } from 'node:crypto'
import { constants, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import ssh2, { type Attributes, type Connection, type ServerChannel, type SFTPWrapper } from 'ssh2'
import { fingerprintOf } from '../src/exchange/connections/host-key.ts'

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp

/** Where the line breaks: with the k-th request unheard, or carried out and unanswered. */
export interface Cut {
  at: number
  when: 'before' | 'after'
}

type Operation = 'CLOSE' | 'READ' | 'WRITE' | 'RENAME' | 'REMOVE' | 'MKDIR' | 'STAT' | 'LIST'

/**
 * A clearinghouse's SFTP server over a temporary folder, in this process: it can break the line, say no, show another key,
 * and take files away the moment they appear, as many do.
 */
export class TestSftpServer {
  readonly root = mkdtempSync(join(tmpdir(), 'cleanclaim-sftp-'))
  readonly username = 'practice'
  readonly password = 'correct horse battery'
  /** How many came, and which; whoever counts sets them back. */
  requests = 0
  readonly log: Operation[] = []
  cut: Cut | undefined
  refused = new Set<Operation>()
  takesAtOnce = false
  /** Everything that ever appeared under a final name in `out`, as it was at that moment. */
  readonly appeared: { name: string; content: Buffer }[] = []
  signIns = 0
  port = 0
  #key = newKey()
  readonly #server = createServer({ noDelay: true }, socket => this.#ssh().injectSocket(socket))
  readonly #lines = new Set<Connection>()

  async start(): Promise<this> {
    for (const folder of ['out', 'in', 'taken']) mkdirSync(join(this.root, folder))
    await new Promise<void>(resume => this.#server.listen(0, '127.0.0.1', resume))
    const address = this.#server.address()
    this.port = typeof address === 'object' && address ? address.port : 0
    return this
  }

  async stop(): Promise<void> {
    this.breakLines()
    await new Promise(resume => this.#server.close(resume))
    rmSync(this.root, { recursive: true, force: true })
  }

  get fingerprint(): string {
    const parsed = ssh2.utils.parseKey(this.#key)
    if (parsed instanceof Error) throw parsed
    return fingerprintOf((Array.isArray(parsed) ? parsed[0] : parsed).getPublicSSH())
  }

  changeKey(): void {
    this.#key = newKey()
  }

  breakLines(): void {
    for (const line of this.#lines) line.end()
    this.#lines.clear()
  }

  at(...names: string[]): string {
    return join(this.root, ...names)
  }

  /** Names in a folder, except for temporary ones. */
  async names(folder: string): Promise<string[]> {
    return (await readdir(this.at(folder))).filter(name => name !== 'archive').sort()
  }

  #ssh(): ssh2.Server {
    return new ssh2.Server({ hostKeys: [this.#key] }, line => this.#serve(line))
  }

  #serve(line: Connection): void {
    this.#lines.add(line)
    line.on('error', () => {}).on('close', () => this.#lines.delete(line))
    line.on('authentication', asked => {
      const isRight = asked.username === this.username && asked.method === 'password' && asked.password === this.password
      if (isRight) this.signIns += 1
      return isRight ? asked.accept() : asked.reject(['password'])
    })
    line.on('session', accept => accept().on('sftp', acceptSftp => new Served(this, acceptSftp() as unknown as SFTPWrapper & ServerChannel, line)))
  }

  /** What takes a file from the folder for us to see: everything at once, or nothing. */
  async show(name: string): Promise<void> {
    if (name.endsWith('.part')) return
    this.appeared.push({ name, content: readFileSync(this.at('out', name)) })
    if (this.takesAtOnce) await rename(this.at('out', name), this.at('taken', name))
  }
}

// Not by ssh2's own maker: now and then it writes a key that ssh2 cannot read.
const newKey = (): string =>
  generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'sec1', format: 'pem' },
  }).privateKey

/** One SFTP channel over the server's folder. */
class Served {
  readonly #server: TestSftpServer
  readonly #sftp: SFTPWrapper
  readonly #line: Connection
  readonly #handles = new Map<number, FileHandle | string[]>()
  #next = 1
  #turn: Promise<void> = Promise.resolve()

  constructor(server: TestSftpServer, sftp: SFTPWrapper, line: Connection) {
    this.#server = server
    this.#sftp = sftp
    this.#line = line
    sftp.on('error', () => {})
    this.#listen()
    line.on('close', () => void this.#closeAll())
  }

  #listen(): void {
    const ok = STATUS_CODE.OK
    const on = this.#sftp as unknown as { on(event: string, listener: (...args: never[]) => void): void }
    on.on('OPEN', (id: number, path: string, flags: number) =>
      this.#take((flags & OPEN_MODE.WRITE) === 0 ? 'READ' : 'WRITE', id, async () => {
        const isWrite = (flags & OPEN_MODE.WRITE) !== 0
        const mode = isWrite ? constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC : constants.O_RDONLY
        const handle = this.#keep(await open(this.#path(path), mode))
        return () => this.#sftp.handle(id, handle)
      }),
    )
    on.on('WRITE', (id: number, handle: Buffer, offset: number, data: Buffer) =>
      this.#take('WRITE', id, async () => {
        await this.#file(handle).write(data, 0, data.length, offset)
        return () => this.#sftp.status(id, ok)
      }),
    )
    on.on('READ', (id: number, handle: Buffer, offset: number, length: number) =>
      this.#take('READ', id, async () => {
        const part = Buffer.alloc(Math.min(length, 65_536))
        const { bytesRead } = await this.#file(handle).read(part, 0, part.length, offset)
        return () => (bytesRead === 0 ? this.#sftp.status(id, STATUS_CODE.EOF) : this.#sftp.data(id, part.subarray(0, bytesRead)))
      }),
    )
    on.on('CLOSE', (id: number, handle: Buffer) =>
      this.#take('CLOSE', id, async () => {
        const kept = this.#handles.get(handle.readUInt32BE())
        this.#handles.delete(handle.readUInt32BE())
        if (kept && !Array.isArray(kept)) await kept.close()
        return () => this.#sftp.status(id, ok)
      }),
    )
    for (const event of ['STAT', 'LSTAT'])
      on.on(event, (id: number, path: string) =>
        this.#take('STAT', id, async () => {
          const attrs = await this.#attributes(path)
          return () => this.#sftp.attrs(id, attrs)
        }),
      )
    on.on('OPENDIR', (id: number, path: string) =>
      this.#take('LIST', id, async () => {
        const handle = this.#keep((await readdir(this.#path(path))).map(name => `${path}/${name}`))
        return () => this.#sftp.handle(id, handle)
      }),
    )
    on.on('READDIR', (id: number, handle: Buffer) => this.#take('LIST', id, () => this.#page(id, handle)))
    on.on('RENAME', (id: number, from: string, to: string) =>
      this.#take('RENAME', id, async () => {
        if (existsSync(this.#path(to))) throw new Error('there is one')
        await rename(this.#path(from), this.#path(to))
        if (to.startsWith('/out/')) await this.#server.show(basename(to))
        return () => this.#sftp.status(id, ok)
      }),
    )
    on.on('REMOVE', (id: number, path: string) =>
      this.#take('REMOVE', id, async () => {
        await rm(this.#path(path))
        return () => this.#sftp.status(id, ok)
      }),
    )
    on.on('MKDIR', (id: number, path: string) =>
      this.#take('MKDIR', id, async () => {
        mkdirSync(this.#path(path))
        return () => this.#sftp.status(id, ok)
      }),
    )
  }

  /** Requests are carried out one after another, and the k-th may be the last. */
  #take(operation: Operation, id: number, carryOut: () => Promise<() => void>): void {
    this.#turn = this.#turn.then(async () => {
      this.#server.requests += 1
      this.#server.log.push(operation)
      const { cut } = this.#server
      const isLast = cut?.at === this.#server.requests
      if (isLast && cut.when === 'before') return this.#break()
      if (this.#server.refused.has(operation)) return void this.#sftp.status(id, STATUS_CODE.PERMISSION_DENIED)
      try {
        const answer = await carryOut()
        if (isLast) return this.#break()
        answer()
      } catch (error) {
        if (isLast) return this.#break()
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
        this.#sftp.status(id, isMissing ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE)
      }
    })
  }

  #break(): void {
    this.#server.cut = undefined
    this.#line.end()
  }

  async #page(id: number, handle: Buffer): Promise<() => void> {
    const left = this.#handles.get(handle.readUInt32BE())
    if (!Array.isArray(left) || left.length === 0) return () => this.#sftp.status(id, STATUS_CODE.EOF)
    const entries = await Promise.all(
      left.splice(0, 3).map(async path => ({ filename: basename(path), longname: basename(path), attrs: await this.#attributes(path) })),
    )
    return () => this.#sftp.name(id, entries)
  }

  async #attributes(path: string): Promise<Attributes> {
    const { mode, size, mtimeMs } = await stat(this.#path(path))
    return { mode, uid: 0, gid: 0, size, atime: 0, mtime: Math.floor(mtimeMs / 1_000) }
  }

  #keep(kept: FileHandle | string[]): Buffer {
    const handle = Buffer.alloc(4)
    handle.writeUInt32BE(this.#next)
    this.#handles.set(this.#next, kept)
    this.#next += 1
    return handle
  }

  #file(handle: Buffer): FileHandle {
    const kept = this.#handles.get(handle.readUInt32BE())
    if (!kept || Array.isArray(kept)) throw new Error('no such handle')
    return kept
  }

  #path(path: string): string {
    return this.#server.at(...path.split('/').filter(part => part !== '' && part !== '..'))
  }

  async #closeAll(): Promise<void> {
    for (const kept of this.#handles.values()) if (!Array.isArray(kept)) await kept.close().catch(() => {})
    this.#handles.clear()
  }
}
