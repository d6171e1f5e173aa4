import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readLines } from './read-lines.ts'

/**
 * Official files are not ours to ship (docs of the sample folder), so tests on them run only where they lie: in
 * `../shared/data` beside the repository, or where CLEANCLAIM_SAMPLES points.
 */
const folder = process.env.CLEANCLAIM_SAMPLES ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url))

export const samplesFound = existsSync(`${folder}/codes`)
/** For a test's name, so that a report says plainly what did not run. */
export const unlessSkipped = samplesFound ? '' : ' (skipped: no sample files, set CLEANCLAIM_SAMPLES)'

export const sample = (path: string): AsyncIterable<Uint8Array> => createReadStream(`${folder}/${path}`)
export const sampleLines = (path: string): AsyncGenerator<string> => readLines(sample(path))
