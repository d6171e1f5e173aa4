import { posix } from 'node:path'
import type { FileEntryWithStats, Stats } from 'ssh2'
import { ENTRIES_MAX, type FileFacts, type FilePlace, type ListedFile } from './file-place.ts'
import { MailboxError } from './mailbox.ts'
import { openSftpLine, SftpStatus, type SftpAccess, type SftpLine } from './sftp-line.ts'

/** Status numbers of SFTP version 3. */
const END_OF_FILE = 1
const NO_SUCH_FILE = 2
const DENIED = 3

/** Each has a minute to be answered, so that a slow line is not taken for a dead one. */
const CHUNK_BYTES = 256 * 1024

/** Folders at the other end of one SSH connection, opened when first needed and anew after it broke. */
export class SftpPlace implements FilePlace {
  readonly #access: SftpAccess
  #line: Promise<SftpLine> | undefined

  constructor(access: SftpAccess) {
    this.#access = access
  }

  async list(folder: string): Promise<ListedFile[]> {
    const line = await this.#open()
    const handle = await this.#known(folder, () => line.call<Buffer>((sftp, done) => sftp.opendir(folder, done)))
    const files: ListedFile[] = []
    try {
      while (files.length < ENTRIES_MAX) {
        const entries = await endless(line.call<FileEntryWithStats[]>((sftp, done) => sftp.readdir(handle, done)))
        if (entries === undefined) break
        files.push(...entries.filter(isPlainFile).map(({ filename, attrs }) => ({ name: filename, ...factsOf(attrs) })))
      }
    } finally {
      await line.call<void>((sftp, done) => sftp.close(handle, done)).catch(() => {})
    }
    return files.slice(0, ENTRIES_MAX)
  }

  async facts(path: string): Promise<FileFacts | undefined> {
    const line = await this.#open()
    const attrs = await this.#whereThere(path, () => line.call<Stats>((sftp, done) => sftp.stat(path, done)))
    return attrs && factsOf(attrs)
  }

  async read(path: string, bytesMax: number): Promise<Buffer | 'DENIED' | undefined> {
    const line = await this.#open()
    let handle: Buffer | undefined
    try {
      handle = await this.#whereThere(path, () => line.call<Buffer>((sftp, done) => sftp.open(path, 'r', done)))
      return handle && (await readAll(line, handle, bytesMax))
    } catch (error) {
      if (error instanceof Denied) return 'DENIED'
      throw this.#spoken(error, path)
    } finally {
      const opened = handle
      if (opened) await line.call<void>((sftp, done) => sftp.close(opened, done)).catch(() => {})
    }
  }

  async write(path: string, content: Buffer): Promise<void> {
    const line = await this.#open()
    await this.#known(path, async () => {
      const handle = await line.call<Buffer>((sftp, done) => sftp.open(path, 'w', done))
      for (let at = 0; at < content.length; at += CHUNK_BYTES) {
        const bytes = Math.min(CHUNK_BYTES, content.length - at)
        await line.call<unknown>((sftp, done) => sftp.write(handle, content, at, bytes, at, done))
      }
      await line.call<void>((sftp, done) => sftp.close(handle, done))
    })
  }

  /** By OpenSSH's own rename where it is offered: it is one step there, while the standard's may be two. */
  async rename(from: string, to: string): Promise<boolean> {
    const line = await this.#open()
    try {
      await line.call<void>((sftp, done) => {
        try {
          sftp.ext_openssh_rename(from, to, done)
        } catch {
          sftp.rename(from, to, done)
        }
      })
      return true
    } catch (error) {
      // Several servers say only "failure" for what is not there.
      if (error instanceof SftpStatus && !(await this.facts(from))) return false
      throw this.#spoken(error, to)
    }
  }

  async remove(path: string): Promise<void> {
    const line = await this.#open()
    await this.#whereThere(path, () => line.call<void>((sftp, done) => sftp.unlink(path, done)))
  }

  /** Servers say "failure" for a folder that is there; whether it serves shows when it is used. */
  async makeFolder(path: string): Promise<void> {
    const line = await this.#open()
    await line
      .call<void>((sftp, done) => sftp.mkdir(path, done))
      .catch((error: unknown) => {
        if (!(error instanceof SftpStatus)) throw error
      })
  }

  join(folder: string, name: string): string {
    return posix.join(folder, name)
  }

  async close(): Promise<void> {
    const line = await this.#line?.catch(() => undefined)
    this.#line = undefined
    line?.end()
  }

  async #open(): Promise<SftpLine> {
    const known = await this.#line?.catch(() => undefined)
    if (known?.isOpen) return known
    this.#line = openSftpLine(this.#access)
    return this.#line
  }

  async #whereThere<Result>(path: string, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof SftpStatus && error.status === NO_SUCH_FILE) return undefined
      if (error instanceof SftpStatus && error.status === DENIED) throw new Denied(this.#no(path, error).message)
      throw this.#spoken(error, path)
    }
  }

  async #known<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      throw this.#spoken(error, path)
    }
  }

  #spoken(error: unknown, path: string): unknown {
    return error instanceof SftpStatus ? this.#no(path, error) : error
  }

  #no(path: string, { status }: SftpStatus): MailboxError {
    const reason =
      status === NO_SUCH_FILE
        ? 'it is not there'
        : status === DENIED
          ? `${this.#access.username} has no right to it`
          : `the server said no (${status})`
    return new MailboxError('REFUSED', `${this.#access.host} does not let us use ${path}: ${reason}.`)
  }
}

/** Ours may write there, but not look. */
class Denied extends MailboxError {
  constructor(message: string) {
    super('REFUSED', message)
  }
}

const TYPE_BITS = 0o170000

/** Servers that are no Unix send no type; their listing line still starts with a d for a folder. */
const isPlainFile = ({ attrs, longname }: FileEntryWithStats): boolean =>
  (attrs.mode & TYPE_BITS) === 0 ? !longname.startsWith('d') : attrs.isFile()

const factsOf = ({ size, mtime }: Stats): FileFacts => ({ bytes: size, modifiedMs: mtime * 1_000 })

/** Undefined at the end. */
async function endless<Result>(answer: Promise<Result>): Promise<Result | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof SftpStatus && error.status === END_OF_FILE) return undefined
    throw error
  }
}

async function readAll(line: SftpLine, handle: Buffer, bytesMax: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let at = 0
  while (at < bytesMax) {
    const part = Buffer.alloc(Math.min(CHUNK_BYTES, bytesMax - at))
    const bytes = await endless(line.call<number>((sftp, done) => sftp.read(handle, part, 0, part.length, at, (error, count) => done(error, count))))
    if (!bytes) break
    parts.push(part.subarray(0, bytes))
    at += bytes
  }
  return Buffer.concat(parts)
}
