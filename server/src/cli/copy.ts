import { once } from 'node:events'
import type pg from 'pg'

// COPY with pg's own connection: the driver leaves its streams to packages of their own, and this is all we need of one.

interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

/** What the driver calls while a statement of its queue is under way. */
abstract class CopyStatement {
  readonly #text: string
  readonly #settle: (error: Error | undefined, rows: number) => void
  #rows = 0

  constructor(text: string, settle: (error: Error | undefined, rows: number) => void) {
    this.#text = text
    this.#settle = settle
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#text)
  }
  /** `COPY 42` */
  handleCommandComplete({ text }: { text: string }): void {
    this.#rows = Number(/\d+$/.exec(text)?.[0] ?? 0)
  }
  handleError(error: Error): void {
    this.#settle(error, 0)
  }
  handleReadyForQuery(): void {
    this.#settle(undefined, this.#rows)
  }
}

class CopyOut extends CopyStatement {
  readonly #onData: (chunk: Buffer, connection: pg.Connection) => void

  constructor(text: string, onData: (chunk: Buffer, connection: pg.Connection) => void, settle: (error: Error | undefined, rows: number) => void) {
    super(text, settle)
    this.#onData = onData
  }
  handleCopyData({ chunk }: { chunk: Buffer }, connection: pg.Connection): void {
    this.#onData(chunk, connection)
  }
}

class CopyIn extends CopyStatement {
  readonly #onReady: (connection: CopyConnection) => void

  constructor(text: string, onReady: (connection: CopyConnection) => void, settle: (error: Error | undefined, rows: number) => void) {
    super(text, settle)
    this.#onReady = onReady
  }
  handleCopyInResponse(connection: CopyConnection): void {
    this.#onReady(connection)
  }
}

const PIECE_BYTES = 256 * 1024

/**
 * Runs `copy … to stdout` and hands its bytes on in pieces. While `write` has not settled, nothing more is read from the
 * database than lies in its socket.
 *
 * @returns how many rows there were
 */
export async function copyOut(client: pg.Client, text: string, write: (piece: Buffer) => Promise<void>): Promise<number> {
  let waiting: Buffer[] = []
  let bytes = 0
  let writing = Promise.resolve()
  const flush = (connection: pg.Connection | undefined): void => {
    const piece = Buffer.concat(waiting)
    waiting = []
    bytes = 0
    connection?.stream.pause()
    writing = writing.then(() => write(piece))
    // A write that fails is told below; the statement still has to come to its end.
    void writing.then(
      () => connection?.stream.resume(),
      () => connection?.stream.resume(),
    )
  }
  const take = (chunk: Buffer, connection: pg.Connection): void => {
    // The driver uses its buffer again for what comes next.
    waiting.push(Buffer.from(chunk))
    bytes += chunk.length
    if (bytes >= PIECE_BYTES) flush(connection)
  }
  const rows = await settled(client, settle => new CopyOut(text, take, settle))
  if (bytes > 0) flush(undefined)
  await writing
  return rows
}

/** Runs `copy … from stdin` with the bytes of `source`. Its error, or the database's, undoes the statement. @returns rows */
export function copyIn(client: pg.Client, text: string, source: AsyncIterable<Buffer>): Promise<number> {
  let sourceError: Error | undefined
  const pump = async (connection: CopyConnection): Promise<void> => {
    try {
      for await (const chunk of source) {
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
      }
      connection.endCopyFrom()
    } catch (error) {
      sourceError = error instanceof Error ? error : new Error(String(error))
      connection.sendCopyFail('the source failed')
    }
  }
  return settled(client, settle => new CopyIn(text, connection => void pump(connection), settle)).catch((error: unknown) => {
    throw sourceError ?? error
  })
}

const settled = <Statement extends CopyStatement>(
  client: pg.Client,
  make: (settle: (error: Error | undefined, rows: number) => void) => Statement,
): Promise<number> =>
  new Promise((resolve, reject) => {
    client.query(make((error, rows) => (error ? reject(error) : resolve(rows))))
  })
