import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql, type RawBuilder } from 'kysely'
import type { ClaimDetails, LineDetails } from '../claims/claim-details.rules.ts'
import { readHolder } from '../coverage/policy-holder.rules.ts'
import type { Tx } from '../platform/transaction.ts'
import type { BatchClaim, BatchLine, BillingProvider, LineAdjudication } from './claims-837/claim-batch.rules.ts'
import { readPriorPayers, type PriorPayers } from './prior-payers.query.ts'

interface ClaimRow {
  id: string
  number: string
  charged_cents: Money
  place_of_service: string
  frequency: '1' | '7' | '8'
  payer_control_number: string | null
  payer_sequence: 'P' | 'S' | 'T'
  filing_indicator: string
  payer_name: string
  payer_code: string
  diagnoses: string[]
  member_id: string
  group_number: string | null
  relationship: string
  subscriber: unknown
  /** Why Medicare is not first: 12, 13, … */
  secondary_reason: string | null
  first_name: string
  middle_name: string | null
  last_name: string
  birth_date: Day
  sex: 'F' | 'M' | 'U'
  line1: string
  line2: string | null
  city: string
  state: string
  zip: string
  npi: string
  provider_first: string
  provider_last: string
  taxonomy: string
  service_date: Day
  details: ClaimDetails
}
interface LineRow {
  id: string
  claim_id: string
  code: string
  modifiers: string[]
  charge_cents: Money
  units: string
  pointers: number[]
  control_number: string
  details: LineDetails
}

/** A claim with its id, since the batch itself knows only numbers. */
export interface StoredClaim {
  id: string
  claim: BatchClaim
}

/** Claims as a batch carries them, locked in id order. */
export const readClaimsToSend = (tx: Tx, connectionId: string, countMax: number): Promise<StoredClaim[]> =>
  readStored(
    tx,
    sql`where c.practice_id = ${tx.practiceId} and c.status = 'BATCHED' and c.batch_id is null and y.connection_id = ${connectionId}
    order by c.id limit ${countMax} for update of c`,
  )

/** A claim as it would be sent, whatever its status; undefined when there is none or nobody insures the visit. */
export async function readBatchClaim(tx: Tx, id: string): Promise<BatchClaim | undefined> {
  const [stored] = await readStored(tx, sql`where c.practice_id = ${tx.practiceId} and c.id = ${id}`)
  return stored?.claim
}

async function readStored(tx: Tx, which: RawBuilder<unknown>): Promise<StoredClaim[]> {
  const rows = await tx.rows(sql<ClaimRow>`
    select c.id, c.number, c.charged_cents, c.place_of_service, c.frequency, c.payer_control_number, c.payer_sequence, y.filing_indicator,
      y.name as payer_name, y.payer_id as payer_code, c.diagnoses, v.member_id, v.group_number, v.relationship, v.subscriber, v.facts->>'medicareSecondaryReason' as secondary_reason, t.first_name, t.middle_name, t.last_name,
      t.birth_date::text, t.sex, t.line1, t.line2, t.city, t.state, t.zip, r.npi, r.first_name as provider_first, r.last_name as provider_last, r.taxonomy,
      c.service_date::text, c.details
    from claim c join payer y on y.id = c.payer_id join coverage v on v.id = c.coverage_id join patient t on t.id = c.patient_id join provider r on r.id = c.provider_id
    ${which}`)
  const lines = await tx.rows(sql<LineRow>`
    select id, claim_id, code, modifiers, charge_cents, trim_scale(units)::text as units, pointers, control_number, details
    from claim_line where claim_id = any(${rows.map(({ id }) => id)}::uuid[]) order by claim_id, position`)
  const linesOf = Map.groupBy(lines, line => line.claim_id)
  const prior = await readPriorPayers(
    tx,
    rows.filter(({ payer_sequence }) => payer_sequence !== 'P').map(({ id }) => id),
  )
  return rows.map(row => ({ id: row.id, claim: batchClaim(row, linesOf.get(row.id) ?? [], prior.get(row.id)) }))
}

const batchClaim = (row: ClaimRow, lines: readonly LineRow[], prior: PriorPayers | undefined): BatchClaim => ({
  ...row.details,
  patientControlNumber: row.number,
  totalCents: row.charged_cents,
  placeOfService: row.place_of_service,
  frequency: row.frequency,
  ...(row.frequency !== '1' && row.payer_control_number ? { payerControlNumber: row.payer_control_number } : {}),
  payerSequence: row.payer_sequence,
  filingIndicator: row.filing_indicator,
  payer: { name: row.payer_name, payerId: row.payer_code },
  ...peopleOf(row),
  ...(row.secondary_reason ? { medicareSecondaryReason: row.secondary_reason } : {}),
  ...(prior ? { otherInsurance: prior.otherInsurance } : {}),
  diagnoses: row.diagnoses,
  rendering: { last: row.provider_last, first: row.provider_first, npi: row.npi, taxonomy: row.taxonomy },
  // Inpatient places need the day of admission; without one, the visit is all that we know of it.
  ...(inpatientPlaces.has(row.place_of_service) ? { dates: { admission: row.service_date, ...row.details.dates } } : {}),
  lines: lines.map(line => batchLine(line, row.service_date, prior?.adjudications.get(line.id))),
})

/** The holder of the policy, and the patient where that is somebody else. Without a name for the holder, the patient stands for him. */
function peopleOf(row: ClaimRow): Pick<BatchClaim, 'subscriber' | 'patient'> {
  const patient = {
    last: row.last_name,
    first: row.first_name,
    ...(row.middle_name ? { middle: row.middle_name } : {}),
    birthDate: row.birth_date,
    sex: row.sex,
    address: { line1: row.line1, ...(row.line2 ? { line2: row.line2 } : {}), city: row.city, state: row.state, zip: row.zip },
  }
  const policy = { memberId: row.member_id, ...(row.group_number ? { groupNumber: row.group_number } : {}) }
  const holder = readHolder(row.relationship, row.subscriber)
  if (!holder) return { subscriber: { ...patient, ...policy, isPatient: true } }
  return {
    subscriber: { ...holder, ...policy, isPatient: false },
    patient: { ...patient, relationship: row.relationship },
  }
}

const inpatientPlaces = new Set(['21', '51', '61'])

const batchLine = (line: LineRow, serviceDate: Day, adjudications: LineAdjudication[] | undefined): BatchLine => ({
  ...line.details,
  code: line.code,
  modifiers: line.modifiers,
  chargeCents: line.charge_cents,
  units: line.units,
  pointers: line.pointers,
  serviceDate,
  lineControlNumber: line.control_number,
  ...(adjudications && adjudications.length > 0 ? { adjudications } : {}),
})

/** The practice as 837P 2010AA names it. */
export async function readBillingProvider(tx: Tx): Promise<BillingProvider & { phone: string; timeZone: string }> {
  const [row] = await tx.rows(
    sql<{
      name: string
      npi: string
      taxonomy: string
      tax_id: string
      tax_id_kind: 'EI' | 'SY'
      phone: string
      line1: string
      line2: string | null
      city: string
      state: string
      zip: string
      time_zone: string
    }>`select * from practice where id = ${tx.practiceId}`,
  )
  if (!row) throw new Error(`practice ${tx.practiceId} is gone`)
  return {
    name: row.name,
    npi: row.npi,
    taxonomy: row.taxonomy,
    taxId: row.tax_id,
    taxIdKind: row.tax_id_kind,
    address: { line1: row.line1, ...(row.line2 ? { line2: row.line2 } : {}), city: row.city, state: row.state, zip: row.zip },
    phone: row.phone,
    timeZone: row.time_zone,
  }
}
