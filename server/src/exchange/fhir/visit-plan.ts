import type { Day } from '@cleanclaim/schema/day'
import type { Concept } from './concept.ts'
import type { CodedClaim, FhirIndex, PlanLabel, Visit } from './fhir-index.ts'
import { payersOf, type PayerCode } from './plan.ts'

export type AnyVisit = Visit | CodedClaim

/** The visits in the order in which they took place, with what depends on the others. */
export interface OrderedVisits {
  visits: readonly AnyVisit[]
  ofPatient: ReadonlyMap<string, readonly AnyVisit[]>
  /** The visit of the same patient before this one. */
  before: ReadonlyMap<AnyVisit, Day>
}

export function orderVisits(index: FhirIndex): OrderedVisits {
  const visits = [...index.visits.values()].sort(byTime)
  const ofPatient = Map.groupBy(visits, visit => visit.patientId)
  const before = new Map<AnyVisit, Day>()
  for (const own of ofPatient.values()) {
    for (const [i, visit] of own.entries()) {
      const earlier = own[i - 1]
      if (earlier) before.set(visit, earlier.day)
    }
  }
  return { visits, ofPatient, before }
}

const byTime = (a: AnyVisit, b: AnyVisit): number => compare(a.day, b.day) || compare(a.startsAt, b.startsAt) || compare(a.id, b.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Who pays for a visit, as its own claim says, or else the patient's coverage of that day; undefined when nothing does. */
export function payersFor(index: FhirIndex, coveragesOf: ReadonlyMap<string, readonly string[]>, visit: AnyVisit): readonly PayerCode[] | undefined {
  if (visit.kind === 'claim') return ['MCRB1']
  const own = payersOf(wordsOf(index, index.planOf.get(visit.id)?.label))
  if (own) return own
  for (const id of coveragesOf.get(visit.patientId) ?? []) {
    const coverage = index.coverages.get(id)
    if (!coverage || (coverage.from ?? visit.day) > visit.day || (coverage.to ?? visit.day) < visit.day) continue
    const payers = payersOf(wordsOf(index, coverage.label))
    if (payers) return payers
  }
  return undefined
}

export const coverageIdsByPatient = (index: FhirIndex): Map<string, string[]> =>
  new Map(
    [...Map.groupBy(index.coverages.values(), ({ patientId }) => patientId)].map(([patientId, coverages]) => [
      patientId,
      coverages.map(({ id }) => id),
    ]),
  )

/** Numbers from the insurance cards of the record, where it has any. */
export function memberIdsOf(index: FhirIndex, coverageIds: readonly string[]): Map<PayerCode, string> {
  const found = new Map<PayerCode, string>()
  for (const id of coverageIds) {
    const coverage = index.coverages.get(id)
    const [payer] = payersOf(wordsOf(index, coverage?.label)) ?? []
    if (payer && coverage?.memberId) found.set(payer, coverage.memberId)
  }
  return found
}

function wordsOf(index: FhirIndex, label: PlanLabel | undefined): string | undefined {
  if (!label) return undefined
  const organization = label.organizationId && index.organizationNames.get(label.organizationId)
  if (organization || label.text) return organization ?? label.text
  return label.coverageId ? wordsOf(index, index.coverages.get(label.coverageId)?.label) : undefined
}

/** Since when a patient has had a thing, by its code; what an injury's seventh character hangs on. */
export function knownSince(index: FhirIndex): (patientId: string, concept: Concept, on: Day) => boolean {
  const since = new Map<string, Map<string, Day>>()
  for (const { patientId, concept, day } of index.conditions.values()) {
    const code = concept.codings[0]?.code
    if (!patientId || !day || !code) continue
    const own = since.get(patientId) ?? new Map<string, Day>()
    since.set(patientId, own)
    const first = own.get(code)
    if (!first || day < first) own.set(code, day)
  }
  return (patientId, concept, on) => {
    const first = since.get(patientId)?.get(concept.codings[0]?.code ?? '')
    return first !== undefined && first < on
  }
}
