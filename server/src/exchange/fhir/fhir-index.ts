import type { Day } from '@cleanclaim/schema/day'
import { ConceptPool, type Concept } from './concept.ts'
import type { Setting } from './concept-context.ts'

/** Where something stood, for the list of problems. */
export interface Place {
  file: string
  /** Line of an NDJSON file, or number of the bundle's entry, from 1. */
  line: number | undefined
}

export interface ImportProblem extends Place {
  reason: string
}

export interface PatientRecord extends Place {
  id: string
  firstName: string
  middleName: string | undefined
  lastName: string
  birthDate: Day
  sex: 'F' | 'M' | 'U'
  line1: string
  line2: string | undefined
  city: string
  state: string
  zip: string
  phone: string | undefined
  email: string | undefined
  deceasedOn: Day | undefined
  /** Known by number only, from a payer's record of a claim: to be completed before anything is sent. */
  isStandIn: boolean
}

export interface PractitionerRecord {
  id: string
  npi: string | undefined
  firstName: string
  lastName: string
  /** As it stands under a note. */
  name: string
}

export interface Finding extends Place {
  id: string
  concept: Concept
}

export interface DoneProcedure extends Finding {
  /** Ids of conditions. */
  reasonIds: readonly string[]
}

export interface Visit extends Place {
  kind: 'visit'
  id: string
  patientId: string
  practitionerId: string | undefined
  day: Day
  /** Orders the visits of one day. */
  startsAt: string
  endsAt: Date | undefined
  isFinished: boolean
  setting: Setting
  types: readonly Concept[]
  reasons: readonly Concept[]
  conditionIds: readonly string[]
}

/** A claim as a payer gives it back (CMS Blue Button, BCDA): coded already, with no visit record behind it. */
export interface CodedClaim extends Place {
  kind: 'claim'
  id: string
  patientId: string
  practitionerId: string | undefined
  day: Day
  startsAt: string
  title: string
  placeOfService: string
  diagnoses: readonly Concept[]
  lines: readonly { concept: Concept | undefined; text: string; modifiers: readonly string[]; units: string; chargeCents: bigint }[]
}

/** What a record says about who pays: words, or the id of an organization or coverage that has them. */
export interface PlanLabel {
  text: string | undefined
  organizationId: string | undefined
  coverageId: string | undefined
}

export interface CoverageRecord {
  id: string
  patientId: string
  label: PlanLabel
  memberId: string | undefined
  from: Day | undefined
  to: Day | undefined
}

/**
 * What the first pass keeps of the files: of each resource the few values that a visit is made of, words and codes
 * once. It grows with the number of visits (about two kilobytes each), not with the size of the files.
 */
export interface FhirIndex {
  timeZone: string
  concepts: ConceptPool
  patients: Map<string, PatientRecord>
  practitioners: Map<string, PractitionerRecord>
  /** NPI or role to practitioner: references may name either. */
  practitionerAliases: Map<string, string>
  organizationNames: Map<string, string>
  coverages: Map<string, CoverageRecord>
  visits: Map<string, Visit | CodedClaim>
  conditions: Map<string, Finding & { patientId: string | undefined; day: Day | undefined }>
  conditionsOf: Map<string, Finding[]>
  proceduresOf: Map<string, DoneProcedure[]>
  vaccinesOf: Map<string, Finding[]>
  /** By visit; the word of the insurer counts before that of the claim. */
  planOf: Map<string, { label: PlanLabel; isInsurers: boolean }>
  seen: Set<string>
  /** Why a patient could not be read, by id: the visits say it too. */
  refusedPatients: Map<string, string>
  refusedVisits: Set<string>
}

export const makeIndex = (timeZone: string): FhirIndex => ({
  timeZone,
  concepts: new ConceptPool(),
  patients: new Map(),
  practitioners: new Map(),
  practitionerAliases: new Map(),
  organizationNames: new Map(),
  coverages: new Map(),
  visits: new Map(),
  conditions: new Map(),
  conditionsOf: new Map(),
  proceduresOf: new Map(),
  vaccinesOf: new Map(),
  planOf: new Map(),
  seen: new Set(),
  refusedPatients: new Map(),
  refusedVisits: new Set(),
})

export function addTo<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}

/** By its own id, its NPI or the id of a role. */
export const practitionerOf = (index: FhirIndex, id: string): PractitionerRecord | undefined =>
  index.practitioners.get(id) ?? index.practitioners.get(index.practitionerAliases.get(id) ?? '')
