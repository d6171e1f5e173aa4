import { describe, expect, test } from 'vitest'
import { sampleLines, samplesFound, unlessSkipped } from '../../codes/load/samples.test-support.ts'
import type { ConceptContext } from './concept-context.ts'
import { CVX, SNOMED, mapConcept, type MappedConcept } from './concept-map.ts'
import { unmappedOnPurpose, whyUnmapped, type ConceptRole } from './concept-unmapped.ts'

/** Sex unknown, so that no concept is held back by it; a day on which all tables are in force. */
const context: ConceptContext = { age: 47, sex: 'U', isNewPatient: false, setting: 'ambulatory', serviceDate: '2025-06-16' }

interface Coding {
  system?: string
  code?: string
}
type Concept = { coding?: Coding[] } | undefined
interface FhirRecord {
  type?: Concept[]
  reasonCode?: Concept[]
  code?: Concept
  vaccineCode?: Concept
}

/** Where concepts stand in the records, and what a mapping must give there to be one. */
const places: { name: string; file: string; role: ConceptRole; of: (record: FhirRecord) => Concept[] }[] = [
  { name: 'Encounter.type', file: 'Encounter', role: 'visit', of: record => record.type ?? [] },
  { name: 'Encounter.reasonCode', file: 'Encounter', role: 'diagnosis', of: record => record.reasonCode ?? [] },
  { name: 'Condition.code', file: 'Condition', role: 'diagnosis', of: record => [record.code] },
  { name: 'Procedure.code', file: 'Procedure', role: 'procedure', of: record => [record.code] },
  { name: 'Immunization.vaccineCode', file: 'Immunization', role: 'procedure', of: record => [record.vaccineCode] },
]

const serves: Record<ConceptRole, (mapped: MappedConcept) => boolean> = {
  visit: mapped => mapped.visit !== undefined,
  diagnosis: mapped => mapped.diagnoses.length > 0,
  procedure: mapped => mapped.procedures.length > 0 || mapped.includedIn !== undefined,
}

async function counted({ file, of }: (typeof places)[number]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for await (const line of sampleLines(`synthetic/synthea-r4-2019/${file}.ndjson.gz`)) {
    // The file is FHIR as Synthea wrote it; only the few fields above are read.
    const record = JSON.parse(line) as FhirRecord
    for (const { system, code } of of(record).flatMap(concept => concept?.coding ?? [])) {
      if (code && (system === SNOMED || system === CVX)) counts.set(`${system}|${code}`, (counts.get(`${system}|${code}`) ?? 0) + 1)
    }
  }
  return counts
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`

describe.skipIf(!samplesFound)(`289 synthetic patients${unlessSkipped}`, () => {
  test.each(places)('$name: every concept is mapped, or left to a coder on purpose', async place => {
    const counts = await counted(place)
    const sure: [string, number][] = []
    const open: [string, number][] = []
    const left: [string, number][] = []
    for (const [key, count] of counts) {
      const [system = '', code = ''] = key.split('|')
      const mapped = mapConcept(system, code, context)
      if (mapped && serves[place.role](mapped)) (mapped.unspecified ? open : sure).push([code, count])
      else left.push([code, count])
    }
    const total = (rows: [string, number][]): number => rows.reduce((all, [, count]) => all + count, 0)
    const all = total(sure) + total(open) + total(left)
    console.log(
      `${place.name}: ${counts.size} concepts, ${all} times; mapped ${share(all - total(left), all)} (of these ${share(total(open), all - total(left))} marked for a coder), left ${left.length} concepts`,
    )
    expect(left.map(([code]) => code).filter(code => !whyUnmapped(place.role, code))).toEqual([])
    expect(all - total(left)).toBeGreaterThan(0.95 * all)
  })

  test('nothing is left on purpose that the patients do not have', async () => {
    const seen = new Set<string>()
    for (const place of places) for (const key of (await counted(place)).keys()) seen.add(`${place.role} ${key.split('|')[1]}`)
    expect(unmappedOnPurpose.filter(entry => !seen.has(entry))).toEqual([])
  })
})
