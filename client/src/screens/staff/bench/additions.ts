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
