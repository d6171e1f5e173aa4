import { addDays, type Day } from '@cleanclaim/schema/day'
import { sum, type Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import type { ClaimFacts } from './claim.rules.ts'

/** One finalised encounter with all that its claim is built from. */
export interface ClaimSource {
  encounterId: string
  patientId: string
  providerId: string
  serviceDate: Day
  placeOfService: string
  /** Codes in claim order, without dots. */
  diagnoses: string[]
  lines: SourceLine[]
  chargedCents: Money
  /** Undefined when nobody insures the visit. */
  insured: { payerId: string; coverageId: string; filingLimitOn: Day } | undefined
  facts: Omit<ClaimFacts, 'today'>
}
export interface SourceLine {
  chargeLineId: string
  position: number
  system: 'cpt' | 'hcpcs'
  code: string
  modifiers: string[]
  units: string
  chargeCents: Money
  pointers: number[]
}

const DIAGNOSES_MAX = 12
/** Kept where nobody insures the visit: the column is for lists, and such a claim is never sent. */
const DAYS_WITHOUT_PAYER = 365

/**
 * Reads what claims are built from, for any number of encounters in the same three queries. The policy is the one of
 * lowest rank that was in force on the day of the visit.
 */
export async function readClaimSources(tx: Tx, encounterIds: readonly string[]): Promise<ClaimSource[]> {
  const heads = await tx.rows(headQuery(encounterIds))
  const diagnoses = await tx.rows(sql<{ id: string; encounter_id: string; code: string }>`
    select id, encounter_id, code from diagnosis where encounter_id = any(${[...encounterIds]}::uuid[]) and status <> 'REJECTED' and code is not null
    order by encounter_id, position`)
  const lines = await tx.rows(sql<LineRow>`
    select id, encounter_id, system, code, modifiers, trim_scale(units)::text as units, charge_cents, diagnosis_ids
    from charge_line where encounter_id = any(${[...encounterIds]}::uuid[]) and status <> 'REJECTED' and code is not null order by encounter_id, position`)
  const diagnosesOf = Map.groupBy(diagnoses, row => row.encounter_id)
  const linesOf = Map.groupBy(lines, row => row.encounter_id)
  return heads.map(head => source(head, diagnosesOf.get(head.id) ?? [], linesOf.get(head.id) ?? []))
}

interface LineRow {
  id: string
  encounter_id: string
  system: 'cpt' | 'hcpcs'
  code: string
  modifiers: string[]
  units: string
  charge_cents: Money
  diagnosis_ids: string[]
}

interface HeadRow {
  id: string
  patient_id: string
  provider_id: string
  service_date: Day
  place_of_service: string
  practice_npi: string
  tax_id: string
  practice_taxonomy: string
  practice_line1: string
  practice_zip: string
  provider_npi: string
  npi_is_made: boolean
  provider_last: string
  first_name: string
  last_name: string
  birth_date: Day
  line1: string
  city: string
  state: string
  zip: string
  payer_uuid: string | null
  payer_code: string
  payer_name: string
  filing_limit_days: number
  coverage_id: string | null
  member_id: string
  valid_from: Day
  valid_to: Day | null
}

const headQuery = (encounterIds: readonly string[]) => sql<HeadRow>`
  select e.id, e.patient_id, e.provider_id, e.service_date::text, e.place_of_service,
    p.npi as practice_npi, p.tax_id, p.taxonomy as practice_taxonomy, p.line1 as practice_line1, p.zip as practice_zip,
    v.npi as provider_npi, v.npi_is_made, v.last_name as provider_last,
    t.first_name, t.last_name, t.birth_date::text, t.line1, t.city, t.state, t.zip,
    y.id as payer_uuid, coalesce(y.payer_id, '') as payer_code, coalesce(y.name, '') as payer_name, coalesce(y.filing_limit_days, ${DAYS_WITHOUT_PAYER}) as filing_limit_days,
    c.id as coverage_id, coalesce(c.member_id, '') as member_id, coalesce(c.valid_from, e.service_date)::text as valid_from, c.valid_to::text
  from encounter e
  join practice p on p.id = e.practice_id
  join provider v on v.id = e.provider_id
  join patient t on t.id = e.patient_id
  left join lateral (
    select * from coverage c where c.practice_id = e.practice_id and c.patient_id = e.patient_id
      and c.valid_from <= e.service_date and (c.valid_to is null or c.valid_to >= e.service_date) order by c.rank limit 1
  ) c on true
  left join payer y on y.id = c.payer_id
  where e.id = any(${[...encounterIds]}::uuid[]) order by e.id`

function source(head: HeadRow, diagnosisRows: readonly { id: string; code: string }[], lineRows: readonly LineRow[]): ClaimSource {
  const used = diagnosisRows.slice(0, DIAGNOSES_MAX)
  const place = new Map(used.map(({ id }, i) => [id, i + 1]))
  const lines = lineRows.map((row, i) => ({
    chargeLineId: row.id,
    position: i + 1,
    system: row.system,
    code: row.code,
    modifiers: row.modifiers,
    units: row.units,
    chargeCents: row.charge_cents,
    pointers: row.diagnosis_ids.flatMap(id => place.get(id) ?? []),
  }))
  const chargedCents = sum(lines.map(line => line.chargeCents))
  const diagnoses = used.map(({ code }) => code)
  const filingLimitOn = addDays(head.service_date, head.filing_limit_days)
  return {
    encounterId: head.id,
    patientId: head.patient_id,
    providerId: head.provider_id,
    serviceDate: head.service_date,
    placeOfService: head.place_of_service,
    diagnoses,
    lines,
    chargedCents,
    insured: head.payer_uuid && head.coverage_id ? { payerId: head.payer_uuid, coverageId: head.coverage_id, filingLimitOn } : undefined,
    facts: {
      serviceDate: head.service_date,
      filingLimitOn,
      placeOfService: head.place_of_service,
      chargedCents,
      diagnoses,
      lines,
      billing: { npi: head.practice_npi, taxId: head.tax_id, taxonomy: head.practice_taxonomy, line1: head.practice_line1, zip: head.practice_zip },
      rendering: { npi: head.provider_npi, npiIsMade: head.npi_is_made, lastName: head.provider_last },
      payer: { payerId: head.payer_code, name: head.payer_name },
      coverage: { memberId: head.member_id, validFrom: head.valid_from, validTo: head.valid_to },
      patient: {
        firstName: head.first_name,
        lastName: head.last_name,
        birthDate: head.birth_date,
        line1: head.line1,
        city: head.city,
        state: head.state,
        zip: head.zip,
      },
    },
  }
}
