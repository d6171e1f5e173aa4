import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import {
  cachesAgree,
  claimsAddUp,
  creditNotNegative,
  grandTotal,
  journalsBalance,
  ledgerBalances,
  linesAddUp,
  nothingNegative,
  reversalsCancel,
} from './verify-books.query.ts'
import type { Check } from './verify-report.rules.ts'
import { journalsHaveSources, paymentPartsAgree, paymentsAreCharged, remittancesAreDeposits, remittedClaimsAreBooked } from './verify-money.query.ts'
import { auditChainsHold, auditHeadsHold, batchesAreSentOnce, feedsAreGapless, historiesHold } from './verify-records.query.ts'

/** Gives one row for each thing looked at: `example text, broken boolean`. Names of things only, no personal data. */
export type Relation = (of: { practiceId: number }) => RawBuilder<unknown>

const promises: readonly { id: string; title: string; relation: Relation }[] = [
  { id: 'journals-balance', title: 'Every journal adds up to zero', relation: journalsBalance },
  { id: 'ledger-balances', title: 'The whole ledger adds up to zero', relation: ledgerBalances },
  { id: 'reversals-cancel', title: 'Every reversal cancels its journal', relation: reversalsCancel },
  { id: 'caches-agree', title: 'Balances in lists are the sums of the entries', relation: cachesAgree },
  { id: 'claims-add-up', title: 'Each claim: charge = paid + adjusted + patient’s part + open', relation: claimsAddUp },
  { id: 'lines-add-up', title: 'Each line: charge = paid + adjusted + patient’s part + open', relation: linesAddUp },
  { id: 'nothing-negative', title: 'Nothing open is negative', relation: nothingNegative },
  { id: 'credit-not-negative', title: 'No patient’s credit is overdrawn', relation: creditNotNegative },
  { id: 'grand-total', title: 'All charges = paid + adjusted + open, to the cent', relation: grandTotal },
  { id: 'remittances-are-deposits', title: 'Cash booked for a remittance is its deposit', relation: remittancesAreDeposits },
  { id: 'remitted-claims-booked', title: 'Every claim of a remittance is booked once', relation: remittedClaimsAreBooked },
  { id: 'payments-are-charged', title: 'Every card payment: one journal, one charge, one amount', relation: paymentsAreCharged },
  { id: 'payment-parts-agree', title: 'Receipts say what was booked', relation: paymentPartsAgree },
  { id: 'journals-have-sources', title: 'Every journal has its source', relation: journalsHaveSources },
  { id: 'histories-hold', title: 'Every claim reached its status by allowed steps', relation: historiesHold },
  { id: 'batches-sent-once', title: 'Every file carried each of its claims once', relation: batchesAreSentOnce },
  { id: 'feeds-gapless', title: 'Events are numbered without gaps', relation: feedsAreGapless },
  { id: 'audit-chains-hold', title: 'No row of the audit trail was changed, removed or added', relation: auditChainsHold },
  { id: 'audit-heads-hold', title: 'The audit trail ends where its head says', relation: auditHeadsHold },
]

const EXAMPLES_MAX = 5

/**
 * Recomputes every promise about the books and the records of one practice from the rows themselves. Reads only. Each
 * check is one statement and so sees one moment: it may run while others work.
 */
export async function verify(tx: Tx): Promise<Check[]> {
  const checks: Check[] = []
  for (const { id, title, relation } of promises) {
    const [row] = await tx.rows(sql<{ checked: bigint; broken: bigint; examples: string[] | null }>`
      select count(*) as checked, count(*) filter (where broken) as broken, (array_agg(example) filter (where broken))[1:${EXAMPLES_MAX}] as examples
      from (${relation({ practiceId: tx.practiceId })}) t`)
    checks.push({ id, title, checked: Number(row?.checked ?? 0), broken: Number(row?.broken ?? 0), examples: row?.examples ?? [] })
  }
  return checks
}
