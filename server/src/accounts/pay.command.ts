import { randomBytes } from 'node:crypto'
import { dollars, sum, zero, type Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { idempotent } from '../access/idempotent.ts'
import { isId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import { fill } from '../ledger/journal.rules.ts'
import { readToday } from '../parties/practice.query.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Tx } from '../platform/transaction.ts'
import { checkCard, type Card, type CheckedCard } from './card.rules.ts'
import { declineWords, type CardProcessor, type ChargeOutcome } from './card-processor.ts'
import { confirmationOf } from './confirmation.rules.ts'
import { dueOf, lockClaimsOf, underWayOf, type DueClaim } from './due-claims.query.ts'
import { readPayment, type PaymentView } from './payments.query.ts'
import { settlePayment } from './settle-payment.command.ts'

export interface PayWish {
  /** Made and kept by the client before it sends: the same key pays once. */
  idempotencyKey: string
  /** Visits, as the patient knows them. */
  billIds: readonly string[]
  amount: Money
  card: Card
}

export type Write = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>

const ASK_AGAIN_MS = 10_000

/**
 * Charges a card for visits. The intent is committed before the card is charged, and the result after it, so that
 * whatever breaks in between is found and settled once. Sent again with the same key it charges nothing more.
 *
 * Refuses, first that applies: INVALID_INPUT, IDEMPOTENCY_MISMATCH, NOT_FOUND, BUSY while another payment for these visits
 * is under way, NOTHING_DUE, AMOUNT_TOO_LARGE, CARD_DECLINED. The payment is UNKNOWN while the card company has not answered.
 */
export async function pay(write: Write, processor: CardProcessor, wish: PayWish): Promise<PaymentView | Refusal> {
  const prepared = await write(tx => prepare(tx, wish))
  if (prepared instanceof Refusal) return prepared
  const { paymentId, card, status } = prepared
  if (status === 'INTENT' || status === 'UNKNOWN') {
    const outcome = await charge(processor, { key: paymentId, amount: wish.amount, card })
    await write(tx => settlePayment(tx, paymentId, outcome))
  }
  return write(tx => answer(tx, paymentId))
}

async function answer(tx: Tx, paymentId: string): Promise<PaymentView | Refusal> {
  const payment = await readPayment(tx, paymentId)
  if (!payment) return new Refusal('NOT_FOUND', 'This payment does not exist, or you may not see it.')
  return payment.status === 'DECLINED' ? new Refusal('CARD_DECLINED', payment.message ?? declineWords('')) : payment
}

/** No answer is not a no: whatever goes wrong on the way, the outcome is unknown. */
async function charge(processor: CardProcessor, request: { key: string; amount: Money; card: CheckedCard }): Promise<ChargeOutcome> {
  try {
    return await processor.charge(request)
  } catch {
    return { status: 'unknown' }
  }
}

interface Prepared {
  paymentId: string
  card: CheckedCard
  status: string
}

async function prepare(tx: Tx, { idempotencyKey, billIds, amount, card }: PayWish): Promise<Prepared | Refusal> {
  if (amount <= zero) return new Refusal('INVALID_INPUT', 'The amount to pay is more than zero.', 'amount')
  if (billIds.length === 0) return new Refusal('INVALID_INPUT', 'Name at least one visit to pay for.', 'billIds')
  const checked = checkCard(card, await readToday(tx))
  if (checked instanceof Refusal) return checked
  // The full number takes no part, not even as a hash: there are too few card numbers to hide one.
  const input = { billIds: [...billIds].sort(), amount, last4: checked.last4, expiry: card.expiry }
  const stored = await idempotent(tx, 'pay', idempotencyKey, input, () => storeIntent(tx, { billIds, amount, card: checked }))
  if (stored instanceof Refusal) return stored
  const [payment] = await tx.rows(sql<{ status: string }>`select status from payment where id = ${stored.paymentId}`)
  return { paymentId: stored.paymentId, card: checked, status: payment?.status ?? '' }
}

async function storeIntent(
  tx: Tx,
  { billIds, amount, card }: { billIds: readonly string[]; amount: Money; card: CheckedCard },
): Promise<{ paymentId: string } | Refusal> {
  const claims = await lockClaimsOf(tx, billIds.filter(isId))
  const known = new Set(claims.map(claim => claim.encounterId))
  if (billIds.some(id => !known.has(id))) return new Refusal('NOT_FOUND', 'This bill does not exist, or you may not see it.')
  tx.look(claims.map(claim => claim.patientId))
  const due = dueOf(claims)
  const refused = refuse(amount, sum(due), claims)
  if (refused) return refused

  const paymentId = tx.newId()
  const parts = claims.map((claim, i) => ({ ...claim, asked: fill(amount, due).parts[i] ?? zero })).filter(part => part.asked > zero)
  const now = tx.clock.now()
  await tx.rows(sql`
    insert into payment (id, practice_id, patient_id, user_id, status, amount_cents, card_brand, card_last4, confirmation, processor_key, created_at)
    values (${paymentId}, ${tx.practiceId}, ${parts[0]?.patientId ?? null}, ${tx.actor.userId}, 'INTENT', ${amount}, ${card.brand}, ${card.last4},
      ${confirmationOf(randomBytes(10))}, ${paymentId}, ${now.toISOString()})`)
  await tx.rows(sql`
    insert into payment_part (payment_id, claim_id, practice_id, asked_cents)
    select ${paymentId}, claim_id, ${tx.practiceId}, asked from unnest(${parts.map(p => p.id)}::uuid[], ${parts.map(p => p.asked)}::bigint[]) as n (claim_id, asked)`)
  for (const patientId of new Set(parts.map(part => part.patientId))) tx.record({ kind: 'payment.changed', paymentId, patientId })
  // Should this process die before it hears the answer, another one asks.
  await enqueue(tx, {
    task: 'settle-payments',
    payload: { practiceId: tx.practiceId },
    key: `settle-payments-${tx.practiceId}`,
    runAt: new Date(now.getTime() + ASK_AGAIN_MS),
  })
  return { paymentId }
}

function refuse(amount: Money, due: Money, claims: readonly DueClaim[]): Refusal | undefined {
  if (amount <= due) return undefined
  if (underWayOf(claims) > zero) return new Refusal('BUSY', 'Another payment for this visit is under way. Please do not pay again.')
  if (due === zero) return new Refusal('NOTHING_DUE', 'Nothing is due for these visits now.')
  return new Refusal('AMOUNT_TOO_LARGE', `The most you can pay for these visits is $${dollars(due)}.`, 'amount')
}
