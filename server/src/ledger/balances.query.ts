import { money, negate, sum, zero, type Money } from '@cleanclaim/schema/money'
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import type { AccountKind } from './journal.rules.ts'
import { addBalances, balanceOf, type AccountSum, type Balance } from './line-balance.rules.ts'
import type { LineFacts } from './money-core.rules.ts'

interface SumRow {
  claim_id: string
  claim_line_id: string | null
  patient_id: string | null
  kind: AccountKind
  is_payers: boolean
  amount: bigint
}

/**
 * Where the charges of each claim have gone, line by line in the order of the claim. Read from the entries.
 *
 * @param asOf only what was posted up to this moment (ISO 8601); everything when left away
 */
export async function lineBalances(tx: Tx, claimIds: readonly string[], asOf?: string): Promise<Map<string, LineFacts[]>> {
  if (claimIds.length === 0) return new Map()
  const rows = await tx.rows(sql<SumRow>`
    select e.claim_id, e.claim_line_id, a.kind, e.payer_id is not null as is_payers, sum(e.amount_cents)::bigint as amount
    from entry e join account a on a.id = e.account_id left join claim_line l on l.id = e.claim_line_id ${upTo(asOf)}
    where e.practice_id = ${tx.practiceId} and e.claim_id = any(${[...claimIds]}::uuid[])
    group by e.claim_id, e.claim_line_id, a.kind, is_payers, l.position order by l.position, e.claim_line_id`)
  const byClaim = Map.groupBy(rows, row => row.claim_id)
  return new Map([...byClaim].map(([claimId, sums]) => [claimId, linesOf(sums)]))
}

const linesOf = (rows: readonly SumRow[]): LineFacts[] =>
  [...Map.groupBy(rows, row => row.claim_line_id ?? '')].map(([claimLineId, sums]) => ({ claimLineId, balance: balanceOf(sums.map(sumOfRow)) }))

const sumOfRow = (row: SumRow): AccountSum => ({ account: row.kind, isPayers: row.is_payers, amount: money(row.amount) })

/** The same for whole claims. Claims without an entry are not in the answer. */
export async function claimBalances(tx: Tx, claimIds: readonly string[], asOf?: string): Promise<Map<string, Balance>> {
  const lines = await lineBalances(tx, claimIds, asOf)
  return new Map([...lines].map(([claimId, facts]) => [claimId, addBalances(facts.map(fact => fact.balance))]))
}

export interface PatientBalance {
  open: Money
  /** What the patient paid too much; never netted against what another person owes. */
  credit: Money
}

/** What patients owe and what we owe them; a patient without entries owes nothing. */
export async function patientBalances(tx: Tx, patientIds: readonly string[], asOf?: string): Promise<Map<string, PatientBalance>> {
  const rows = await tx.rows(sql<SumRow>`
    select e.patient_id, a.kind, sum(e.amount_cents)::bigint as amount
    from entry e join account a on a.id = e.account_id ${upTo(asOf)}
    where e.practice_id = ${tx.practiceId} and e.patient_id = any(${[...patientIds]}::uuid[]) and e.payer_id is null and a.kind in ('patient_ar', 'unapplied')
    group by e.patient_id, a.kind`)
  const total = (patientId: string, kind: AccountKind): Money =>
    sum(rows.filter(row => row.patient_id === patientId && row.kind === kind).map(row => money(row.amount)))
  return new Map(patientIds.map(id => [id, { open: total(id, 'patient_ar'), credit: negate(total(id, 'unapplied')) }]))
}

/** The patient's credit, locked: two that spend it at once take turns. Take locks on claims first. */
export async function lockCredit(tx: Tx, patientId: string): Promise<Money> {
  await tx.rows(sql`select from patient where id = ${patientId} for no key update`)
  return (await patientBalances(tx, [patientId])).get(patientId)?.credit ?? zero
}

const upTo = (asOf: string | undefined): RawBuilder<unknown> =>
  asOf === undefined ? sql`` : sql`join journal j on j.id = e.journal_id and j.posted_at <= ${asOf}::timestamptz`
