import { sql } from 'kysely'
import { flagUnbuilt } from '../coding/flag-unbuilt.command.ts'
import type { Change } from '../platform/outbox.ts'
import type { Tx } from '../platform/transaction.ts'
import { billEncounters } from './bill-encounters.command.ts'

export interface Billed {
  /** Encounters whose claim is built. */
  billed: string[]
  /** Encounters whose claim could not be built: with the coder again, with the reason. */
  unbuilt: string[]
}

/**
 * Bills encounters so that one that cannot be built holds nobody else up and is never lost: when building fails, each is
 * tried by itself, and what still fails goes to the coder with a flag. A lost connection and the like still throw: the
 * whole transaction is tried again.
 */
export async function billWhatCan(tx: Tx, encounterIds: readonly string[]): Promise<Billed> {
  if (encounterIds.length === 0) return { billed: [], unbuilt: [] }
  const fault = await attempt(tx, trial => billEncounters(trial, encounterIds))
  if (fault === undefined) return { billed: [...encounterIds], unbuilt: [] }
  const result: Billed = { billed: [], unbuilt: [] }
  for (const id of encounterIds) {
    const own = encounterIds.length === 1 ? fault : await attempt(tx, trial => billEncounters(trial, [id]))
    if (own !== undefined) await flagUnbuilt(tx, id, own)
    ;(own === undefined ? result.billed : result.unbuilt).push(id)
  }
  return result
}

/** Does the work, or undoes it and says why it failed. */
async function attempt(tx: Tx, work: (trial: Tx) => Promise<unknown>): Promise<string | undefined> {
  const changes: Change[] = []
  await tx.rows(sql`savepoint build`)
  try {
    await work({ ...tx, record: change => void changes.push(change) })
  } catch (error) {
    if (isOfTheConnection(error)) throw error
    await tx.rows(sql`rollback to savepoint build`)
    return reasonOf(error)
  }
  await tx.rows(sql`release savepoint build`)
  for (const change of changes) tx.record(change)
  return undefined
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')

/** Classes of PostgreSQL that say nothing about the visit: connection, serialization, resources, shutdown. */
const isOfTheConnection = (error: unknown): boolean => /^(08|40|53|57|58)/.test(codeOf(error)) || /^E[A-Z]+$/.test(codeOf(error))

/** In words, without what stood in the fields: what a database says may quote them. */
function reasonOf(error: unknown): string {
  const code = codeOf(error)
  if (code === '22003' || code === '23514') return 'A charge or number of this visit is larger than a claim can carry. Correct it and finalise again.'
  if (code.startsWith('22')) return 'Something in this visit has a form that a claim cannot carry. Look through its codes and charges.'
  if (code.startsWith('23')) return 'Something that this visit names is missing or there twice: provider, policy or payer. Look through them.'
  return 'Building its claim failed for a reason of the program. Finalise it again; tell support if it comes back.'
}
