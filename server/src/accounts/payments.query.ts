import { money, sum, zero, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { sql, type RawBuilder } from 'kysely'
import { isId } from '../kernel/id.ts'
import { moment } from '../platform/moment.ts'
import type { Tx } from '../platform/transaction.ts'

export type PaymentStatus = 'PROCESSING' | 'PAID' | 'DECLINED' | 'UNKNOWN'

export interface PaymentView {
  id: string
  status: PaymentStatus
  amount: Money
  cardBrand: string
  cardLast4: string
  confirmation: string
  createdAt: string
  message: string | null
  parts: { billId: string; title: string; visitOn: Day; amount: Money }[]
  /** Still open on the visits it covers. */
  remaining: Money
}

interface PartRow {
  id: string
  status: 'INTENT' | 'UNKNOWN' | 'CAPTURED' | 'DECLINED'
  amount_cents: bigint
  card_brand: string
  card_last4: string
  confirmation: string
  created_at: string
  message: string | null
  patient_id: string
  encounter_id: string
  title: string
  service_date: Day
  asked_cents: bigint
  applied_cents: bigint
  open_patient_cents: bigint
}

const shown: Readonly<Record<PartRow['status'], PaymentStatus>> = { INTENT: 'PROCESSING', UNKNOWN: 'UNKNOWN', CAPTURED: 'PAID', DECLINED: 'DECLINED' }

/** Receipts and payments under way, latest first. A declined card left nothing to keep a receipt of. */
export const readPayments = (tx: Tx): Promise<PaymentView[]> => read(tx, sql`m.status <> 'DECLINED'`)

export const readPayment = async (tx: Tx, id: string): Promise<PaymentView | undefined> =>
  isId(id) ? (await read(tx, sql`m.id = ${id}`))[0] : undefined

/** Those that cover any of the visits, by visit. */
export async function readPaymentsOf(tx: Tx, encounterIds: readonly string[]): Promise<Map<string, PaymentView[]>> {
  const payments = await read(
    tx,
    sql`m.status <> 'DECLINED' and m.id in (
    select x.payment_id from payment_part x join claim y on y.id = x.claim_id where y.encounter_id = any(${[...encounterIds]}::uuid[]))`,
  )
  return new Map(encounterIds.map(id => [id, payments.filter(payment => payment.parts.some(part => part.billId === id))]))
}

async function read(tx: Tx, where: RawBuilder<unknown>): Promise<PaymentView[]> {
  const rows = await tx.rows(sql<PartRow>`
    select m.id, m.status, m.amount_cents, m.card_brand, m.card_last4, m.confirmation,
      ${moment('m.created_at')} as created_at, m.message, c.patient_id, c.encounter_id, e.title,
      e.service_date::text as service_date, p.asked_cents, p.applied_cents, c.open_patient_cents
    from payment m join payment_part p on p.payment_id = m.id join claim c on c.id = p.claim_id join encounter e on e.id = c.encounter_id
    where c.patient_id = any(${[...tx.actor.patientIds]}::uuid[]) and ${where}
    order by m.created_at desc, m.id, e.service_date, c.id`)
  tx.look(rows.map(row => row.patient_id))
  return [...Map.groupBy(rows, row => row.id).values()].flatMap(present)
}

function present(rows: PartRow[]): PaymentView[] {
  const [first] = rows
  if (!first) return []
  const parts = [...Map.groupBy(rows, row => row.encounter_id)].map(([billId, own]) => ({
    billId,
    title: own[0]?.title ?? '',
    visitOn: own[0]?.service_date ?? '',
    amount: sum(own.map(row => money(first.status === 'CAPTURED' ? row.applied_cents : row.asked_cents))),
  }))
  return [
    {
      id: first.id,
      status: shown[first.status],
      amount: money(first.amount_cents),
      cardBrand: first.card_brand,
      cardLast4: first.card_last4,
      confirmation: first.confirmation,
      createdAt: first.created_at,
      message: first.message,
      parts,
      remaining: rows.reduce((total, row) => money(total + row.open_patient_cents), zero),
    },
  ]
}
