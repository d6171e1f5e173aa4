import { dollars } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import type { PlannedClaim } from './plan-posting.rules.ts'
import type { Adjustment, Imbalance, Remittance } from './remittance.rules.ts'

export type RemittanceStatus = 'OUT_OF_BALANCE' | 'POSTED' | 'PARTIAL' | 'DUPLICATE'

export interface PostResult {
  remittanceId: string
  status: RemittanceStatus
  posted: number
  /** Claims that a person has to look at; their money is kept apart. */
  exceptions: { number: string; reason: string }[]
  /** The first posting of the same payment. */
  duplicateOfId: string | undefined
  imbalances: Imbalance[]
}

interface Added {
  fileId: string
  position: number
  on: Day
  status: 'OUT_OF_BALANCE' | 'POSTED'
  imbalances: readonly Imbalance[]
}

/**
 * Stores the payment under its identity (payer, trace, day, amount). Where that was posted before, even by a
 * transaction still under way, it is stored as a duplicate that names the first.
 */
export async function addRemittance(tx: Tx, remittance: Remittance, added: Added): Promise<{ id: string; duplicateOfId: string | undefined }> {
  const id = tx.newId()
  const insert = (status: RemittanceStatus, duplicateOfId: string | null): Promise<{ id: string }[]> =>
    tx.rows(sql<{ id: string }>`
      insert into remittance (id, practice_id, file_id, position, status, payer_name, payer_tax_id, trace_number, payment_date, amount_cents, method,
        duplicate_of_id, imbalances, at)
      values (${id}, ${tx.practiceId}, ${added.fileId}, ${added.position}, ${status}, ${remittance.payer.name}, ${remittance.payerTaxId},
        ${remittance.traceNumber}, ${added.on}, ${remittance.amountCents}, ${remittance.method}, ${duplicateOfId}::uuid,
        ${JSON.stringify(added.imbalances.map(arithmetic))}::jsonb, ${tx.clock.now().toISOString()})
      on conflict (practice_id, payer_tax_id, trace_number, payment_date, amount_cents) where status in ('POSTED', 'PARTIAL') do nothing returning id`)
  const stored = await insert(added.status, null)
  if (stored.length > 0) return { id, duplicateOfId: undefined }

  const [first] = await tx.rows(sql<{ id: string }>`
    select id from remittance where practice_id = ${tx.practiceId} and payer_tax_id = ${remittance.payerTaxId} and trace_number = ${remittance.traceNumber}
      and payment_date = ${added.on} and amount_cents = ${remittance.amountCents} and status in ('POSTED', 'PARTIAL')`)
  if (!first) throw new Error('a payment was neither new nor known')
  await insert('DUPLICATE', first.id)
  return { id, duplicateOfId: first.id }
}

/** The sum as a person reads it: what the file says, and what its parts come to. */
const arithmetic = ({ level, where, expectedCents, foundCents }: Imbalance): Record<string, unknown> => ({
  level,
  claim: where.pcn ?? null,
  line: where.line === undefined ? null : where.line + 1,
  expected: dollars(expectedCents),
  found: dollars(foundCents),
})

export const settleStatus = (tx: Tx, id: string, status: 'POSTED' | 'PARTIAL'): Promise<unknown> =>
  status === 'POSTED' ? Promise.resolve() : tx.rows(sql`update remittance set status = ${status} where id = ${id}`)

/** What was done with this place of this file, when it came before: after a crash an import goes on from there. */
export async function readRemittance(tx: Tx, { fileId, position }: { fileId: string; position: number }): Promise<PostResult | undefined> {
  const [row] = await tx.rows(sql<{ id: string; status: RemittanceStatus; duplicate_of_id: string | null }>`
    select id, status, duplicate_of_id from remittance where file_id = ${fileId} and position = ${position}`)
  if (!row) return undefined
  const claims = await tx.rows(sql<{ number: string; exception: string | null }>`
    select number, exception from remittance_claim where remittance_id = ${row.id} order by position`)
  const exceptions = claims.flatMap(({ number, exception }) => (exception ? [{ number, reason: exception }] : []))
  return {
    remittanceId: row.id,
    status: row.status,
    posted: claims.length - exceptions.length,
    exceptions,
    duplicateOfId: row.duplicate_of_id ?? undefined,
    imbalances: [],
  }
}

/** Every claim of the payment and every adjustment as it was sent, in two statements. */
export async function storePlanned(
  tx: Tx,
  remittanceId: string,
  remittance: Remittance,
  planned: readonly PlannedClaim[],
  journalOf: (plan: PlannedClaim) => bigint | undefined,
): Promise<void> {
  const rows = remittance.claims.flatMap((remitted, position) => {
    const plan = planned[position]
    return plan ? [{ id: tx.newId(), position, remitted, plan }] : []
  })
  await tx.rows(sql`
    insert into remittance_claim (id, practice_id, remittance_id, position, claim_id, number, status_code, charged_cents, paid_cents, patient_cents,
      payer_control_number, state, exception, journal_id, reverses_id)
    select id, ${tx.practiceId}, ${remittanceId}, position, claim_id, number, status_code, charged, paid, patient, control,
      case when exception is null then 'POSTED' else 'EXCEPTION' end, exception, journal_id, reverses_id
    from unnest(${rows.map(r => r.id)}::uuid[], ${rows.map(r => r.position)}::int[], ${rows.map(r => r.plan.claimId ?? null)}::uuid[],
      ${rows.map(r => r.remitted.pcn)}::text[], ${rows.map(r => r.remitted.status)}::text[], ${rows.map(r => r.remitted.chargeCents)}::bigint[],
      ${rows.map(r => r.remitted.paidCents)}::bigint[], ${rows.map(r => r.remitted.patientResponsibilityCents)}::bigint[],
      ${rows.map(r => r.remitted.payerControlNumber)}::text[], ${rows.map(r => r.plan.exception ?? null)}::text[],
      ${rows.map(r => journalOf(r.plan) ?? null)}::bigint[], ${rows.map(r => r.plan.reverses ?? null)}::uuid[])
      as n (id, position, claim_id, number, status_code, charged, paid, patient, control, exception, journal_id, reverses_id)`)
  await storeAdjustments(tx, rows.flatMap(adjustmentRows))
}

interface AdjustmentRow extends Adjustment {
  remittanceClaimId: string
  lineId: string | null
  remarks: readonly string[]
}

function adjustmentRows({ id, remitted, plan }: { id: string; remitted: Remittance['claims'][number]; plan: PlannedClaim }): AdjustmentRow[] {
  const ofClaim = remitted.adjustments.map(a => ({ ...a, remittanceClaimId: id, lineId: null, remarks: remitted.remarks }))
  const ofLines = remitted.lines.flatMap((line, i) =>
    line.adjustments.map(a => ({ ...a, remittanceClaimId: id, lineId: plan.lineIds[i] ?? null, remarks: line.remarks })),
  )
  return [...ofClaim, ...ofLines]
}

async function storeAdjustments(tx: Tx, rows: readonly AdjustmentRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.rows(sql`
    insert into adjustment (id, practice_id, remittance_claim_id, claim_line_id, group_code, reason, amount_cents, quantity, remarks, position)
    select id, ${tx.practiceId}, remittance_claim_id, claim_line_id, group_code, reason, amount, quantity, string_to_array(remarks, ' '), position
    from unnest(${rows.map(() => tx.newId())}::uuid[], ${rows.map(r => r.remittanceClaimId)}::uuid[], ${rows.map(r => r.lineId)}::uuid[],
      ${rows.map(r => r.group)}::text[], ${rows.map(r => r.reason)}::text[], ${rows.map(r => r.amountCents)}::bigint[],
      ${rows.map(r => r.quantity ?? null)}::text[], ${rows.map(r => r.remarks.join(' '))}::text[])
      with ordinality as n (id, remittance_claim_id, claim_line_id, group_code, reason, amount, quantity, remarks, position)`)
}
