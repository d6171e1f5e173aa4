import { reviewEncounters } from '../coding/review-encounters.command.ts'
import type { Tx } from '../platform/transaction.ts'
import { billWhatCan } from './bill-what-can.command.ts'

export interface BroughtForward {
  /** Went through by themselves: claim built and scrubbed. */
  billed: number
  /** Wait for a coder. */
  flagged: number
}

/** Freshly captured visits: checked, and billed where nothing is in the way. None is lost: what cannot be built is flagged. */
export async function bringForward(tx: Tx, encounterIds: readonly string[]): Promise<BroughtForward> {
  if (encounterIds.length === 0) return { billed: 0, flagged: 0 }
  const { passed, flagged } = await reviewEncounters(tx, encounterIds)
  const { billed, unbuilt } = await billWhatCan(tx, passed)
  return { billed: billed.length, flagged: flagged.length + unbuilt.length }
}
