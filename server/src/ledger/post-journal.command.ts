import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import { accountsOf } from './account.store.ts'
import { isBalanced, type Journal } from './journal.rules.ts'

/**
 * Posts one journal. A journal whose idempotency key was posted before adds nothing: the first one's id comes back.
 *
 * @throws RangeError when the entries are fewer than two or do not add up to zero: a bug, never a person's mistake
 */
export async function post(tx: Tx, journal: Journal): Promise<bigint> {
  const [id] = await postAll(tx, [journal])
  if (id === undefined) throw new Error('posting gave no journal')
  return id
}

/** Posts any number of journals in one statement; their ids come in the same order. */
export async function postAll(tx: Tx, journals: readonly Journal[]): Promise<bigint[]> {
  if (journals.length === 0) return []
  for (const { kind, entries } of journals) if (!isBalanced(entries)) throw new RangeError(`journal ${kind} is not balanced`)
  const accounts = await accountsOf(tx)
  const entries = journals.flatMap((journal, i) =>
    journal.entries.map((entry, n) => ({ ...entry, journal: i + 1, line: n + 1, accountId: accounts.get(entry.account) })),
  )

  const rows = await tx.rows(sql<{ id: bigint | null }>`
    with wanted as materialized (
      select w.*, nextval(pg_get_serial_sequence('journal', 'id')) as id
      from unnest(${journals.map(j => j.kind)}::text[], ${journals.map(j => j.effectiveDate)}::date[], ${journals.map(j => j.source.type)}::text[],
        ${journals.map(j => j.source.id)}::uuid[], ${journals.map(j => j.idempotency?.scope ?? null)}::text[],
        ${journals.map(j => j.idempotency?.key ?? null)}::text[], ${journals.map(j => j.reversesId ?? null)}::bigint[])
        with ordinality as w (kind, effective_date, source_type, source_id, idem_scope, idem_key, reverses_id, ordinal)
    ), made as (
      insert into journal (id, practice_id, kind, effective_date, actor_id, source_type, source_id, idem_scope, idem_key, reverses_id)
      overriding system value
      select id, ${tx.practiceId}, kind, effective_date, ${tx.actor.userId}, source_type, source_id, idem_scope, idem_key, reverses_id from wanted
      on conflict (practice_id, idem_scope, idem_key) do nothing returning id
    ), booked as (
      insert into entry (journal_id, line_no, practice_id, account_id, claim_id, claim_line_id, patient_id, payer_id, amount_cents)
      select made.id, e.line_no, ${tx.practiceId}, e.account_id, e.claim_id, e.claim_line_id, e.patient_id, e.payer_id, e.amount_cents
      from unnest(${entries.map(e => e.journal)}::int[], ${entries.map(e => e.line)}::int[], ${entries.map(e => e.accountId ?? null)}::int[],
        ${entries.map(e => e.claimId ?? null)}::uuid[], ${entries.map(e => e.claimLineId ?? null)}::uuid[],
        ${entries.map(e => e.patientId ?? null)}::uuid[], ${entries.map(e => e.payerId ?? null)}::uuid[], ${entries.map(e => e.amount)}::bigint[])
        as e (ordinal, line_no, account_id, claim_id, claim_line_id, patient_id, payer_id, amount_cents)
      join wanted on wanted.ordinal = e.ordinal join made on made.id = wanted.id
    )
    select made.id from wanted left join made on made.id = wanted.id order by wanted.ordinal`)
  return Promise.all(rows.map(({ id }, i) => id ?? findPosted(tx, journals[i])))
}

/** Read by a statement of its own: the first posting may have been committed while ours waited for it. */
async function findPosted(tx: Tx, journal: Journal | undefined): Promise<bigint> {
  const [found] = await tx.rows(sql<{ id: bigint }>`
    select id from journal where practice_id = ${tx.practiceId} and idem_scope = ${journal?.idempotency?.scope ?? null} and idem_key = ${journal?.idempotency?.key ?? null}`)
  if (!found) throw new Error(`journal ${journal?.kind} was not posted`)
  return found.id
}
