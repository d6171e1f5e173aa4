import { reviewEncounters } from '../coding/review-encounters.command.ts'
import type { Tx } from '../platform/transaction.ts'
import { billEncounters } from './bill-encounters.command.ts'

export interface BroughtForward {
  /** Went through by themselves: claim built and scrubbed. */
  billed: number
  /** Wait for a coder. */
  flagged: number
}

/** Freshly captured visits: checked, and billed where nothing is in the way. */
export async function bringForward(tx: Tx, encounterIds: readonly string[]): Promise<BroughtForward> {
  if (encounterIds.length === 0) return { billed: 0, flagged: 0 }
  const { passed, flagged } = await reviewEncounters(tx, encounterIds)
  await billEncounters(tx, passed)
  return { billed: passed.length, flagged: flagged.length }
}
