import type { Day } from '@cleanclaim/schema/day'
import { procedureSystem } from '@cleanclaim/schema/code-format'
import { starterCodeOn } from '../../codes/starter/starter-set.ts'

export interface MappedProcedure {
  code: string
  system: 'cpt' | 'hcpcs'
  units: number
  /** Payment modifiers first; empty for most. */
  modifiers: readonly string[]
}

/** What a row says before a day and a payer are known. */
export interface ConceptRow {
  concept: string
  /** Each needed; of each, the first one in force on the day counts. */
  procedures: readonly Alternatives[]
  diagnoses: readonly Alternatives[]
  /** Known to have no line of its own: part of another service on the same or another day. */
  includedIn?: 'visit' | 'birth'
  /** The concept says less than the code does (side, place, level, number): a coder has to look. */
  unspecified: boolean
  /** Recorded sex without which the mapping would be nonsense. */
  sex?: 'F' | 'M'
}

export interface Alternatives {
  codes: readonly string[]
  /** What Medicare wants in place of it. */
  medicare?: string
}

/**
 * Reads a table of ours, one concept a line: `concept | procedures | diagnoses | marks | what it is`.
 * `+` joins codes that are all needed, `/` gives later or earlier forms of one code, `:` names Medicare's own code,
 * `in:visit` says that no line is made. Marks: `?` unspecified, `F` or `M` recorded sex. A diagnosis that ends in `~`
 * gets its seventh character from the visit: A for the first care of an injury, D while it heals.
 * Throws on a line it cannot read: the tables are source, not input.
 */
export function conceptTable(text: string): ReadonlyMap<string, ConceptRow> {
  const rows = text.split('\n').map(line => line.trim())
  const table = new Map<string, ConceptRow>()
  for (const line of rows.filter(row => row !== '')) {
    const row = readRow(line)
    if (table.has(row.concept)) throw new Error(`two rows for the concept ${row.concept}`)
    table.set(row.concept, row)
  }
  return table
}

function readRow(line: string): ConceptRow {
  const [concept, procedures = '', diagnoses = '', marks = '', what] = line.split('|').map(cell => cell.trim())
  if (!concept || !what) throw new Error(`not a row of a concept table: ${line}`)
  const included = /^in:(visit|birth)$/.exec(procedures)?.[1]
  return {
    concept,
    procedures: included ? [] : readCodes(procedures),
    diagnoses: readCodes(diagnoses),
    unspecified: marks.includes('?'),
    ...((included === 'visit' || included === 'birth') && { includedIn: included }),
    ...(marks.includes('F') && { sex: 'F' as const }),
    ...(marks.includes('M') && { sex: 'M' as const }),
  }
}

const readCodes = (cell: string): Alternatives[] =>
  cell.split('+').flatMap(part => {
    const [codes = '', medicare] = part.trim().split(':')
    return codes === '' ? [] : [{ codes: codes.split('/').map(code => code.replace('.', '')), ...(medicare && { medicare }) }]
  })

/** The first of the forms that may be billed on that day; undefined when none may. */
export function diagnosisOn(alternatives: Alternatives, on: Day, isFollowUp: boolean): string | undefined {
  const codes = alternatives.codes.map(code => (code.endsWith('~') ? code.slice(0, -1).padEnd(6, 'X') + (isFollowUp ? 'D' : 'A') : code))
  return codes.find(code => starterCodeOn('icd10cm', code, on)?.billable)
}

/** One unit of the first form in force on that day, Medicare's own code for Medicare. */
export function procedureOn(alternatives: Alternatives, on: Day, isMedicare: boolean): MappedProcedure | undefined {
  const codes = isMedicare && alternatives.medicare ? [alternatives.medicare, ...alternatives.codes] : alternatives.codes
  for (const code of codes) {
    const system = procedureSystem(code)
    if (system && starterCodeOn(system, code, on)?.billable) return { code, system, units: 1, modifiers: [] }
  }
  return undefined
}
