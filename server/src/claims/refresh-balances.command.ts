import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

/**
 * Brings the balances cached on claims in line with the ledger, whose entries are the truth. Called in the
 * transaction that posted; recomputed from the entries and never counted up, so that an error cannot live on.
 */
export async function refreshBalances(tx: Tx, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0) return
  await tx.rows(sql`
    update claim c set open_payer_cents = b.open_payer, open_patient_cents = b.open_patient, paid_cents = b.paid, adjusted_cents = b.adjusted
    from (
      select e.claim_id,
        coalesce(sum(e.amount_cents) filter (where a.kind = 'payer_ar'), 0)::bigint as open_payer,
        coalesce(sum(e.amount_cents) filter (where a.kind = 'patient_ar'), 0)::bigint as open_patient,
        coalesce(sum(e.amount_cents) filter (where a.kind in ('cash', 'card_clearing', 'unapplied')), 0)::bigint as paid,
        coalesce(sum(e.amount_cents) filter (where a.kind in ('contractual', 'write_off', 'bad_debt')), 0)::bigint as adjusted
      from entry e join account a on a.id = e.account_id
      where e.practice_id = ${tx.practiceId} and e.claim_id = any(${[...claimIds]}::uuid[]) group by e.claim_id
    ) b where c.id = b.claim_id`)
}
