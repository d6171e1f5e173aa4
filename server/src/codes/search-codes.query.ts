import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import type { CodeSystem } from './code-book.query.ts'

export interface FoundCode {
  system: CodeSystem
  code: string
  name: string
  billable: boolean
  valid_from: Day
  valid_to: Day | null
}

const FOUND_MAX = 100

/**
 * Codes valid on a day, by number or words: the number's beginning first, then whole words, then words nearly right
 * (`diabtes`), so that a slip of the finger still finds.
 */
export function searchCodes(tx: Tx, systems: readonly CodeSystem[], text: string, on: Day, first: number): Promise<FoundCode[]> {
  const words = text.trim()
  if (words === '') return Promise.resolve([])
  const number = words.replaceAll('.', '').toUpperCase()
  const prefixes = words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(word => `${word}:*`)
    .join(' & ')
  return tx.rows(sql<FoundCode>`
    with valid as (
      select * from code where system = any(${[...systems]}::text[]) and valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)
    ), found as (
      select v.*, 3 + 1.0 / length(code) as score from valid v where code like ${`${number.replace(/[%_\\]/g, '')}%`} and ${number} <> ''
      union all
      select v.*, 2 + ts_rank(search, to_tsquery('english', ${prefixes})) from valid v where ${prefixes} <> '' and search @@ to_tsquery('english', ${prefixes})
      union all
      select v.*, word_similarity(${words}, name) from valid v where ${words} <% name
    )
    select system, code, name, billable, valid_from::text, valid_to::text from (
      select distinct on (system, code) * from found order by system, code, score desc
    ) best order by score desc, billable desc, code limit ${Math.min(first, FOUND_MAX)}`)
}
