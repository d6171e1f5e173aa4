import type { Concept } from './concept.ts'
import { settingOf } from './concept-context.ts'
import { fhirDay, fhirMoment } from './fhir-day.ts'
import type { FhirIndex, Place, Visit } from './fhir-index.ts'
import { isObject, listAt, textAt, type JsonObject } from './read-json.ts'
import { referencedId } from './reference.ts'

const notTaken: Readonly<Record<string, string>> = {
  planned: 'The visit is planned and has not taken place.',
  cancelled: 'The visit was cancelled.',
  'entered-in-error': 'The visit was entered by mistake, says its record.',
}

/** A visit, or the sentence that says why it cannot be one. */
export function readVisit(index: FhirIndex, resource: JsonObject, id: string, place: Place): Visit | string {
  const patientId = referencedId(resource['subject'], id)
  if (!patientId) return 'The visit names no patient.'
  const status = textAt(resource, 'status') ?? 'unknown'
  const refused = notTaken[status]
  if (refused) return refused
  const startsAt = textAt(resource, 'period', 'start')
  if (startsAt === undefined) return 'The visit has no date.'
  const day = fhirDay(startsAt, index.timeZone)
  if (!day) return `The date of the visit, ${startsAt.slice(0, 40)}, is not a full day.`
  const encounterClass = textAt(resource, 'class', 'code') ?? textAt(resource, 'class', 0, 'coding', 0, 'code') ?? 'AMB'
  return {
    ...place,
    kind: 'visit',
    id,
    patientId,
    practitionerId: practitionerIdOf(resource, id),
    day,
    startsAt,
    endsAt: fhirMoment(textAt(resource, 'period', 'end') ?? startsAt),
    isFinished: status === 'finished',
    setting: settingOf(encounterClass),
    types: conceptsAt(index, resource, 'type'),
    reasons: conceptsAt(index, resource, 'reasonCode'),
    conditionIds: [
      ...listAt(resource, 'reasonReference').flatMap(reference => referencedId(reference, id) ?? []),
      ...listAt(resource, 'diagnosis').flatMap(diagnosis => (isObject(diagnosis) ? (referencedId(diagnosis['condition'], id) ?? []) : [])),
    ],
  }
}

function practitionerIdOf(resource: JsonObject, id: string): string | undefined {
  for (const participant of listAt(resource, 'participant')) {
    const found = isObject(participant) ? referencedId(participant['individual'], id) : undefined
    if (found) return found
  }
  return undefined
}

export const conceptsAt = (index: FhirIndex, resource: unknown, key: string): Concept[] =>
  listAt(resource, key).flatMap(codeable => index.concepts.take(codeable) ?? [])
