import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf, transactions } from '../../server/src/x12/x12-file.fixture.ts'
import type { Type } from '../../server/src/x12/x12-file.fixture.ts'
import { mutated } from './mutate-x12.ts'
import { randomFrom } from './random.ts'
import { answersTo, smallClaimFile } from './x12-files.ts'

const SAMPLE_BYTES_MAX = 60_000
const samples = join(process.env['CLEANCLAIM_SAMPLES'] ?? join(import.meta.dirname, '../../../shared/data'), 'x12')

/** Valid files of every type we read: our own, and the public samples where they lie on the machine. */
export function fuzzSeeds(): Buffer[] {
  const types = Object.keys(transactions) as Type[]
  const claims = smallClaimFile(4, 7)
  const texts = [
    ...types.map(type => fileOf(type, transactions[type].body)),
    ...types.map(type => fileOf(type, transactions[type].body, transactions[type].body)),
    claims,
    claims.replace('*0*T*:~', '*1*T*:~'),
    ...answersTo(claims.replace('*0*T*:~', '*1*T*:~')),
    ...answersTo(claims.replace('SE*', 'SE*1')),
  ]
  return [...texts.map(text => Buffer.from(text)), ...publicSamples()]
}

function publicSamples(): Buffer[] {
  if (!existsSync(samples)) return []
  const paths = readdirSync(samples, { recursive: true, encoding: 'utf8' }).toSorted()
  return paths.map(path => join(samples, path)).flatMap(path => (isSample(path) ? [readFileSync(path)] : []))
}

function isSample(path: string): boolean {
  const stats = statSync(path)
  return stats.isFile() && stats.size <= SAMPLE_BYTES_MAX && readFileSync(path, 'latin1').startsWith('ISA')
}

/** The same file for the same seed and number, so that one that failed can be made again. */
export function fuzzFile(seeds: readonly Buffer[], seed: number, file: number): { content: Buffer; how: string[] } {
  return mutated(seeds, randomFrom(Math.imul(seed, 1_000_003) + file))
}
