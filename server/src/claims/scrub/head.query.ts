import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql, type RawBuilder } from 'kysely'
import type { ClaimDetails, LineDetails } from '../claim-details.rules.ts'
import { filingLimit, lastDay, limitedClaim, type FilingLimit } from '../filing-limit.rules.ts'
import { readPayerSettings } from '../../parties/payer-settings.rules.ts'
import type { ClaimFacts, LineFacts } from './claim-facts.rules.ts'
import type { Subject, Surroundings } from './surroundings.query.ts'

/** Everything of a claim but its lines and diagnoses, whether it is built already or about to be. */
export interface HeadRow {
  encounter_id: string
  claim_id: string | null
  patient_id: string
  provider_id: string
  service_date: Day
  place_of_service: string
  frequency: string
  payer_control_number: string | null
  sequence: 'P' | 'S' | 'T'
  details: ClaimDetails
  primary_decided_on: Day | null
  practice_npi: string
  tax_id: string
  practice_taxonomy: string
  practice_line1: string
  practice_state: string
  practice_zip: string
  practice_clia: string | null
  time_zone: string
  provider_npi: string
  npi_is_made: boolean
  provider_taxonomy: string
  first_name: string
  last_name: string
  birth_date: Day
  deceased_on: Day | null
  line1: string
  city: string
  state: string
  zip: string
  payer_uuid: string | null
  payer_code: string
  payer_name: string
  filing_indicator: string
  filing_limit_days: number | null
  payer_settings: unknown
  coverage_id: string | null
  member_id: string
  valid_from: Day
  valid_to: Day | null
  relationship: string
  has_subscriber: boolean
  medicare_secondary_reason: string | null
  other_coverages: number
  is_active: boolean | null
  asked_about: Day | null
}

/** Columns of a head; `e` is the visit, `k` its claim (which may not be there), `c` the policy and `y` its payer. */
export const headColumns: RawBuilder<unknown> = sql.raw(`
  e.id as encounter_id, k.id as claim_id, e.patient_id, coalesce(k.frequency, '1') as frequency, k.payer_control_number,
  coalesce(k.payer_sequence, 'P') as sequence, coalesce(k.details, '{}') as details,
  p.npi as practice_npi, p.tax_id, p.taxonomy as practice_taxonomy, p.line1 as practice_line1, p.state as practice_state, p.zip as practice_zip, p.clia as practice_clia, p.time_zone,
  v.npi as provider_npi, v.npi_is_made, v.taxonomy as provider_taxonomy,
  t.first_name, t.last_name, t.birth_date::text, t.deceased_on::text, t.line1, t.city, t.state, t.zip,
  y.id as payer_uuid, coalesce(y.payer_id, '') as payer_code, coalesce(y.name, '') as payer_name, coalesce(y.filing_indicator, '') as filing_indicator,
  y.filing_limit_days, coalesce(y.settings, '{}') as payer_settings,
  c.id as coverage_id, coalesce(c.member_id, '') as member_id, coalesce(c.valid_from, e.service_date)::text as valid_from, c.valid_to::text,
  coalesce(c.relationship, '18') as relationship, c.subscriber is not null as has_subscriber,
  c.facts ->> 'medicareSecondaryReason' as medicare_secondary_reason,
  (select count(*)::int from coverage o where o.patient_id = e.patient_id and o.practice_id = e.practice_id and o.payer_id <> c.payer_id
    and o.valid_from <= e.service_date and (o.valid_to is null or o.valid_to >= e.service_date)) as other_coverages,
  q.is_active, q.service_on::text as asked_about,
  case when coalesce(k.payer_sequence, 'P') <> 'P' then (
    select max(r.payment_date)::text from remittance_claim d join remittance r on r.id = d.remittance_id where d.claim_id = k.id and d.state = 'POSTED'
  ) end as primary_decided_on`)

/** Joins that both readers share, after visit, claim, policy and provider. */
export const headJoins: RawBuilder<unknown> = sql.raw(`
  join practice p on p.id = e.practice_id
  join patient t on t.id = e.patient_id
  left join lateral (
    select s.is_active, s.service_on from eligibility_check s where s.coverage_id = c.id and s.status = 'ANSWERED' order by s.asked_at desc limit 1
  ) q on true`)

/** What of a claim or visit is looked up among the others of its patient. */
export const subjectOf = (head: HeadRow, lines: Subject['lines']): Subject => ({
  encounterId: head.encounter_id,
  claimId: head.claim_id,
  patientId: head.patient_id,
  providerId: head.provider_id,
  coverageId: head.coverage_id,
  serviceDate: head.service_date,
  lines,
})

export interface BuiltLine extends Pick<LineFacts, 'position' | 'code' | 'modifiers' | 'units' | 'pointers'> {
  chargeCents: Money
  details: LineDetails
}

export interface FactParts {
  head: HeadRow
  diagnoses: readonly string[]
  lines: readonly BuiltLine[]
  chargedCents: Money
  around: Surroundings
  ownLimits: readonly FilingLimit[]
}

/** Puts together what the scrub looks at; the day of sending is the caller's to say. */
export function factsOf({ head, diagnoses, lines, chargedCents, around, ownLimits }: FactParts): Omit<ClaimFacts, 'today'> {
  const settings = readPayerSettings(head.payer_settings)
  return {
    serviceDate: head.service_date,
    filingLimitOn: filingLimitOn(head, lines, settings, ownLimits),
    frequency: head.frequency,
    payerControlNumber: head.payer_control_number,
    sequence: head.sequence,
    placeOfService: head.place_of_service,
    chargedCents,
    diagnoses,
    lines: lines.map((line, i) => ({
      ...line,
      duplicateOf: around.duplicateOf[i] ?? null,
      authorization: around.authorization[i] ?? 'NONE',
    })),
    details: head.details,
    billing: {
      npi: head.practice_npi,
      taxId: head.tax_id,
      taxonomy: head.practice_taxonomy,
      line1: head.practice_line1,
      state: head.practice_state,
      zip: head.practice_zip,
    },
    rendering: { npi: head.provider_npi, npiIsMade: head.npi_is_made, taxonomy: head.provider_taxonomy },
    payer: { payerId: head.payer_code, name: head.payer_name, filingIndicator: head.filing_indicator, settings },
    coverage: {
      memberId: head.member_id,
      validFrom: head.valid_from,
      validTo: head.valid_to,
      relationship: head.relationship,
      hasSubscriber: head.has_subscriber,
      medicareSecondaryReason: head.medicare_secondary_reason,
      others: head.other_coverages,
    },
    eligibility: head.is_active !== null && head.asked_about ? { isActive: head.is_active, serviceOn: head.asked_about } : undefined,
    patient: {
      firstName: head.first_name,
      lastName: head.last_name,
      birthDate: head.birth_date,
      deceasedOn: head.deceased_on,
      line1: head.line1,
      city: head.city,
      state: head.state,
      zip: head.zip,
    },
  }
}

function filingLimitOn(
  head: HeadRow,
  lines: readonly BuiltLine[],
  { filingKey, isParticipating }: ReturnType<typeof readPayerSettings>,
  own: readonly FilingLimit[],
): Day {
  const limit = filingLimit({
    claim: limitedClaim(head.frequency, head.sequence),
    serviceDate: head.service_date,
    filingIndicator: head.filing_indicator,
    state: head.practice_state,
    filingKey,
    isParticipating,
    own,
    ownDays: head.payer_uuid ? head.filing_limit_days : DAYS_WITHOUT_PAYER,
  })
  const last = lines.map(({ details }) => details.serviceDateEnd ?? head.service_date).reduce((a, b) => (a > b ? a : b), head.service_date)
  return lastDay(limit, {
    SERVICE_FROM: head.service_date,
    SERVICE_TO: last,
    ...(head.details.dates?.discharge ? { DISCHARGE: head.details.dates.discharge } : {}),
    ...(head.primary_decided_on ? { PRIMARY_EOB: head.primary_decided_on } : {}),
  })
}

/** Kept where nobody insures the visit: the column is for lists, and such a claim is never sent. */
const DAYS_WITHOUT_PAYER = 365
