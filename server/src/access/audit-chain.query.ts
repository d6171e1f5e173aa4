import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

export interface BrokenLink {
  chain: string
  seq: bigint
  fault: string
}

/**
 * Walks the practice's chains from their first row: every row must hash to what it says and follow the one before, and
 * the head must be the last. Empty when nobody has touched them.
 */
export const brokenLinks = (tx: Tx): Promise<BrokenLink[]> => tx.rows(sql<BrokenLink>`select * from broken_audit_links(${tx.practiceId})`)
