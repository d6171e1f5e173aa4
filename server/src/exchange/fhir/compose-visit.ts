import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import type { CapturedEncounter } from '../../encounters/capture-encounters.command.ts'
import { idFrom } from '../../kernel/id.ts'
import type { Concept } from './concept.ts'
import type { ConceptContext, Setting, VisitKind } from './concept-context.ts'
import { CVX, mapConcept, type MappedConcept } from './concept-map.ts'
import { directDiagnosis, directService } from './direct-code.ts'
import { ageOn } from './fhir-day.ts'
import type { DoneProcedure, Finding, Visit } from './fhir-index.ts'
import { vaccineLines } from './vaccine-lines.ts'
import { VisitDraft } from './visit-draft.ts'
import { visitKindOf } from './visit-map.ts'
import { visitNote } from './visit-note.ts'

/** One visit with all that the record and the practice know of it. */
export interface VisitSource {
  visit: Visit
  practiceId: number
  patient: { id: string; birthDate: Day; sex: 'F' | 'M' | 'U' }
  provider: { id: string; name: string }
  conditions: readonly Concept[]
  procedures: readonly (DoneProcedure & { reasons: readonly Concept[] })[]
  vaccines: readonly Finding[]
  isNewPatient: boolean
  isMedicare: boolean
  /** Whether the patient had this before the visit: an injury seen again is healing. */
  wasKnown(concept: Concept): boolean
  priceOf(code: string): Money | undefined
}

const titles: Readonly<Record<VisitKind, string>> = {
  'check-up': 'Check-up',
  office: 'Office visit',
  consultation: 'Consultation',
  'procedure-only': 'Procedure',
  video: 'Video visit',
  telephone: 'Telephone visit',
  prenatal: 'Prenatal visit',
  postnatal: 'Postnatal visit',
  birth: 'Birth',
  emergency: 'Emergency visit',
  'hospital-first': 'Hospital admission',
  'hospital-later': 'Hospital visit',
  home: 'Home visit',
  'mental-health': 'Mental health visit',
}

const places: Readonly<Record<Setting, string>> = { ambulatory: '11', emergency: '23', inpatient: '21', home: '12', telehealth: '02' }

/** Visit types that say that it is not the first for this illness or injury. */
const FOLLOW_UPS = new Set(['390906007', '394701000', '170838006'])

/**
 * What is captured of a FHIR visit: codes where they follow from the record, its own words where they do not, so that
 * the coding rules stop it. A sentence comes back where the visit cannot be kept.
 */
export function composeVisit(source: VisitSource): CapturedEncounter | string {
  const { visit, practiceId, patient, provider, vaccines, procedures } = source
  const key = `${practiceId}:fhir:Encounter:${visit.id}`
  const context = contextOf(source)
  const [type] = visit.types
  const mappedType = type && mapFirst(type, context)
  const draft = new VisitDraft(key)
  addDiagnoses(draft, source, context, mappedType)
  addVisitLine(draft, type, mappedType)
  for (const procedure of procedures) addProcedure(draft, procedure, source, context)
  addVaccines(draft, vaccines, context)

  const parts = draft.finish(source.priceOf)
  if (typeof parts === 'string') return parts
  const kind = mappedType?.visit?.kind ?? type?.codings.map(({ code }) => visitKindOf(code)).find(Boolean)
  const reasonText = visit.reasons.map(({ text }) => text).join('; ') || type?.text
  return {
    id: idFrom(key),
    patientId: patient.id,
    providerId: provider.id,
    title: kind ? titles[kind] : (type?.text ?? 'Visit'),
    serviceDate: visit.day,
    placeOfService: mappedType?.visit?.placeOfService ?? places[visit.setting],
    ...(reasonText && { reasonText }),
    noteAuthor: provider.name,
    ...(visit.isFinished && visit.endsAt && { noteSignedAt: visit.endsAt }),
    note: visitNote({
      type,
      reasons: visit.reasons,
      findings: source.conditions,
      done: procedures.map(({ concept, reasons }) => ({ concept, because: reasons })),
      vaccines: vaccines.map(({ concept }) => concept),
    }),
    ...parts,
    sourceKey: `fhir:Encounter:${visit.id}`,
  }
}

function contextOf({ visit, patient, isNewPatient, isMedicare }: VisitSource): ConceptContext {
  return {
    age: ageOn(patient.birthDate, visit.day),
    sex: patient.sex,
    isNewPatient,
    setting: visit.setting,
    serviceDate: visit.day,
    isMedicare,
    hasProblem: visit.reasons.length > 0,
    isFollowUp: visit.types.some(type => type.codings.some(({ code }) => FOLLOW_UPS.has(code))),
  }
}

/** A concept may have several codings; the first that leads somewhere counts. */
const mapFirst = (concept: Concept, context: ConceptContext): MappedConcept | undefined =>
  concept.codings.map(({ system, code }) => mapConcept(system, code, context)).find(Boolean)

/** First what the visit is for by its kind, then why the patient came, what was found, and why something was done. */
function addDiagnoses(draft: VisitDraft, source: VisitSource, context: ConceptContext, mappedType: MappedConcept | undefined): void {
  for (const code of mappedType?.diagnoses ?? []) draft.addCode(code, source.visit.types[0])
  const found = [...source.visit.reasons, ...source.conditions, ...source.procedures.flatMap(({ reasons }) => reasons)]
  for (const concept of found) addFinding(draft, concept, source, context)
}

function addFinding(draft: VisitDraft, concept: Concept, { wasKnown }: VisitSource, context: ConceptContext): string {
  const direct = directDiagnosis(concept)
  if (direct) return draft.addFinding(concept, [direct])
  const isFollowUp = context.isFollowUp === true || wasKnown(concept)
  return draft.addFinding(concept, mapFirst(concept, { ...context, isFollowUp })?.diagnoses ?? [])
}

function addVisitLine(draft: VisitDraft, type: Concept | undefined, mapped: MappedConcept | undefined): void {
  if (!type) return
  const direct = directService(type)
  if (direct) draft.addLine({ ...direct, modifiers: [], units: 1 }, type)
  else if (!mapped) draft.addLine(undefined, type)
  else for (const service of mapped.procedures) draft.addLine(service, type)
}

function addProcedure(draft: VisitDraft, procedure: VisitSource['procedures'][number], source: VisitSource, context: ConceptContext): void {
  const { concept, reasons } = procedure
  const direct = directService(concept)
  const mapped = direct ? undefined : mapFirst(concept, context)
  if (mapped?.includedIn) return
  const [own] = (mapped?.diagnoses ?? []).map(code => draft.addCode(code, concept))
  const [reason] = reasons.map(each => addFinding(draft, each, source, context))
  const pointer = reason ?? own
  const services = direct ? [{ ...direct, modifiers: [], units: 1 }] : (mapped?.procedures ?? [])
  if (services.length === 0) draft.addLine(undefined, concept, pointer)
  for (const service of services) draft.addLine(service, concept, pointer)
}

/** Together, since of several vaccines only one is given first. Those that lead nowhere wait for a coder each. */
function addVaccines(draft: VisitDraft, vaccines: readonly Finding[], context: ConceptContext): void {
  const known: { concept: Concept; cvx: string }[] = []
  const productOf = new Map<string, Concept>()
  for (const { concept } of vaccines) {
    const cvx = concept.codings.find(({ system }) => system === CVX)?.code
    const mapped = cvx && mapConcept(CVX, cvx, context)
    if (!cvx || !mapped) {
      draft.addLine(undefined, concept)
      continue
    }
    known.push({ concept, cvx })
    productOf.set(mapped.procedures[0]?.code ?? '', concept)
  }
  const [first] = known
  if (!first) return
  const pointer = draft.addCode('Z23', first.concept)
  const giving: Concept = { text: `Giving of ${[...new Set(known.map(({ concept }) => concept.text))].join('; ')}`, codings: [] }
  for (const service of vaccineLines(
    known.map(({ cvx }) => cvx),
    context,
  ))
    draft.addLine(service, productOf.get(service.code) ?? giving, pointer)
}
