import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

/**
 * Brings the balances cached on claims in line with the ledger, whose entries are the truth. Called in the
 * transaction that posted; recomputed from the entries and never counted up, so that an error cannot live on.
 */
export async function refreshBalances(tx: Tx, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0) return
  // Claim by claim through the index: a join would go wrong on tables that have no statistics yet, as after an import.
  await tx.rows(sql`
    update claim c set (open_payer_cents, open_patient_cents, paid_cents, adjusted_cents) = (
      select coalesce(sum(e.amount_cents) filter (where a.kind = 'payer_ar'), 0)::bigint,
        coalesce(sum(e.amount_cents) filter (where a.kind = 'patient_ar'), 0)::bigint,
        coalesce(sum(e.amount_cents) filter (where a.kind in ('cash', 'card_clearing', 'unapplied')), 0)::bigint,
        coalesce(sum(e.amount_cents) filter (where a.kind in ('contractual', 'write_off', 'bad_debt')), 0)::bigint
      from entry e join account a on a.id = e.account_id where e.practice_id = c.practice_id and e.claim_id = c.id)
    where c.practice_id = ${tx.practiceId} and c.id = any(${[...claimIds]}::uuid[])`)
}
