import type { ChargeLineInput, CodeSystem, DiagnosisInput } from '../../../gql/graphql.ts'
import type { DiagnosisRow, LineRow } from '../../../parts/code/whole-encounter.ts'

interface Found {
  system: CodeSystem
  code: string
}

/** The diagnoses on the claim, and one more at the end. A rejected one stays off. */
export const withDiagnosis = (diagnoses: readonly DiagnosisRow[], { code }: Found): DiagnosisInput[] => [
  ...diagnoses.flatMap(known => (known.code && known.status !== 'REJECTED' ? [{ code: known.code }] : [])),
  { code },
]

/** The services on the claim, and one more for the first diagnosis; its charge comes from the fee schedule. */
export const withService = (lines: readonly LineRow[], { system, code }: Found): ChargeLineInput[] => [
  ...lines.flatMap(known => (known.code && known.status !== 'REJECTED' ? [inputOf(known, known.code)] : [])),
  { system, code, pointers: [1] },
]

const inputOf = ({ system, modifiers, units, charge, pointers }: LineRow, code: string): ChargeLineInput => ({
  system,
  code,
  modifiers: [...modifiers],
  units,
  charge,
  pointers: [...pointers],
})

/**
 * The diagnoses with one of them a place earlier; pointers follow by themselves, as the server keeps them by diagnosis.
 * Undefined for the first, for a rejected one, and for one without a code (it cannot be named in the list).
 */
export function movedUp(diagnoses: readonly DiagnosisRow[], id: string): DiagnosisInput[] | undefined {
  const codes = diagnoses.flatMap(known => (known.code && known.status !== 'REJECTED' ? [{ id: known.id, code: known.code }] : []))
  const at = codes.findIndex(known => known.id === id)
  const own = codes[at]
  const before = codes[at - 1]
  if (!own || !before) return undefined
  return codes
    .with(at - 1, own)
    .with(at, before)
    .map(({ code }) => ({ code }))
}
