import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'
import { authorizationStandings, type Grant } from './authorization-standing.rules.ts'
import type { AuthorizationStanding, LineFacts } from './claim-facts.rules.ts'
import { serviceKey } from './fact-list.rules.ts'

/** A claim, or a visit that is about to become one, among the others of its patient. */
export interface Subject {
  encounterId: string
  /** Of a claim that is there already: others are compared only if they were made before it. */
  claimId: string | null
  patientId: string
  providerId: string
  coverageId: string | null
  serviceDate: Day
  lines: readonly Pick<LineFacts, 'code' | 'modifiers' | 'units'>[]
}

/** By line, in their order. */
export interface Surroundings {
  duplicateOf: (string | null)[]
  authorization: AuthorizationStanding[]
}

/** What is on file around claims, for any number of them in the same two queries; in the order of the subjects. */
export async function readSurroundings(tx: Tx, subjects: readonly Subject[]): Promise<Surroundings[]> {
  const grants = await readGrants(tx, subjects)
  const billed = new Map(Map.groupBy(await readBilled(tx, subjects), row => placeKey(row.patient_id, row.provider_id, row.service_date)))
  // Visits that are billed together know nothing of each other yet; parts of one visit are no duplicates.
  const inThisRun = new Map<string, string>()
  return subjects.map(subject => {
    const place = placeKey(subject.patientId, subject.providerId, subject.serviceDate)
    const before = (billed.get(place) ?? []).filter(
      row => row.encounter_id !== subject.encounterId && (subject.claimId === null || row.claim_id < subject.claimId),
    )
    const numbers = new Map(before.map(row => [serviceKey(row), `claim ${row.number}`]))
    const duplicateOf = subject.lines.map(line => {
      const key = `${place} ${serviceKey(line)}`
      const first = inThisRun.get(key) ?? subject.encounterId
      if (subject.claimId === null) inThisRun.set(key, first)
      return numbers.get(serviceKey(line)) ?? (first === subject.encounterId ? null : 'another visit')
    })
    const own = grants.get(`${subject.coverageId} ${subject.encounterId}`) ?? []
    return { duplicateOf, authorization: authorizationStandings(subject.lines, own, subject.serviceDate) }
  })
}

const placeKey = (patientId: string, providerId: string, day: Day): string => `${patientId} ${providerId} ${day}`

interface BilledClaim {
  claim_id: string
  number: string
  encounter_id: string
  patient_id: string
  provider_id: string
  service_date: Day
}

interface BilledLine {
  claim_id: string
  code: string
  modifiers: string[]
}

/**
 * Lines of the claims for the same patients and days. Not counted: what was taken back, and what has not got past its own
 * checks. Claims first, each place by itself (`offset 0` keeps it so), then their lines: joined, before the database has
 * counted its new tables, it takes all of the practice for few and goes through them for each place.
 */
async function readBilled(tx: Tx, subjects: readonly Subject[]): Promise<(BilledClaim & BilledLine)[]> {
  const claims = await tx.rows(sql<BilledClaim>`
    select k.id as claim_id, k.number, k.encounter_id, n.patient_id, k.provider_id, n.service_date::text
    from (select distinct patient_id, service_date
      from unnest(${subjects.map(s => s.patientId)}::uuid[], ${subjects.map(s => s.serviceDate)}::date[]) as n (patient_id, service_date)) n
    cross join lateral (select id, number, encounter_id, provider_id from claim where practice_id = ${tx.practiceId}
      and patient_id = n.patient_id and service_date = n.service_date and status not in ('VOIDED', 'DRAFT', 'SCRUB_FAILED') offset 0) k`)
  const claimOf = new Map(claims.map(claim => [claim.claim_id, claim]))
  const lines = await tx.rows(sql<BilledLine>`
    select claim_id, code, modifiers from claim_line where claim_id = any(${[...claimOf.keys()]}::uuid[]) order by claim_id desc, position`)
  return lines.flatMap(line => {
    const claim = claimOf.get(line.claim_id)
    return claim ? [{ ...claim, ...line }] : []
  })
}

/** Grants that an older or later visit may mean are left out: they say nothing about this one. */
const DAYS_BACK = 180
const DAYS_AHEAD = 90

interface GrantRow {
  encounter_id: string
  coverage_id: string
  codes: string[]
  units_approved: string | null
  units_used: string
  valid_from: Day
  valid_to: Day
}

async function readGrants(tx: Tx, subjects: readonly Subject[]): Promise<Map<string, Grant[]>> {
  const insured = subjects.filter(subject => subject.coverageId !== null)
  const rows = await tx.rows(sql<GrantRow>`
    select n.encounter_id, a.coverage_id, a.codes, a.units_approved::text, a.valid_from::text, a.valid_to::text,
      (select coalesce(sum(u.units), 0)::text from authorization_use u join claim_line l on l.id = u.claim_line_id join claim k on k.id = l.claim_id
        where u.authorization_id = a.id and k.encounter_id <> n.encounter_id) as units_used
    from (select distinct * from unnest(${insured.map(s => s.encounterId)}::uuid[], ${insured.map(s => s.patientId)}::uuid[],
      ${insured.map(s => s.coverageId)}::uuid[], ${insured.map(s => s.serviceDate)}::date[]) as u (encounter_id, patient_id, coverage_id, service_date)) n
    join authorization_grant a on a.practice_id = ${tx.practiceId} and a.patient_id = n.patient_id and a.coverage_id = n.coverage_id
      and a.number is not null and a.status in ('APPROVED', 'PARTIAL', 'MODIFIED')
      and a.valid_to >= n.service_date - ${DAYS_BACK}::int and a.valid_from <= n.service_date + ${DAYS_AHEAD}::int
    order by a.valid_to, a.id`)
  const grants = new Map<string, Grant[]>()
  for (const row of rows) {
    const key = `${row.coverage_id} ${row.encounter_id}`
    const grant: Grant = {
      codes: row.codes,
      unitsApproved: row.units_approved === null ? null : Number(row.units_approved),
      unitsUsed: Number(row.units_used),
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }
    grants.set(key, [...(grants.get(key) ?? []), grant])
  }
  return grants
}
