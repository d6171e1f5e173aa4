import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Chunks } from './loaded-code.ts'

const NEWLINE = 10
/** The longest official line is a HCPCS title of a few thousand bytes; a file without line ends must not fill memory. */
const LINE_BYTES_MAX = 65_536

/**
 * The lines of a file, plain or gzip, without their line ends. Bytes that are not UTF-8 are read as Windows-1252,
 * line by line: older CMS and NCHS files come in it (domain/coding.md 2.1). A byte order mark is dropped.
 *
 * Throws RangeError on a line over 64 KB, an error of zlib on broken gzip data.
 */
export async function* readLines(chunks: Chunks): AsyncGenerator<string> {
  const plain = await plainBytes(chunks)
  let rest: Uint8Array = new Uint8Array()
  let first = true
  for await (const chunk of plain) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const line = decode(joined(rest, chunk.subarray(from, end)))
      yield first ? line.replace(/^\uFEFF/, '') : line
      first = false
      rest = new Uint8Array()
      from = end + 1
    }
    rest = joined(rest, chunk.subarray(from))
  }
  if (rest.length > 0) yield decode(rest)
}

/** Gzip says so in its first two bytes, which need not arrive in one chunk. */
async function plainBytes(chunks: Chunks): Promise<AsyncIterable<Uint8Array>> {
  const source = (async function* () {
    yield* chunks
  })()
  let head: Uint8Array = new Uint8Array()
  while (head.length < 2) {
    const next = await source.next()
    if (next.done) break
    head = joined(head, next.value)
  }
  const whole = withHead(head, source)
  if (head[0] !== 0x1f || head[1] !== 0x8b) return whole
  const gunzip = createGunzip()
  // A fault of the source or of the data destroys the stream, and whoever reads it sees the error.
  pipeline(Readable.from(whole), gunzip, () => undefined)
  return gunzip
}

async function* withHead(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  yield* rest
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length + b.length > LINE_BYTES_MAX && a.length > 0) throw new RangeError(`a line is longer than ${LINE_BYTES_MAX} bytes`)
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows1252 = new TextDecoder('windows-1252')

function decode(bytes: Uint8Array): string {
  const line = bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes
  try {
    return utf8.decode(line)
  } catch {
    return windows1252.decode(line)
  }
}
