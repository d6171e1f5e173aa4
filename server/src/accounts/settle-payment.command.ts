import { money, sum } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { landing } from '../claims/claim.steps.ts'
import { refreshBalances } from '../claims/refresh-balances.command.ts'
import { takeStep } from '../claims/take-step.command.ts'
import type { ClaimStatus } from '../claims/claim.steps.ts'
import { lineBalances } from '../ledger/balances.query.ts'
import { journalOf, type Entry } from '../ledger/journal.rules.ts'
import { addBalances, isSettled, type Balance } from '../ledger/line-balance.rules.ts'
import { payByPatient, type LineFacts } from '../ledger/money-core.rules.ts'
import { postAll } from '../ledger/post-journal.command.ts'
import { readToday } from '../parties/practice.query.ts'
import type { Tx } from '../platform/transaction.ts'
import { declineWords, type ChargeOutcome } from './card-processor.ts'

const CHECKING = 'We are checking. Please do not pay again. The receipt shows here.'

interface PartRow {
  claim_id: string
  patient_id: string
  encounter_id: string
  status: ClaimStatus
  asked_cents: bigint
}

/**
 * Writes down what became of a charge, once: a second call, by whoever, changes nothing. A captured charge is booked to
 * the visits it was meant for; what they no longer need, because something changed meanwhile, is the patient's credit.
 */
export async function settlePayment(tx: Tx, paymentId: string, outcome: ChargeOutcome): Promise<void> {
  const parts = await tx.rows(sql<PartRow>`
    select p.claim_id, c.patient_id, c.encounter_id, c.status, p.asked_cents from payment_part p join claim c on c.id = p.claim_id
    where p.payment_id = ${paymentId} order by c.id for update of c`)
  const [payment] = await tx.rows(
    sql<{ status: string; amount_cents: bigint }>`select status, amount_cents from payment where id = ${paymentId} for update`,
  )
  if (!payment) throw new Error('a payment to settle is not there')
  tx.look(parts.map(part => part.patient_id))
  if (payment.status !== 'INTENT' && payment.status !== 'UNKNOWN') return
  if (outcome.status === 'unknown' && payment.status === 'UNKNOWN') return
  if (outcome.status === 'captured') await book(tx, paymentId, parts)
  await store(tx, paymentId, outcome)
  for (const patientId of new Set(parts.map(part => part.patient_id))) tx.record({ kind: 'payment.changed', paymentId, patientId })
}

async function store(tx: Tx, paymentId: string, outcome: ChargeOutcome): Promise<void> {
  const status = { captured: 'CAPTURED', declined: 'DECLINED', unknown: 'UNKNOWN' }[outcome.status]
  const message = outcome.status === 'declined' ? declineWords(outcome.reason) : outcome.status === 'unknown' ? CHECKING : null
  const settledAt = outcome.status === 'unknown' ? null : tx.clock.now().toISOString()
  await tx.rows(sql`update payment set status = ${status}, message = ${message}, settled_at = ${settledAt}::timestamptz where id = ${paymentId}`)
}

async function book(tx: Tx, paymentId: string, parts: readonly PartRow[]): Promise<void> {
  const claimIds = parts.map(part => part.claim_id)
  const lines = await lineBalances(tx, claimIds)
  const entries = [...Map.groupBy(parts, part => part.patient_id)].flatMap(([patientId, own]) => entriesFor(patientId, own, lines))
  const on = await readToday(tx)
  await postAll(
    tx,
    journalOf({
      kind: 'patient.paid',
      effectiveDate: on,
      source: { type: 'payment', id: paymentId },
      entries,
      idempotency: { scope: 'payment', key: paymentId },
    }),
  )
  const applied = claimIds.map(id => sum(entries.filter(e => e.claimId === id && e.account === 'card_clearing').map(e => e.amount)))
  await tx.rows(sql`
    update payment_part p set applied_cents = n.applied from unnest(${claimIds}::uuid[], ${applied}::bigint[]) as n (claim_id, applied)
    where p.payment_id = ${paymentId} and p.claim_id = n.claim_id`)
  await refreshBalances(tx, claimIds)
  await closeSettled(tx, parts)
}

/** One person's money never pays another's visit, nor becomes another's credit. */
function entriesFor(patientId: string, parts: readonly PartRow[], lines: ReadonlyMap<string, LineFacts[]>): Entry[] {
  const claims = parts.map(part => ({
    claimId: part.claim_id,
    patientId,
    payerId: undefined,
    lines: lines.get(part.claim_id) ?? [],
    atMost: money(part.asked_cents),
  }))
  return payByPatient(sum(parts.map(part => money(part.asked_cents))), patientId, claims)
}

async function closeSettled(tx: Tx, parts: readonly PartRow[]): Promise<void> {
  const lines = await lineBalances(
    tx,
    parts.map(part => part.claim_id),
  )
  for (const { claim_id, encounter_id, patient_id, status } of parts) {
    const balance: Balance = addBalances((lines.get(claim_id) ?? []).map(line => line.balance))
    if (isSettled(balance) && landing(status, 'close')) await takeStep(tx, claim_id, 'close')
    else tx.record({ kind: 'claim.changed', claimId: claim_id, encounterId: encounter_id, patientId: patient_id })
  }
}
