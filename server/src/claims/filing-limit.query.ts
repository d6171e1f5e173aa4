import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import type { FilingLimit, LimitAnchor, LimitedClaim, LimitUnit } from './filing-limit.rules.ts'

export interface FilingLimitRow {
  id: string
  payer_id: string
  payer_name: string
  claim_kind: LimitedClaim
  limit_value: number
  limit_unit: LimitUnit
  anchor: LimitAnchor
  valid_from: Day
  valid_to: Day | null
  source: string
  checked_on: Day
  version: number
}

/** The practice's own limits by payer, newest first; those of one payer when it is named. */
const listFilingLimits = (tx: Tx, payerId?: string): Promise<FilingLimitRow[]> =>
  tx.rows(sql<FilingLimitRow>`
    select f.id, f.payer_id, y.name as payer_name, f.claim_kind, f.limit_value, f.limit_unit, f.anchor, f.valid_from::text, f.valid_to::text, f.source,
      f.checked_on::text, f.version
    from filing_limit f join payer y on y.id = f.payer_id
    where f.practice_id = ${tx.practiceId} and (${payerId ?? null}::uuid is null or f.payer_id = ${payerId ?? null}::uuid)
    order by lower(y.name), f.payer_id, f.claim_kind, f.valid_from desc`)

/** What a payer's claims are held against, by payer. */
export async function readOwnLimits(tx: Tx): Promise<ReadonlyMap<string, FilingLimit[]>> {
  const rows = await listFilingLimits(tx)
  return new Map(
    [...Map.groupBy(rows, row => row.payer_id)].map(([payerId, own]) => [
      payerId,
      own.map(row => ({
        key: payerId,
        claim: row.claim_kind,
        value: row.limit_value,
        unit: row.limit_unit,
        anchor: row.anchor,
        from: row.valid_from,
        ...(row.valid_to ? { to: row.valid_to } : {}),
        source: row.source,
        checkedOn: row.checked_on,
        confidence: 'A' as const,
      })),
    ]),
  )
}
