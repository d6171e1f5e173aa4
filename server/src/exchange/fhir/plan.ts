import { createHash } from 'node:crypto'
import { addDays, type Day } from '@cleanclaim/schema/day'

export type PayerCode = 'NFH01' | 'MCRB1' | 'MCAID' | 'TIDE1' | 'JUNI1'

/** The payers that stand for those of the records, as the simulator knows them (docs/simulator.md). */
export const importPayers: Readonly<Record<PayerCode, { name: string; filingIndicator: string }>> = {
  NFH01: { name: 'Northfield Health', filingIndicator: 'CI' },
  MCRB1: { name: 'Medicare Part B', filingIndicator: 'MB' },
  MCAID: { name: 'State Medicaid', filingIndicator: 'MC' },
  TIDE1: { name: 'Tidewater Mutual', filingIndicator: 'CI' },
  JUNI1: { name: 'Juniper Mutual', filingIndicator: 'CI' },
}

/**
 * Who pays, in the order in which they do: nobody for self-pay, undefined when the record does not say. Who has both
 * Medicare and Medicaid has Medicare first: Medicaid pays last (domain/payer-rules.md). Any other plan keeps to one of
 * two stand-ins, by its name.
 */
export function payersOf(label: string | undefined): readonly PayerCode[] | undefined {
  const name = (label ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  if (name === '' || name === 'unknown') return undefined
  if (/^(no insurance|self ?pay|uninsured|none)$/.test(name)) return []
  if (name.includes('dual')) return ['MCRB1', 'MCAID']
  if (name.includes('medicaid')) return ['MCAID']
  if (name.includes('medicare') && !name.includes('advantage')) return ['MCRB1']
  if (/^(private|commercial)( insurance)?$/.test(name)) return ['NFH01']
  return [(digest(name)[0] ?? 0) % 2 === 0 ? 'TIDE1' : 'JUNI1']
}

export interface CoverageRun {
  payers: readonly PayerCode[]
  firstVisitOn: Day
  from: Day
  /** Undefined while it goes on. */
  to: Day | undefined
}

/**
 * Periods from what was in force at each visit: a plan holds from the first visit that names it to the day before the
 * first that names another; the last one goes on. The first holds from birth, since nothing is known of a time before.
 * Of two plans on one day the first counts.
 *
 * @param visits by day
 */
export function coverageRuns(visits: readonly { day: Day; payers: readonly PayerCode[] }[], birthDate: Day): CoverageRun[] {
  const runs: CoverageRun[] = []
  let settledDay: Day | undefined
  for (const { day, payers } of visits) {
    const last = runs.at(-1)
    if (day === settledDay) continue
    settledDay = day
    if (last && last.payers.join() === payers.join()) continue
    if (last) last.to = addDays(day, -1)
    runs.push({ payers, firstVisitOn: day, from: last || day < birthDate ? day : birthDate, to: undefined })
  }
  return runs
}

/**
 * A made member number, the same for the same patient and payer for ever. Digits at its end, since the simulator reads
 * letters there as wishes. Medicare's looks like an MBI and holds an S, which a real one never does.
 */
export function memberId(payer: PayerCode, patientKey: string): string {
  const hash = digest(`${payer} ${patientKey}`)
  const digits = String(hash.readUIntBE(0, 6)).padStart(15, '0')
  if (payer === 'MCRB1') return `${1 + ((hash[6] ?? 0) % 9)}S${digits.slice(0, 2)}T${digits.slice(2, 4)}PP${digits.slice(4, 6)}`
  return `${payer.slice(0, 2)}${digits.slice(-8)}`
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
