import { procedureSystem } from '@cleanclaim/schema/code-format'
import { starterCodeOn } from '../../codes/starter/starter-set.ts'
import { conditionRows } from './concept-conditions.ts'
import type { ConceptContext, VisitKind } from './concept-context.ts'
import { procedureRows } from './concept-procedures.ts'
import { diagnosisOn, procedureOn, type ConceptRow, type MappedProcedure } from './concept-table.ts'
import { vaccines } from './concept-vaccines.ts'
import { vaccineLines } from './vaccine-lines.ts'
import { settledKind, visitCandidate, visitKindOf, visitLine } from './visit-map.ts'

export const SNOMED = 'http://snomed.info/sct'
export const CVX = 'http://hl7.org/fhir/sid/cvx'
const LOINC = 'http://loinc.org'

/** A proposal for a coder, never a coded claim. Every code in it may be billed on the date of service. */
export interface MappedConcept {
  /** ICD-10-CM without dots, the main one first. */
  diagnoses: readonly string[]
  procedures: readonly MappedProcedure[]
  /** Set for encounter types. */
  visit?: {
    kind: VisitKind
    placeOfService: string
    /** The family a coder chooses the level from; the first is the one in `procedures`. Empty: no visit line. */
    choices: readonly string[]
  }
  /** Known to make no line of its own: part of the visit, or of the birth. */
  includedIn?: 'visit' | 'birth'
  /** The concept says less than the code does: a coder has to look. */
  unspecified: boolean
}

/**
 * ICD-10-CM, CPT and HCPCS candidates for one coded concept of a FHIR record (SNOMED CT or CVX).
 *
 * Undefined when nothing follows from it honestly: an unknown concept, one that needs the note (`whyUnmapped` says
 * what), one that does not go with the recorded sex, or one whose codes are not in force on the date of service. That
 * includes every day before ICD-10-CM, 2015-10-01. The caller raises a flag; nothing is dropped.
 */
export function mapConcept(system: string, code: string, context: ConceptContext): MappedConcept | undefined {
  if (system === CVX) return mapVaccine(code, context)
  if (system !== SNOMED && system !== LOINC) return undefined

  const kind = visitKindOf(code)
  if (kind) return mapVisit(kind, context)
  const row = conditionRows.get(code) ?? procedureRows.get(code)
  return row && mapRow(row, context)
}

function mapRow(row: ConceptRow, { sex, serviceDate, isFollowUp = false, isMedicare = false }: ConceptContext): MappedConcept | undefined {
  if (row.sex && sex !== 'U' && sex !== row.sex) return undefined
  const diagnoses = row.diagnoses.flatMap(each => diagnosisOn(each, serviceDate, isFollowUp) ?? [])
  const procedures = row.procedures.flatMap(each => procedureOn(each, serviceDate, isMedicare) ?? [])
  // Half a mapping would look whole to the coder.
  if (diagnoses.length < row.diagnoses.length || procedures.length < row.procedures.length) return undefined
  return { diagnoses, procedures, unspecified: row.unspecified, ...(row.includedIn && { includedIn: row.includedIn }) }
}

function mapVisit(kind: VisitKind, context: ConceptContext): MappedConcept | undefined {
  const candidate = visitCandidate(settledKind(kind, context), context)
  const { diagnoses, placeOfService, unspecified } = candidate
  const procedures = visitLine(candidate)
  const on = context.serviceDate
  if (!starterCodeOn('pos', placeOfService, on) || !diagnoses.every(code => starterCodeOn('icd10cm', code, on))) return undefined
  if (!procedures.every(({ system, code }) => starterCodeOn(system, code, on))) return undefined

  const choices = candidate.choices.filter(code => starterCodeOn(procedureSystem(code) ?? 'cpt', code, on))
  return { diagnoses, procedures, visit: { kind: candidate.kind, placeOfService, choices }, unspecified }
}

/** One vaccine by itself, product and giving. For several in one visit use `vaccineLines`: only one giving is the first. */
function mapVaccine(cvx: string, context: ConceptContext): MappedConcept | undefined {
  const vaccine = vaccines.get(cvx)
  const procedures = vaccineLines([cvx], context)
  if (!vaccine || procedures.length < 2 || !starterCodeOn('icd10cm', 'Z23', context.serviceDate)) return undefined
  return { diagnoses: ['Z23'], procedures, unspecified: false }
}
