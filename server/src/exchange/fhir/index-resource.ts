import { plainWords } from './concept.ts'
import { fhirDay } from './fhir-day.ts'
import { addTo, type FhirIndex, type Place, type PlanLabel } from './fhir-index.ts'
import { codedClaimKind, readCodedClaim } from './read-coded-claim.ts'
import { isObject, listAt, textAt, type JsonObject } from './read-json.ts'
import { npiIdentifier, readPatient, readPractitioner } from './read-people.ts'
import { readVisit } from './read-visit.ts'
import { containedId, referencedId } from './reference.ts'
import { resourceTypes } from './resource-types.ts'

/** `visit` marks an outcome that the count of visits needs. */
export type Indexed =
  | { outcome: 'kept' | 'unused' }
  | { outcome: 'repeated'; isVisit: boolean }
  | { outcome: 'refused'; isVisit: boolean; reason: string }

const kept: Indexed = { outcome: 'kept' }
const refused = (reason: string, isVisit = false): Indexed => ({ outcome: 'refused', isVisit, reason })

type Reader = (index: FhirIndex, resource: JsonObject, id: string, place: Place) => Indexed

/** Takes from one resource what visits are made of. Says no, with the reason, to what cannot be used. */
export function indexResource(index: FhirIndex, resource: JsonObject, place: Place): Indexed {
  const type = textAt(resource, 'resourceType')
  if (type === undefined) return refused('This is no FHIR resource: it has no resourceType.')
  if (!resourceTypes.has(type)) return refused(`${type.slice(0, 40)} is no resource type of FHIR R4.`)
  const read = readers[type]
  if (!read) return { outcome: 'unused' }
  const isCodedClaim = type === 'ExplanationOfBenefit' && codedClaimKind(resource) !== undefined
  const isVisit = type === 'Encounter' || isCodedClaim
  const id = textAt(resource, 'id')
  if (id === undefined) return refused(`This ${type} has no id.`, isVisit)
  const key = `${type}/${id}`
  if (index.seen.has(key)) return { outcome: 'repeated', isVisit }
  index.seen.add(key)
  if (type !== 'ExplanationOfBenefit' && type !== 'Claim') indexContained(index, resource, id, place)
  return isCodedClaim ? keepVisit(index, id, readCodedClaim(index, resource, id, place)) : read(index, resource, id, place)
}

function indexContained(index: FhirIndex, resource: JsonObject, ownerId: string, place: Place): void {
  for (const contained of listAt(resource, 'contained')) {
    const id = textAt(contained, 'id')
    if (isObject(contained) && id) indexResource(index, { ...contained, id: containedId(ownerId, id) }, place)
  }
}

const readers: Readonly<Record<string, Reader>> = {
  Patient: (index, resource, id, place) => {
    const patient = readPatient(resource, id, index.timeZone, place)
    if (typeof patient === 'string') {
      index.refusedPatients.set(id, patient)
      return refused(patient)
    }
    index.patients.set(id, patient)
    return kept
  },
  Practitioner: (index, resource, id) => {
    const practitioner = readPractitioner(resource, id)
    if (typeof practitioner === 'string') return refused(practitioner)
    index.practitioners.set(id, practitioner)
    const npi = npiIdentifier(resource)
    if (npi) index.practitionerAliases.set(npi, id)
    return kept
  },
  PractitionerRole: (index, resource, id) => {
    const practitionerId = referencedId(resource['practitioner'], id)
    if (practitionerId) index.practitionerAliases.set(id, practitionerId)
    return kept
  },
  Organization: (index, resource, id) => {
    const name = textAt(resource, 'name')
    if (name) index.organizationNames.set(id, name)
    return kept
  },
  Coverage: (index, resource, id) => {
    const patientId = referencedId(resource['beneficiary'], id)
    if (!patientId) return refused('The coverage names no patient.')
    const day = (key: string) => fhirDay(textAt(resource, 'period', key), index.timeZone)
    const label = labelOf(listAt(resource, 'payor')[0], id, textAt(resource, 'type', 'text'))
    index.coverages.set(id, { id, patientId, label, memberId: textAt(resource, 'subscriberId'), from: day('start'), to: day('end') })
    return kept
  },
  Encounter: (index, resource, id, place) => keepVisit(index, id, readVisit(index, resource, id, place)),
  Condition: (index, resource, id, place) => {
    if (['refuted', 'entered-in-error'].includes(textAt(resource, 'verificationStatus', 'coding', 0, 'code') ?? '')) return { outcome: 'unused' }
    const concept = index.concepts.take(resource['code'])
    if (!concept) return refused('The condition has neither a code nor a name.')
    const day = fhirDay(textAt(resource, 'onsetDateTime') ?? textAt(resource, 'recordedDate'), index.timeZone)
    const finding = { ...place, id, concept, patientId: referencedId(resource['subject'], id), day }
    index.conditions.set(id, finding)
    const visitId = visitOf(resource, id)
    if (visitId) addTo(index.conditionsOf, visitId, finding)
    return kept
  },
  Procedure: (index, resource, id, place) => {
    if (['not-done', 'entered-in-error', 'preparation'].includes(textAt(resource, 'status') ?? '')) return { outcome: 'unused' }
    const concept = index.concepts.take(resource['code'])
    if (!concept) return refused('The procedure has neither a code nor a name.')
    const visitId = visitOf(resource, id)
    if (!visitId) return refused('The procedure belongs to no visit.')
    const reasonIds = listAt(resource, 'reasonReference').flatMap(reference => referencedId(reference, id) ?? [])
    addTo(index.proceduresOf, visitId, { ...place, id, concept, reasonIds })
    return kept
  },
  Immunization: (index, resource, id, place) => {
    if (textAt(resource, 'status') !== 'completed') return { outcome: 'unused' }
    const concept = index.concepts.take(resource['vaccineCode'])
    if (!concept) return refused('The vaccine has neither a code nor a name.')
    const visitId = visitOf(resource, id)
    if (!visitId) return refused('The vaccine belongs to no visit.')
    addTo(index.vaccinesOf, visitId, { ...place, id, concept })
    return kept
  },
  Claim: (index, resource, id) => {
    const insurance = listAt(resource, 'insurance')[0]
    const coverage = isObject(insurance) ? insurance['coverage'] : undefined
    keepPlan(index, resource, id, labelOf(resource['insurer'] ?? coverage, id, textAt(coverage, 'display')), false)
    return kept
  },
  ExplanationOfBenefit: (index, resource, id) => {
    const coverage = listAt(resource, 'contained').find(each => textAt(each, 'resourceType') === 'Coverage')
    const words = textAt(coverage, 'payor', 0, 'display') ?? textAt(coverage, 'type', 'text')
    keepPlan(index, resource, id, labelOf(resource['insurer'], id, words), true)
    return kept
  },
}

function keepVisit(index: FhirIndex, id: string, visit: ReturnType<typeof readVisit> | ReturnType<typeof readCodedClaim>): Indexed {
  if (typeof visit === 'string') {
    index.refusedVisits.add(id)
    return refused(visit, true)
  }
  index.visits.set(id, visit)
  return kept
}

function keepPlan(index: FhirIndex, resource: JsonObject, id: string, label: PlanLabel, isInsurers: boolean): void {
  for (const item of listAt(resource, 'item')) {
    for (const reference of listAt(item, 'encounter')) {
      const visitId = referencedId(reference, id)
      if (!visitId || (!isInsurers && index.planOf.has(visitId))) continue
      index.planOf.set(visitId, { label, isInsurers })
    }
  }
}

/** A reference to an organization or a coverage, or the name in its place. */
function labelOf(holder: unknown, ownerId: string, words: string | undefined): PlanLabel {
  const id = referencedId(holder, ownerId)
  const isCoverage = /(^|\/)Coverage\//.test(textAt(holder, 'reference') ?? '')
  const text = textAt(holder, 'display') ?? words
  return { text: text && plainWords(text), organizationId: isCoverage ? undefined : id, coverageId: isCoverage ? id : undefined }
}

const visitOf = (resource: JsonObject, id: string): string | undefined => referencedId(resource['encounter'] ?? resource['context'], id)
