import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import { holdsOn, type CodeSystem, type Period } from './code-book.query.ts'

/** 'valid' too where we cannot tell: no official set of that system is loaded, or the day lies before or after all of it. */
export type Standing = 'valid' | 'unknown' | 'retired'

/** One system: its codes, and the days that they tell of. */
interface KnownSet extends Period {
  periods: Map<string, Period[]>
}

const later = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? null : a > b ? a : b)

/** Every code of the systems that were loaded whole, to be asked of many codes on many days. */
export class KnownCodes {
  readonly #sets: ReadonlyMap<CodeSystem, KnownSet>

  constructor(sets: ReadonlyMap<CodeSystem, KnownSet>) {
    this.#sets = sets
  }

  get systems(): CodeSystem[] {
    return [...this.#sets.keys()]
  }

  readonly standing = (system: CodeSystem, code: string, day: Day): Standing => {
    const set = this.#sets.get(system)
    if (!set || !holdsOn(set, day)) return 'valid'
    const periods = set.periods.get(code)
    if (!periods) return 'unknown'
    return periods.some(period => holdsOn(period, day)) ? 'valid' : 'retired'
  }
}

/** Codes that came with us are a start, not a whole set: only those of official files count. */
export async function readKnownCodes(tx: Tx): Promise<KnownCodes> {
  const rows = await tx.rows(sql<{ system: CodeSystem; code: string; valid_from: Day; valid_to: Day | null }>`
    select system, code, valid_from::text, valid_to::text from code where source <> 'starter' order by system, code, valid_from`)
  const sets = new Map<CodeSystem, KnownSet>()
  for (const { system, code, valid_from: validFrom, valid_to: validTo } of rows) {
    const set = sets.get(system) ?? { validFrom, validTo, periods: new Map<string, Period[]>() }
    sets.set(system, set)
    if (validFrom < set.validFrom) set.validFrom = validFrom
    set.validTo = later(set.validTo, validTo)
    const periods = set.periods.get(code)
    if (periods) periods.push({ validFrom, validTo })
    else set.periods.set(code, [{ validFrom, validTo }])
  }
  return new KnownCodes(sets)
}
