import type { FhirIndex } from './fhir-index.ts'
import { readFhirFile, type FhirFile } from './fhir-files.ts'
import { indexResource } from './index-resource.ts'
import type { ImportRun } from './import-run.store.ts'

/**
 * The first pass: every file once, in any order, into the index. What cannot be used is noted in the run with its file
 * and line. Stops at the next piece of a file when `signal` says so.
 *
 * @returns how many resources were read
 */
export async function collectIndex(
  index: FhirIndex,
  files: readonly FhirFile[],
  run: ImportRun,
  { onRead, signal }: { onRead: (resources: number) => void; signal: AbortSignal | undefined },
): Promise<number> {
  let resources = 0
  for (const file of files) {
    for await (const items of readFhirFile(file)) {
      if (signal?.aborted) return resources
      for (const item of items) {
        const place = { file: file.name, line: item.line }
        if ('reason' in item) {
          run.note({ ...place, reason: item.reason })
          continue
        }
        resources += 1
        const indexed = indexResource(index, item.resource, place)
        if (indexed.outcome === 'repeated' && indexed.isVisit) run.count({ read: 1, alreadyThere: 1 })
        if (indexed.outcome !== 'refused') continue
        run.note({ ...place, reason: indexed.reason })
        if (indexed.isVisit) run.count({ read: 1, refused: 1 })
      }
      onRead(resources)
    }
  }
  noteLooseEnds(index, run)
  return resources
}

/** What names a thing that no file has. Findings of a refused visit are told with it. */
function noteLooseEnds(index: FhirIndex, run: ImportRun): void {
  for (const [what, groups] of [
    ['condition', index.conditionsOf],
    ['procedure', index.proceduresOf],
    ['vaccine', index.vaccinesOf],
  ] as const) {
    for (const [visitId, findings] of groups) {
      if (index.visits.has(visitId) || index.refusedVisits.has(visitId)) continue
      for (const { file, line } of findings)
        run.note({ file, line, reason: `This ${what} names the visit ${visitId}, which is not in these files, and was left out.` })
    }
  }
  for (const procedures of index.proceduresOf.values()) {
    for (const { file, line, reasonIds } of procedures) {
      const lost = reasonIds.find(id => !index.conditions.has(id))
      if (lost)
        run.note({ file, line, reason: `This procedure names the condition ${lost} as its reason, which is not in these files. It went in without.` })
    }
  }
}
