import { money, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { moment } from '../platform/moment.ts'
import type { Tx } from '../platform/transaction.ts'
import { accountWords, labelOf, sourceWords } from './entry-words.rules.ts'
import type { AccountKind, Entry, Source } from './journal.rules.ts'

export interface ExplainedEntry {
  id: string
  journalId: string
  kind: string
  label: string
  account: string
  amount: Money
  effectiveOn: Day
  postedAt: string
  source: string
}

/** Every entry of a claim in the order of posting: the balance explains itself. */
export async function readClaimEntries(tx: Tx, claimId: string): Promise<ExplainedEntry[]> {
  const rows = await tx.rows(sql<{
    journal_id: bigint
    line_no: number
    kind: string
    account: AccountKind
    amount_cents: bigint
    effective_date: Day
    posted_at: string
    source_type: Source['type']
  }>`
    select e.journal_id, e.line_no, j.kind, a.kind as account, e.amount_cents, j.effective_date::text as effective_date,
      ${moment('j.posted_at')} as posted_at, j.source_type
    from entry e join journal j on j.id = e.journal_id join account a on a.id = e.account_id
    where e.practice_id = ${tx.practiceId} and e.claim_id = ${claimId} order by e.journal_id, e.line_no`)
  return rows.map(row => ({
    id: `${row.journal_id}-${row.line_no}`,
    journalId: String(row.journal_id),
    kind: row.kind,
    label: labelOf(row.kind),
    account: accountWords(row.account),
    amount: money(row.amount_cents),
    effectiveOn: row.effective_date,
    postedAt: row.posted_at,
    source: sourceWords(row.source_type),
  }))
}

interface EntryRow {
  journal_id: bigint
  kind: AccountKind
  claim_id: string | null
  claim_line_id: string | null
  patient_id: string | null
  payer_id: string | null
  amount_cents: bigint
}

/** The entries of journals as they were posted, by journal id. */
export async function readEntries(tx: Tx, journalIds: readonly bigint[]): Promise<Map<bigint, Entry[]>> {
  const rows = await tx.rows(sql<EntryRow>`
    select e.journal_id, a.kind, e.claim_id, e.claim_line_id, e.patient_id, e.payer_id, e.amount_cents
    from entry e join account a on a.id = e.account_id
    where e.practice_id = ${tx.practiceId} and e.journal_id = any(${[...journalIds]}::bigint[]) order by e.journal_id, e.line_no`)
  return new Map([...Map.groupBy(rows, row => row.journal_id)].map(([id, group]) => [id, group.map(entryOf)]))
}

const entryOf = (row: EntryRow): Entry => ({
  account: row.kind,
  amount: money(row.amount_cents),
  ...(row.claim_id && { claimId: row.claim_id }),
  ...(row.claim_line_id && { claimLineId: row.claim_line_id }),
  ...(row.patient_id && { patientId: row.patient_id }),
  ...(row.payer_id && { payerId: row.payer_id }),
})
