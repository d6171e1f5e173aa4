import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Public sample files are no part of this program. Where they lie on the machine they are the best test there is.
const repository = join(import.meta.dirname, '../../../..')
const folder = join(process.env['CLEANCLAIM_SAMPLES'] ?? join(repository, '../shared/data'), 'x12')

export const samplesPresent = existsSync(join(folder, 'FACTS.jsonl'))

export interface Sample {
  file: string
  version: string
  text: string
}

/** All public samples of one transaction type. */
export function samplesOf(type: string): Sample[] {
  if (!samplesPresent) return []
  return readFileSync(join(folder, 'FACTS.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { file: string; type: string; version: string })
    .filter(fact => fact.type === type)
    .map(({ file, version }) => ({ file, version, text: readFileSync(join(folder, file), 'utf8') }))
}
