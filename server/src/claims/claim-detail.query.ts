import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { isId } from '../kernel/id.ts'
import { moment } from '../platform/moment.ts'
import type { Tx } from '../platform/transaction.ts'
import { claimShape, type ClaimRow } from './claim-row.query.ts'
import type { ClaimStatus, ClaimStep } from './claim.steps.ts'

export async function readClaims(tx: Tx, ids: readonly string[]): Promise<ClaimRow[]> {
  const { columns, joins } = claimShape()
  const rows = await tx.rows(sql<ClaimRow>`select ${columns} from claim c ${joins} where c.id = any(${ids.filter(isId)}::uuid[])`)
  tx.look(rows.map(row => row.patient_id))
  return rows
}

export const readClaim = async (tx: Tx, id: string): Promise<ClaimRow | undefined> => (await readClaims(tx, [id]))[0]

export interface ClaimLineRow {
  id: string
  position: number
  system: string
  code: string
  name: string | null
  modifiers: string[]
  units: string
  pointers: number[]
  charge_cents: Money
  paid_cents: Money
  adjusted_cents: Money
  patient_cents: Money
  reasons: string[]
}

/** Lines with what became of each: the sums are the ledger's, the reasons the insurer's. */
export const readClaimLines = (tx: Tx, claimId: string): Promise<ClaimLineRow[]> =>
  tx.rows(sql<ClaimLineRow>`
    select l.id, l.position, l.system, l.code, k.name, l.modifiers, trim_scale(l.units)::text as units, l.pointers, l.charge_cents,
      coalesce(b.paid, 0)::bigint as paid_cents, coalesce(b.adjusted, 0)::bigint as adjusted_cents, coalesce(b.patient, 0)::bigint as patient_cents,
      coalesce(a.reasons, '{}') as reasons
    from claim_line l join claim c on c.id = l.claim_id
    left join lateral (
      select name from code k where k.system = l.system and k.code = l.code order by (c.service_date between k.valid_from and coalesce(k.valid_to, 'infinity')) desc limit 1
    ) k on true
    left join lateral (
      select sum(e.amount_cents) filter (where n.kind in ('cash', 'card_clearing', 'unapplied')) as paid,
        sum(e.amount_cents) filter (where n.kind in ('contractual', 'write_off', 'bad_debt')) as adjusted,
        sum(e.amount_cents) filter (where n.kind = 'patient_ar') as patient
      from entry e join account n on n.id = e.account_id
      where e.practice_id = l.practice_id and e.claim_id = l.claim_id and e.claim_line_id = l.id
    ) b on true
    left join lateral (
      select array_agg(distinct d.group_code || '-' || d.reason) as reasons from adjustment d where d.claim_line_id = l.id
    ) a on true
    where l.claim_id = ${claimId} order by l.position`)

export interface ClaimEventRow {
  position: number
  step: ClaimStep
  to_status: ClaimStatus
  at: string
  detail: string | null
  file_kind: string | null
}

export const readClaimEvents = (tx: Tx, claimId: string): Promise<ClaimEventRow[]> =>
  tx.rows(sql<ClaimEventRow>`
    select v.position, v.step, v.to_status, ${moment('v.at')} as at, v.detail, f.kind as file_kind
    from claim_event v left join exchange_file f on f.id = v.file_id where v.claim_id = ${claimId} order by v.position`)

export interface ReasonRow {
  code: string
  short: string | null
  text: string | null
}

/** Every reason with its words: CARC as `CO-16`, RARC as `N290`. */
export const readReasons = (tx: Tx, codes: readonly string[]): Promise<ReasonRow[]> =>
  tx.rows(sql<ReasonRow>`
    select r.code, k.name as short, k.long_name as text
    from unnest(${[...codes]}::text[]) with ordinality as r (code, place)
    left join lateral (
      select name, long_name from code k where k.system in ('carc', 'rarc') and k.code = regexp_replace(r.code, '^[A-Z]{2}-', '') order by system limit 1
    ) k on true order by r.place`)

/** Claims that wait for somebody, counted by what they wait for, and the encounters that wait for a coder. */
export async function readTodaySums(tx: Tx): Promise<{ sums: Map<string, { count: number; amount: Money }>; codingQueue: number }> {
  const rows = await tx.rows(sql<{ state: string; count: bigint; amount: Money }>`
    with c as (select status, open_payer_cents as open, filing_limit_on from claim where practice_id = ${tx.practiceId})
    select 'denied' as state, count(*), coalesce(sum(open), 0)::bigint as amount from c where status in ('DENIED', 'PARTIALLY_PAID')
    union all select 'rejected', count(*), coalesce(sum(open), 0)::bigint from c where status in ('BATCH_REJECTED', 'CH_REJECTED', 'PAYER_REJECTED')
    union all select 'filing', count(*), coalesce(sum(open), 0)::bigint from c
      where filing_limit_on between current_date and current_date + 14 and status in ('SCRUB_FAILED', 'READY', 'ON_HOLD', 'BATCH_REJECTED', 'CH_REJECTED', 'PAYER_REJECTED')
    union all select 'stopped', count(*), coalesce(sum(open), 0)::bigint from c where status = 'SCRUB_FAILED'
    union all select 'ready', count(*), coalesce(sum(open), 0)::bigint from c where status = 'READY'
    union all select 'waiting', count(*), coalesce(sum(open), 0)::bigint from c where status in ('BATCHED', 'SUBMITTED', 'SYNTAX_ACCEPTED', 'CH_ACCEPTED', 'PAYER_ACCEPTED', 'PENDED', 'FORWARDED')
    union all select 'overdue', count(distinct f.claim_id), coalesce(sum(c.open_payer_cents), 0)::bigint
      from (select distinct claim_id from follow_up where practice_id = ${tx.practiceId} and closed_at is null) f join claim c on c.id = f.claim_id`)
  const [queue] = await tx.rows(
    sql<{ count: bigint }>`select count(*) from encounter where practice_id = ${tx.practiceId} and status = 'CODING_REVIEW'`,
  )
  return { sums: new Map(rows.map(row => [row.state, { count: Number(row.count), amount: row.amount }])), codingQueue: Number(queue?.count ?? 0) }
}
