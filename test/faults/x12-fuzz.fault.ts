import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fuzzFile, fuzzSeeds } from '../support/x12-seeds.ts'
import type { Message } from './x12-reader.ts'

const FILES = Number(process.env['FUZZ_FILES'] ?? 2000)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121)
/** Files are small; one that takes so long hangs. */
const HANG_MS = 30_000

const folder = join(import.meta.dirname, '../../.tmp/fuzz')

interface Count {
  accepted: number
  rejected: number
  refusals: number
  bytes: number
  /** Of checking, all files together, and of the one that took longest. */
  seconds: number
  slowestMs: number
  failure: { file: number; reason: string } | undefined
}

/** Reads all files in a process of its own, which is stopped when it hangs. */
function readFiles(): Promise<Count> {
  const reader = fork(join(import.meta.dirname, 'x12-reader.ts'), [String(SEED), '0', String(FILES)], { execArgv: [] })
  const count: Count = { accepted: 0, rejected: 0, refusals: 0, bytes: 0, seconds: 0, slowestMs: 0, failure: undefined }
  return new Promise((resolve, reject) => {
    const next = (): number => count.accepted + count.rejected
    const guard = (): NodeJS.Timeout => setTimeout(() => reader.kill('SIGKILL'), HANG_MS)
    let timer = guard()
    reader.on('message', (message: Message) => {
      clearTimeout(timer)
      timer = guard()
      if ('failure' in message) count.failure = { file: message.file, reason: message.failure }
      else add(count, message)
    })
    reader.on('error', reject)
    reader.on('exit', code => {
      clearTimeout(timer)
      if (!count.failure && (code !== 0 || next() < FILES))
        count.failure = { file: next(), reason: `the reader ended with ${code ?? 'a kill, it hung'}` }
      resolve(count)
    })
  })
}

function add(count: Count, { bytes, ms, outcome, refused }: Exclude<Message, { failure: string }>): void {
  count[outcome] += 1
  count.refusals += refused
  count.bytes += bytes
  count.seconds += ms / 1000
  count.slowestMs = Math.max(count.slowestMs, ms)
}

test(`${FILES} broken files are each read or refused, and none stops a reader`, { timeout: 0 }, async () => {
  const seeds = fuzzSeeds()
  console.log(`seed ${SEED}, ${FILES} files from ${seeds.length} valid ones`)
  const { failure, ...count } = await readFiles()
  console.log(JSON.stringify(count))
  if (failure) {
    const { content, how } = fuzzFile(seeds, SEED, failure.file)
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `${SEED}-${failure.file}.edi`)
    writeFileSync(path, content)
    throw new Error(`seed ${SEED}, file ${failure.file} (${how.join(', ')}), kept as ${path}: ${failure.reason}`)
  }
  expect(count.accepted + count.rejected).toBe(FILES)
  // Mutated so little that some are still right, so much that most are not.
  expect(count.accepted).toBeGreaterThan(0)
  expect(count.rejected).toBeGreaterThan(count.accepted)
})
