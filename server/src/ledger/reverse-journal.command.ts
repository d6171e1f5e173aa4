import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { readEntries } from './entries.query.ts'
import { reversalOf, type Journal, type Source } from './journal.rules.ts'
import { postAll } from './post-journal.command.ts'

/**
 * Takes a journal back by its equal and opposite; the first one stays as it is.
 *
 * Refuses with NOT_FOUND, or CONFLICT when it was taken back before.
 */
export async function reverseJournal(
  tx: Tx,
  journalId: bigint,
  reversal: { kind: string; effectiveDate: Day; source: Source; idempotency?: Journal['idempotency'] },
): Promise<bigint | Refusal> {
  const entries = (await readEntries(tx, [journalId])).get(journalId)
  if (!entries) return new Refusal('NOT_FOUND', 'This posting does not exist.')
  const isTaken = await tx.rows(sql`select from journal where reverses_id = ${journalId}`)
  if (isTaken.length > 0) return new Refusal('CONFLICT', 'This posting was taken back before.')
  const { idempotency, ...rest } = reversal
  const [id] = await postAll(tx, [{ ...rest, ...(idempotency && { idempotency }), reversesId: journalId, entries: reversalOf(entries) }])
  return id ?? new Refusal('NOT_FOUND', 'This posting does not exist.')
}

/** Takes the charges of claims back that are built anew: any number in two statements. */
export async function reverseClaimCharges(tx: Tx, claimIds: readonly string[]): Promise<void> {
  const charges = await tx.rows(sql<{ id: bigint; source_id: string; effective_date: Day }>`
    select id, source_id, effective_date::text as effective_date from journal j
    where practice_id = ${tx.practiceId} and kind = 'claim.charged' and source_type = 'claim' and source_id = any(${[...claimIds]}::uuid[])
      and not exists (select from journal r where r.reverses_id = j.id) order by id`)
  const entries = await readEntries(
    tx,
    charges.map(({ id }) => id),
  )
  await postAll(
    tx,
    charges.map(charge => ({
      kind: 'claim.uncharged',
      effectiveDate: charge.effective_date,
      source: { type: 'claim', id: charge.source_id },
      reversesId: charge.id,
      entries: reversalOf(entries.get(charge.id) ?? []),
    })),
  )
}
