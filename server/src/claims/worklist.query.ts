import type { Money } from '@cleanclaim/schema/money'
import { sql, type RawBuilder } from 'kysely'
import { isId } from '../kernel/id.ts'
import type { Tx } from '../platform/transaction.ts'
import { claimShape, type ClaimRow } from './claim-row.query.ts'
import { worklistStatuses, type WorklistState } from './claim-words.rules.ts'

export interface WorklistFilter {
  state: WorklistState
  payerId?: string | undefined
  text?: string | undefined
  limitDaysMax?: number | undefined
}
export type WorklistSort = 'URGENCY' | 'AMOUNT' | 'OLDEST' | 'NEWEST'

export interface WorklistPage {
  rows: ClaimRow[]
  /** Where the next page starts, or null at the end. */
  next: string | null
}

/** What each sort orders by, always descending; the id breaks ties, so that no row is shown twice or left out. */
const orders: Record<WorklistSort, RawBuilder<bigint>> = {
  // Dollars at risk, weighed more the fewer days are left.
  URGENCY:
    sql.raw(`(greatest(c.open_payer_cents, 0) * case when c.filing_limit_on < current_date + 7 then 8 when c.filing_limit_on < current_date + 14 then 4
    when c.filing_limit_on < current_date + 30 then 2 else 1 end)`),
  AMOUNT: sql.raw('c.open_payer_cents'),
  OLDEST: sql.raw(`(date '2200-01-01' - c.service_date)::bigint`),
  NEWEST: sql.raw(`(extract(epoch from c.status_at) * 1000000)::bigint`),
}

/** @param fields what is asked for of each claim; everything when left out */
export async function readWorklist(
  tx: Tx,
  filter: WorklistFilter,
  sort: WorklistSort,
  first: number,
  after?: string,
  fields?: ReadonlySet<string>,
): Promise<WorklistPage> {
  const { columns, joins } = claimShape(fields)
  const order = orders[sort]
  const from = after === undefined ? undefined : readCursor(after)
  // The page is cut from the claims alone; only what is on it is joined with the rest.
  const page = await tx.rows(sql<ClaimRow & { sort_key: bigint }>`
    with page as materialized (
      select c.*, ${order} as sort_key from claim c
      where ${conditions(tx, filter)} and ${from ? sql`(${order}, c.id) < (${from.key}::bigint, ${from.id}::uuid)` : sql`true`}
      order by ${order} desc, c.id desc limit ${sql.lit(first + 1)}
    )
    select ${columns}, c.sort_key from page c ${joins} order by c.sort_key desc, c.id desc`)
  const rows = page.slice(0, first)
  const last = rows.at(-1)
  tx.look(rows.map(row => row.patient_id))
  return { rows, next: page.length > first && last ? writeCursor(last.sort_key, last.id) : null }
}

/** How many, and how much is still open with insurers. */
export async function sumWorklist(tx: Tx, filter: WorklistFilter): Promise<{ total: number; atRisk: Money }> {
  const [sums] = await tx.rows(sql<{ total: bigint; at_risk: Money }>`
    select count(*) as total, coalesce(sum(greatest(c.open_payer_cents, 0)), 0)::bigint as at_risk
    from claim c where ${conditions(tx, filter)}`)
  if (!sums) throw new Error('no sums')
  return { total: Number(sums.total), atRisk: sums.at_risk }
}

function conditions(tx: Tx, { state, payerId, text, limitDaysMax }: WorklistFilter): RawBuilder<boolean> {
  const parts = [sql<boolean>`c.practice_id = ${tx.practiceId}`]
  if (state === 'OVERDUE')
    parts.push(sql`c.id in (select f.claim_id from follow_up f where f.practice_id = ${tx.practiceId} and f.closed_at is null)`)
  else if (state !== 'ALL') parts.push(sql`c.status = any(${[...worklistStatuses[state]]}::text[])`)
  if (payerId) parts.push(sql`c.payer_id = ${isId(payerId) ? payerId : null}::uuid`)
  // A variable that a client leaves empty arrives as null.
  if (typeof limitDaysMax === 'number') parts.push(sql`c.filing_limit_on between current_date and current_date + ${limitDaysMax}::int`)
  const words = text?.trim()
  if (words) {
    const start = `${words.toLowerCase().replace(/[%_\\]/g, '\\$&')}%`
    parts.push(sql`(lower(c.number) like ${start} or c.patient_id in (
      select t.id from patient t where t.practice_id = ${tx.practiceId} and (lower(t.last_name) like ${start} or lower(t.first_name) like ${start})))`)
  }
  return sql`${sql.join(parts, sql` and `)}`
}

const writeCursor = (key: bigint, id: string): string => Buffer.from(`${key}:${id}`).toString('base64url')

/** A cursor that somebody changed starts at the beginning again: it opens nothing that the viewer may not see. */
function readCursor(cursor: string): { key: bigint; id: string } | undefined {
  const [key = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(':')
  return /^-?\d{1,19}$/.test(key) && isId(id) ? { key: BigInt(key), id } : undefined
}
