import { icd10cmAToE } from './icd10cm-a-to-e.ts'
import { icd10cmFToH } from './icd10cm-f-to-h.ts'
import { icd10cmIToJ } from './icd10cm-i-to-j.ts'
import { icd10cmKToL } from './icd10cm-k-to-l.ts'
import { icd10cmM } from './icd10cm-m.ts'
import { icd10cmNToQ } from './icd10cm-n-to-q.ts'
import { icd10cmR } from './icd10cm-r.ts'
import { icd10cmSToY } from './icd10cm-s-to-y.ts'
import { icd10cmUToZ } from './icd10cm-u-to-z.ts'
import type { StarterCode } from './starter-code.ts'

const listed: readonly StarterCode[] = [
  ...icd10cmAToE,
  ...icd10cmFToH,
  ...icd10cmIToJ,
  ...icd10cmKToL,
  ...icd10cmM,
  ...icd10cmNToQ,
  ...icd10cmR,
  ...icd10cmSToY,
  ...icd10cmUToZ,
]

/** ICD-10-CM codes of a primary-care, heart and bone practice, with every group above them as a header. */
export const icd10cmStarter: readonly StarterCode[] = [...listed, ...headersAbove(listed)].sort((a, b) => (a.code < b.code ? -1 : 1))

/**
 * The groups between a category and our codes, so that a coder who types `S93.40` hears "choose a more specific code"
 * rather than "unknown". A group is as old as the oldest code of ours in it; one that is listed by hand is left alone.
 */
function headersAbove(codes: readonly StarterCode[]): StarterCode[] {
  const names = new Map(codes.map(row => [row.code, row.name]))
  const headers = new Map<string, StarterCode>()
  for (const row of codes) {
    for (const group of groupsAbove(row.code)) {
      if (names.has(group)) continue
      const known = headers.get(group)
      if (known && known.validFrom <= row.validFrom) continue
      const name = `${nameAbove(group, names)}, more detail needed`
      headers.set(group, { system: 'icd10cm', code: group, name, billable: false, validFrom: row.validFrom })
    }
  }
  return [...headers.values()]
}

/** `S93401A` gives S9340, S934 and S93401 too; a group never ends in the placeholder X. */
function groupsAbove(code: string): string[] {
  const groups = Array.from({ length: Math.max(0, code.length - 3) }, (_, i) => code.slice(0, 3 + i))
  return groups.filter(group => !group.endsWith('X'))
}

function nameAbove(group: string, names: ReadonlyMap<string, string>): string {
  for (let length = group.length - 1; length >= 3; length--) {
    const name = names.get(group.slice(0, length))
    if (name) return name
  }
  throw new Error(`no category in the starter list above ${group}`)
}
