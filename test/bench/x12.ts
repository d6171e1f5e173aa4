import { execFileSync } from 'node:child_process'
import { createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { freshFolder } from '../support/server.ts'
import { claimFile, remittanceFile } from '../support/x12-files.ts'
import { report, type Row } from './report.ts'

// Reading, checking and balancing a large 837P and 835 beside npm packages that only cut segments, on the same files in
// the same run; then the memory of a file of 200 MB.
const BYTES = 10_000_000
const LARGE_BYTES = Number(process.env['BENCH_LARGE_BYTES'] ?? 200_000_000)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 7)
const READS = 5
const MEMORY_MB_MAX = 64
const readers = ['cleanclaim', 'node-x12', 'node-x12 whole', 'x12-parser'] as const

interface Run {
  /** Of each time the file was read, in order. */
  seconds: number[]
  memoryMb: number
}

const folder = freshFolder()

async function write(name: string, pieces: Iterable<string>): Promise<string> {
  const path = join(folder, name)
  await pipeline(Readable.from(pieces), createWriteStream(path))
  return path
}

/** A process of its own for each run: memory and compiled code of one reader are not those of another. */
function run(reader: string, path: string, reads: number): Run {
  const program = join(import.meta.dirname, 'x12-contender.ts')
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', program, reader, path, String(reads)], { encoding: 'utf8' }))
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const rounded = (value: number): number => Math.round(value * 10) / 10

function compare(file: string, path: string): Row[] {
  const runs = new Map<string, Run[]>(readers.map(reader => [reader, []]))
  // In turns, so that what else the machine does hits all alike.
  for (let round = 0; round < ROUNDS; round += 1) for (const reader of readers) runs.get(reader)?.push(run(reader, path, READS))
  const mbPerSecond = (seconds: readonly number[]): number => rounded(BYTES / 1_000_000 / median(seconds))
  return Array.from(runs, ([reader, made]) => ({
    file,
    reader,
    does: reader === 'cleanclaim' ? 'read, check, balance' : 'cut segments',
    'MB/s': mbPerSecond(made.flatMap(({ seconds }) => seconds.slice(1))),
    'MB/s of the first file': mbPerSecond(made.map(({ seconds }) => seconds[0] ?? 0)),
    'memory MB': rounded(median(made.map(({ memoryMb }) => memoryMb))),
  }))
}

/** Memory of one large file; too much of it is a failure, not a figure. */
async function readLarge(): Promise<Row> {
  const path = await write('large.837', claimFile(LARGE_BYTES, 3, 25))
  const { seconds, memoryMb } = run('cleanclaim', path, 1)
  rmSync(path)
  if (memoryMb > MEMORY_MB_MAX) throw new Error(`${rounded(memoryMb)} MB above start for ${LARGE_BYTES} bytes, at most ${MEMORY_MB_MAX} are allowed`)
  const mbPerSecond = rounded(LARGE_BYTES / 1_000_000 / (seconds[0] ?? 0))
  return {
    file: `837P, ${LARGE_BYTES / 1_000_000} MB`,
    reader: 'cleanclaim',
    does: 'read, check, balance',
    'MB/s': mbPerSecond,
    'MB/s of the first file': mbPerSecond,
    'memory MB': rounded(memoryMb),
  }
}

try {
  const rows = [
    ...compare('837P, 10 MB', await write('claims.837', claimFile(BYTES))),
    ...compare('835, 10 MB', await write('payments.835', remittanceFile(BYTES))),
    await readLarge(),
  ]
  report('x12', `X12 from a file: ${ROUNDS} processes for each reader in turns, each reads the file ${READS} times; medians`, rows, [
    'Memory is the highest resident size above that before reading. The first file is read while the code is still being compiled.',
    'node-x12 and x12-parser cut segments and look at nothing in them; node-x12 is given the file as a stream and, as "whole", as one text.',
  ])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
