import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

export type CodeSystem = 'icd10cm' | 'icd10pcs' | 'hcpcs' | 'cpt' | 'modifier' | 'pos' | 'carc' | 'rarc'

export interface CodeOnDay {
  name: string
  /** In force on the day asked for. */
  isValid: boolean
  billable: boolean
}

/** Days on which something holds, the last one with it; null: no end is known. */
export interface Period {
  validFrom: Day
  validTo: Day | null
}

export const holdsOn = ({ validFrom, validTo }: Period, day: Day): boolean => validFrom <= day && (validTo === null || day <= validTo)

interface DatedCode extends Period {
  name: string
  billable: boolean
}

/** The codes asked for, with all their periods: answers for any day without going back to the database. */
export class CodeBook {
  readonly #periods: ReadonlyMap<string, readonly DatedCode[]>

  constructor(periods: ReadonlyMap<string, readonly DatedCode[]>) {
    this.#periods = periods
  }

  /** How the code stands on `day`: its own period, else the nearest with `isValid` false; undefined if never heard of. */
  on(system: CodeSystem, code: string, day: Day): CodeOnDay | undefined {
    const periods = this.#periods.get(`${system} ${code}`)
    if (!periods) return undefined
    const inForce = periods.find(period => holdsOn(period, day))
    const shown = inForce ?? periods[0]
    return shown && { name: shown.name, billable: shown.billable, isValid: inForce !== undefined }
  }
}

/** Reads every period of the codes wanted in one query. */
export async function readCodeBook(tx: Tx, wanted: Iterable<{ system: CodeSystem; code: string }>): Promise<CodeBook> {
  const keys = new Map([...wanted].map(({ system, code }) => [`${system} ${code}`, { system, code }]))
  if (keys.size === 0) return new CodeBook(new Map())
  const [systems, codes] = [[...keys.values()].map(k => k.system), [...keys.values()].map(k => k.code)]
  const rows = await tx.rows(sql<{ system: string; code: string; name: string; billable: boolean; valid_from: Day; valid_to: Day | null }>`
    select c.system, c.code, c.name, c.billable, c.valid_from::text, c.valid_to::text
    from unnest(${systems}::text[], ${codes}::text[]) as w (system, code) join code c on c.system = w.system and c.code = w.code
    order by c.valid_from desc`)
  const periods = new Map<string, DatedCode[]>()
  for (const row of rows) {
    const key = `${row.system} ${row.code}`
    periods.set(key, [...(periods.get(key) ?? []), { name: row.name, billable: row.billable, validFrom: row.valid_from, validTo: row.valid_to }])
  }
  return new CodeBook(periods)
}
