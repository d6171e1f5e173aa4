import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { checkX12 } from '../../x12/check.ts'
import { chunked } from '../../x12/read-segments.ts'
import { claimMeanings } from './claim-meaning.fixture.ts'

// Public sample files are no part of this program. Where they lie on the machine they are the best test there is.
const repository = join(import.meta.dirname, '../../../..')
const folder = join(process.env.CLEANCLAIM_SAMPLES ?? join(repository, '../shared/data'), 'x12')

export const present = existsSync(join(folder, 'FACTS.jsonl'))
export const skipped = 'SKIPPED: the public X12 samples are not there. Set CLEANCLAIM_SAMPLES to the folder that holds x12/FACTS.jsonl.'

interface Fact {
  file: string
  type: string
  version: string
}

/** Files of one type whose version begins so. */
export const samples = (type: string, version: string): string[] =>
  present
    ? readFileSync(join(folder, 'FACTS.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Fact)
        .filter(fact => fact.type === type && fact.version.startsWith(version))
        .map(({ file }) => file)
    : []

export const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')

/** Read and written again, a file of claims means the same; when it was accepted before, it is accepted still. */
export async function expectSameMeaning(text: string, file: string, rewrite: (text: string) => Promise<string[]>): Promise<void> {
  const files = await rewrite(text)
  const meanings = claimMeanings(text)
  expect(meanings.length, file).toBeGreaterThan(0)
  expect(files.flatMap(claimMeanings).toSorted(), file).toEqual(meanings)
  if ((await checkX12(chunked(text))).verdict === 'rejected') return
  for (const written of files) expect((await checkX12(chunked(written))).verdict, file).toBe('accepted')
}
