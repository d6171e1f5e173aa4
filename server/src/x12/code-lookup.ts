import type { CodeSystem } from '@cleanclaim/schema/code-format'
import { parseCompactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

/**
 * Whether a code was in force on a day, asked of whoever keeps dated code sets. Where the keeper has no set of that
 * system, every code is 'valid'.
 */
export type CodeLookup = (system: CodeSystem, code: string, day: Day) => 'valid' | 'unknown' | 'retired'

const names: Readonly<Record<CodeSystem, string>> = {
  icd10cm: 'diagnosis',
  icd10pcs: 'procedure',
  hcpcs: 'procedure',
  cpt: 'procedure',
  modifier: 'modifier',
  pos: 'place of service',
  carc: 'adjustment reason',
  rarc: 'remark',
}

export interface CodePlace {
  at: Segment
  /** '01-2'. */
  place: string
  /** CCYYMMDD. */
  day: string
}

/** What payers write is taken as it comes; what we send has to be right. */
const ofPayers = new Set<CodeSystem>(['carc', 'rarc'])

/** Without a keeper of code sets, or without a day, nothing is said. */
export function lookUp(codes: CodeLookup | undefined, report: Report, system: CodeSystem, code: string, { at, place, day }: CodePlace): void {
  const on = codes && parseCompactDay(day)
  if (!codes || !on) return
  const found = codes(system, code, on)
  const name = `${at.id}${place}`
  const severity = ofPayers.has(system) ? 'warning' : 'error'
  if (found === 'unknown') report(at, 'code.unknown', severity, `${name} is no ${names[system]} code that we know.`, place)
  if (found === 'retired') report(at, 'code.retired', severity, `${name} is a ${names[system]} code that was not in force on that day.`, place)
}
