import type { Day } from '@cleanclaim/schema/day'
import { minus, money, sum, type Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import type { LineAdjudication, OtherInsurance, PayerSequence, PriorAdjustment } from './claims-837/claim-batch.rules.ts'

export interface PriorPayers {
  otherInsurance: OtherInsurance[]
  /** By claim line. */
  adjudications: Map<string, LineAdjudication[]>
}

interface DecisionRow {
  id: string
  claim_id: string
  payer_code: string
  payer_name: string
  filing_indicator: string
  rank: number
  relationship: string
  member_id: string
  group_number: string | null
  subscriber: { last: string; first?: string } | null
  last_name: string
  first_name: string
  middle_name: string | null
  status_code: string
  paid_cents: bigint
  payer_control_number: string
  payment_date: Day
}

interface LineRow {
  id: string
  claim_id: string
  code: string
  modifiers: string[]
  units: string
  charge_cents: bigint
}

interface AdjustmentRow {
  remittance_claim_id: string
  claim_line_id: string | null
  group_code: string
  reason: string
  amount_cents: bigint
  quantity: string | null
}

/**
 * What the insurers before the claim's own one have decided, as loops 2320 and 2430 carry it: their adjustments exactly
 * as received. Of several decisions of one insurer the last that was not taken back counts.
 */
export async function readPriorPayers(tx: Tx, claimIds: readonly string[]): Promise<Map<string, PriorPayers>> {
  const decisions = await readDecisions(tx, claimIds)
  if (decisions.length === 0) return new Map()
  const lines = await tx.rows(sql<LineRow>`
    select id, claim_id, code, modifiers, trim_scale(units)::text as units, charge_cents from claim_line
    where claim_id = any(${decisions.map(d => d.claim_id)}::uuid[]) order by claim_id, position`)
  const adjustments = await tx.rows(sql<AdjustmentRow>`
    select remittance_claim_id, claim_line_id, group_code, reason, amount_cents, quantity from adjustment
    where remittance_claim_id = any(${decisions.map(d => d.id)}::uuid[]) order by position`)
  const linesOf = Map.groupBy(lines, line => line.claim_id)
  const adjustmentsOf = Map.groupBy(adjustments, row => row.remittance_claim_id)
  return new Map(
    [...Map.groupBy(decisions, decision => decision.claim_id)].map(([claimId, ofClaim]) => [
      claimId,
      priorPayers(ofClaim, linesOf.get(claimId) ?? [], adjustmentsOf),
    ]),
  )
}

const readDecisions = (tx: Tx, claimIds: readonly string[]): Promise<DecisionRow[]> =>
  tx.rows(sql<DecisionRow>`
    select distinct on (c.id, k.rank) rc.id, c.id as claim_id, y.payer_id as payer_code, y.name as payer_name, y.filing_indicator, k.rank, k.relationship,
      k.member_id, k.group_number, k.subscriber, t.last_name, t.first_name, t.middle_name, rc.status_code, rc.paid_cents, rc.payer_control_number,
      r.payment_date::text
    from claim c
    join coverage own on own.id = c.coverage_id
    join patient t on t.id = c.patient_id
    join coverage k on k.practice_id = c.practice_id and k.patient_id = c.patient_id and k.rank < own.rank
      and k.valid_from <= c.service_date and (k.valid_to is null or k.valid_to >= c.service_date)
    join payer y on y.id = k.payer_id
    join remittance_claim rc on rc.claim_id = c.id and rc.state = 'POSTED' and rc.status_code <> '22'
      and k.rank = case when rc.status_code in ('2', '20') then 2 when rc.status_code in ('3', '21') then 3 else 1 end
    join remittance r on r.id = rc.remittance_id
    where c.practice_id = ${tx.practiceId} and c.id = any(${[...claimIds]}::uuid[]) and own.rank > 1
      and not exists (select from remittance_claim b where b.reverses_id = rc.id)
    order by c.id, k.rank, r.at desc, rc.position desc`)

function priorPayers(decisions: readonly DecisionRow[], lines: readonly LineRow[], adjustmentsOf: ReadonlyMap<string, AdjustmentRow[]>): PriorPayers {
  const adjudications = new Map<string, LineAdjudication[]>(lines.map(line => [line.id, []]))
  const otherInsurance = decisions.map(decision => {
    const rows = adjustmentsOf.get(decision.id) ?? []
    const ofLines = Map.groupBy(
      rows.filter(row => row.claim_line_id !== null),
      row => row.claim_line_id,
    )
    // A payer that named no line has decided on the claim as a whole.
    const hasLines = ofLines.size > 0 || rows.length === 0
    for (const line of hasLines ? lines : []) adjudications.get(line.id)?.push(adjudication(decision, line, ofLines.get(line.id) ?? []))
    const ofClaim = rows.filter(row => row.claim_line_id === null).map(priorAdjustment)
    return otherPayer(decision, ofClaim, !hasLines)
  })
  return { otherInsurance, adjudications }
}

/** Paid is what the adjustments leave of the charge: the remittance balanced at each line when it was posted. */
function adjudication(decision: DecisionRow, line: LineRow, rows: readonly AdjustmentRow[]): LineAdjudication {
  const adjustments = rows.map(priorAdjustment)
  return {
    payerId: decision.payer_code,
    paidCents: minus(money(line.charge_cents), total(adjustments)),
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    adjustments,
    adjudicatedOn: decision.payment_date,
  }
}

const total = (adjustments: readonly PriorAdjustment[]): Money => sum(adjustments.map(({ amountCents }) => amountCents))

const priorAdjustment = ({ group_code, reason, amount_cents, quantity }: AdjustmentRow): PriorAdjustment => ({
  group: group_code,
  reason,
  amountCents: money(amount_cents),
  ...(quantity === null ? {} : { quantity }),
})

const sequences: readonly PayerSequence[] = ['P', 'S', 'T']

function otherPayer(decision: DecisionRow, adjustments: PriorAdjustment[], isWhole: boolean): OtherInsurance {
  const { subscriber, middle_name, group_number } = decision
  const self = { last: decision.last_name, first: decision.first_name, ...(middle_name ? { middle: middle_name } : {}) }
  return {
    sequence: sequences[decision.rank - 1] ?? 'T',
    relationship: decision.relationship,
    ...(group_number ? { groupNumber: group_number } : {}),
    filingIndicator: decision.filing_indicator,
    paidCents: money(decision.paid_cents),
    adjustments,
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    subscriber: { ...(subscriber ?? self), memberId: decision.member_id },
    payer: {
      name: decision.payer_name,
      payerId: decision.payer_code,
      ...(decision.payer_control_number ? { controlNumber: decision.payer_control_number } : {}),
    },
    ...(isWhole ? { adjudicatedOn: decision.payment_date } : {}),
  }
}
