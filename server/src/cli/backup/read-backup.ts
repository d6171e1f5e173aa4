import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { PlainError } from '../../platform/plain-error.ts'
import { END_OF_ROWS, isHeader, isTableLine, isTrailer, type BackupHeader, type BackupTrailer, type TableLine } from './backup-format.ts'

const NEWLINE = 0x0a
const LINE_MAX = 16 * 1024 * 1024
const end = Buffer.from(END_OF_ROWS)

/** Reads a backup from its beginning to its end, piece by piece. Whatever is not one is a PlainError. */
export class BackupReader {
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(path: string) {
    const file = createReadStream(path)
    const gunzip = createGunzip()
    file.on('error', error => gunzip.destroy(error))
    this.#chunks = file.pipe(gunzip)[Symbol.asyncIterator]()
  }

  async header(): Promise<BackupHeader> {
    const value = parse(await this.#line())
    if (!isHeader(value)) throw notOurs()
    return value
  }

  /** The next table, whose rows are then read with `rows`; or the trailer, and with it the end. */
  async next(): Promise<TableLine | BackupTrailer> {
    const value = parse(await this.#line())
    if (isTableLine(value) || isTrailer(value)) return value
    throw damaged()
  }

  /** The rows of the table just named, as `COPY … FROM STDIN` takes them. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const at = endOfRows(this.#rest)
      if (at >= 0) {
        const last = this.#rest.subarray(0, at)
        this.#rest = this.#rest.subarray(at + end.length)
        if (last.length > 0) yield last
        return
      }
      // Whole lines are safe to hand on: the end stands on a line of its own.
      const whole = this.#rest.lastIndexOf(NEWLINE) + 1
      if (whole > 0) yield this.#rest.subarray(0, whole)
      this.#rest = this.#rest.subarray(whole)
      if (!(await this.#more())) throw damaged()
    }
  }

  /** Stops reading; for when not all of it is wanted. */
  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  async #line(): Promise<string> {
    for (;;) {
      const at = this.#rest.indexOf(NEWLINE)
      if (at >= 0) {
        const line = this.#rest.subarray(0, at).toString('utf8')
        this.#rest = this.#rest.subarray(at + 1)
        return line
      }
      if (this.#rest.length > LINE_MAX) throw notOurs()
      if (!(await this.#more())) throw damaged()
    }
  }

  async #more(): Promise<boolean> {
    try {
      const { done, value } = await this.#chunks.next()
      if (done) return false
      this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value])
      return true
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (code === 'Z_DATA_ERROR' && /incorrect header/.test(String(error))) throw notOurs()
      if (code.startsWith('Z_')) throw damaged()
      throw error
    }
  }
}

/** Where `\.` stands on a line of its own, or -1. */
function endOfRows(bytes: Buffer): number {
  if (bytes.subarray(0, end.length).equals(end)) return 0
  const at = bytes.indexOf(`\n${END_OF_ROWS}`)
  return at < 0 ? -1 : at + 1
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const notOurs = (): PlainError => new PlainError('This is not a backup of Cleanclaim.')
export const damaged = (): PlainError => new PlainError('This backup is damaged or was cut off. Nothing was restored.')
