import { parseDollars } from '@cleanclaim/schema/money'
import { fhirDay } from './fhir-day.ts'
import { plainWords } from './concept.ts'
import type { CodedClaim, FhirIndex, Place } from './fhir-index.ts'
import { isObject, listAt, numberAt, textAt, type JsonObject } from './read-json.ts'
import { referencedId } from './reference.ts'

const EOB_TYPE = 'https://bluebutton.cms.gov/resources/codesystem/eob-type'

/** Title and place of service by CMS's kind of claim; a place on the line counts before it. */
const kinds: Readonly<Record<string, { title: string; place: string }>> = {
  CARRIER: { title: 'Office claim', place: '11' },
  OUTPATIENT: { title: 'Hospital outpatient claim', place: '22' },
  INPATIENT: { title: 'Hospital stay', place: '21' },
  SNF: { title: 'Nursing facility stay', place: '31' },
  HOSPICE: { title: 'Hospice claim', place: '34' },
  HHA: { title: 'Home health claim', place: '12' },
  DME: { title: 'Equipment claim', place: '12' },
}

/** CMS's own claim records say what kind they are; those of other sources stand beside a visit. */
export const codedClaimKind = (resource: JsonObject): string | undefined =>
  textAt(
    listAt(resource, 'type', 'coding').find(coding => textAt(coding, 'system') === EOB_TYPE),
    'code',
  )

/** A claim of CMS Blue Button or BCDA, or the sentence that says why it cannot become a visit. */
export function readCodedClaim(index: FhirIndex, resource: JsonObject, id: string, place: Place): CodedClaim | string {
  const code = codedClaimKind(resource) ?? ''
  if (code === 'PDE') return 'A pharmacy claim is not billed by a practice.'
  const patientId = referencedId(resource['patient'], id)
  if (!patientId) return 'The claim names no patient.'
  const items = listAt(resource, 'item')
  const startsAt = textAt(items[0], 'servicedPeriod', 'start') ?? textAt(items[0], 'servicedDate') ?? textAt(resource, 'billablePeriod', 'start')
  const day = fhirDay(startsAt, index.timeZone)
  if (!day || startsAt === undefined) return 'The claim has no date of service.'
  const kind = kinds[code]
  const diagnoses = listAt(resource, 'diagnosis').toSorted((a, b) => (numberAt(a, 'sequence') ?? 0) - (numberAt(b, 'sequence') ?? 0))
  return {
    ...place,
    kind: 'claim',
    id,
    patientId,
    practitionerId: practitionerIdOf(resource, id),
    day,
    startsAt,
    title: kind?.title ?? 'Claim',
    placeOfService: textAt(items[0], 'locationCodeableConcept', 'coding', 0, 'code') ?? kind?.place ?? '11',
    diagnoses: diagnoses.flatMap(each => (isObject(each) ? (index.concepts.take(each['diagnosisCodeableConcept']) ?? []) : [])),
    lines: items.map(item => readLine(index, item)),
  }
}

function readLine(index: FhirIndex, item: unknown): CodedClaim['lines'][number] {
  const service = isObject(item) ? (item['productOrService'] ?? item['service']) : undefined
  const category = textAt(item, 'category', 'coding', 0, 'display') ?? textAt(item, 'revenue', 'coding', 0, 'display')
  const concept = index.concepts.take(service)
  const units = numberAt(item, 'quantity', 'value') ?? 1
  return {
    concept,
    text: concept?.text ?? plainWords(category ?? 'Service'),
    modifiers: listAt(item, 'modifier')
      .flatMap(modifier => textAt(modifier, 'coding', 0, 'code') ?? [])
      .slice(0, 4),
    units: units > 0 && units < 1_000 ? String(units) : '1',
    chargeCents: submittedCharge(item),
  }
}

/** What the practice asked for: the charge submitted, or the revenue center's total. */
function submittedCharge(item: unknown): bigint {
  const found = listAt(item, 'adjudication').find(each =>
    /sbmtd_chrg_amt|tot_chrg_amt|^submitted$/.test(textAt(each, 'category', 'coding', 0, 'code') ?? ''),
  )
  const dollars = numberAt(found, 'amount', 'value') ?? numberAt(item, 'net', 'value') ?? 0
  return dollars > 0 ? (parseDollars(dollars.toFixed(2)) ?? 0n) : 0n
}

/** The one who did it, before the one in charge: both are named by number only. */
function practitionerIdOf(resource: JsonObject, id: string): string | undefined {
  const team = listAt(resource, 'careTeam')
  const rank = (member: unknown): number => ['performing', 'primary', 'other'].indexOf(textAt(member, 'role', 'coding', 0, 'code') ?? '')
  const members = team.toSorted((a, b) => (rank(a) >>> 0) - (rank(b) >>> 0))
  for (const member of members) {
    const provider = isObject(member) ? member['provider'] : undefined
    const found = referencedId(provider, id) ?? textAt(provider, 'identifier', 'value')
    if (found) return found
  }
  return undefined
}
