import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

const FIRST_NUMBERS = { patient: 10_001, encounter: 80_001, claim: 20_001, receipt: 5_001 } as const

export type NumberKind = keyof typeof FIRST_NUMBERS

/** Takes `count` numbers that people can read out, and returns the first. The row is locked until commit: no number twice. */
export async function takeNumbers(tx: Tx, kind: NumberKind, count: number): Promise<bigint> {
  const [row] = await tx.rows(sql<{ next_number: bigint }>`
    insert into number_series as s (practice_id, kind, next_number) values (${tx.practiceId}, ${kind}, ${FIRST_NUMBERS[kind] + count})
    on conflict (practice_id, kind) do update set next_number = s.next_number + ${count} returning next_number`)
  if (!row) throw new Error(`no ${kind} number`)
  return row.next_number - BigInt(count)
}
