import type { Day } from '@cleanclaim/schema/day'
import { scrubClaims } from '../claims/scrub/scrub-claims.command.ts'
import { sql } from 'kysely'
import { takeSteps } from '../claims/take-steps.command.ts'
import { lineBalances } from '../ledger/balances.query.ts'
import { journalOf, type Source } from '../ledger/journal.rules.ts'
import { passOn } from '../ledger/money-core.rules.ts'
import { postAll } from '../ledger/post-journal.command.ts'
import type { Tx } from '../platform/transaction.ts'

interface NextRow {
  id: string
  patient_id: string
  payer_id: string
  next_payer_id: string
  next_coverage_id: string
  next_rank: number
}

/** PAYER_SEQUENCE of a policy by its rank. */
const sequences = ['P', 'S', 'T'] as const

/**
 * What an insurer has left open and nobody denied goes to the patient's next policy: the same claim, to be sent with
 * what was decided before (domain/lifecycle.md 9.6). A claim with a denied line waits for a person, and one that the
 * insurer itself has forwarded waits for the other's answer: sending it too would make a duplicate.
 *
 * The claims are locked by the caller, and decided.
 */
export async function passToNextPayer(tx: Tx, claimIds: readonly string[], { on, source }: { on: Day; source: Source }): Promise<void> {
  const rows = await tx.rows(sql<NextRow>`
    select c.id, c.patient_id, c.payer_id, n.payer_id as next_payer_id, n.id as next_coverage_id, n.rank as next_rank
    from claim c join coverage k on k.id = c.coverage_id
    join lateral (
      select o.* from coverage o where o.practice_id = c.practice_id and o.patient_id = c.patient_id and o.rank > k.rank
        and o.valid_from <= c.service_date and (o.valid_to is null or o.valid_to >= c.service_date) order by o.rank limit 1
    ) n on true
    where c.id = any(${[...new Set(claimIds)]}::uuid[]) and c.status in ('PAID', 'ZERO_PAID_PR') and c.open_payer_cents > 0 order by c.id`)
  if (rows.length === 0) return
  const balances = await lineBalances(
    tx,
    rows.map(({ id }) => id),
  )
  const journals = rows.flatMap(row =>
    journalOf({
      kind: 'claim.passed-on',
      effectiveDate: on,
      source,
      entries: passOn({ claimId: row.id, patientId: row.patient_id, payerId: row.payer_id }, balances.get(row.id) ?? [], row.next_payer_id),
    }),
  )
  await postAll(tx, journals)
  await tx.rows(sql`
    update claim c set payer_id = n.payer_id, coverage_id = n.coverage_id, payer_sequence = n.sequence, frequency = '1', payer_control_number = null,
      batch_id = null
    from unnest(${rows.map(r => r.id)}::uuid[], ${rows.map(r => r.next_payer_id)}::uuid[], ${rows.map(r => r.next_coverage_id)}::uuid[],
      ${rows.map(r => sequences[r.next_rank - 1] ?? 'T')}::text[]) as n (id, payer_id, coverage_id, sequence) where c.id = n.id`)
  await takeSteps(
    tx,
    rows.map(({ id }) => ({ claimId: id, step: 'passOn', reasonCodes: [] })),
  )
  // Its own limit, rules and needs are the next payer's now.
  await scrubClaims(
    tx,
    rows.map(({ id }) => id),
  )
}
