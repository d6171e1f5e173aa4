import { may, type Permission } from '../access/policy.ts'
import type { OutboxRow } from '../platform/relay.ts'
import type { Tx } from '../platform/transaction.ts'
import type { GatewayContext } from './gateway-context.ts'

const FRESH_MS = 2_000

interface Read {
  found: Promise<{ value: unknown; looked: string[] }>
  atMs: number
}

/** By change, then by what was read of it under which rights. */
const reads = new WeakMap<OutboxRow, Map<string, Read>>()

/**
 * An object of an event, read under the rights its listener has now; null where they have none, or where the change does
 * not name it. Listeners with the same rights share one read for two seconds: a thousand open work lists are one query.
 * Each of them still goes into the audit trail.
 */
export async function readForEvent<Found>(
  ctx: GatewayContext,
  what: string,
  permission: Permission,
  row: OutboxRow,
  id: string | null,
  load: (tx: Tx, id: string) => Promise<Found | null | undefined>,
): Promise<Found | null> {
  const { actor } = ctx
  if (id === null || !actor || !may(actor, permission)) return null
  const rights = `${what}|${actor.practiceId}|${[...actor.roles].sort().join()}|${actor.patientIds.join()}`
  const known = reads.get(row) ?? new Map<string, Read>()
  reads.set(row, known)
  const earlier = known.get(rights)
  const nowMs = performance.now()
  const read = earlier && nowMs - earlier.atMs < FRESH_MS ? earlier : { atMs: nowMs, found: readOnce(ctx, tx => load(tx, id)) }
  known.set(rights, read)
  try {
    const { value, looked } = await read.found
    ctx.look(looked)
    return (value ?? null) as Found | null
  } catch (error) {
    known.delete(rights)
    throw error
  }
}

const readOnce = <Found>(ctx: GatewayContext, load: (tx: Tx) => Promise<Found>): Promise<{ value: Found; looked: string[] }> =>
  ctx.read(async tx => {
    const value = await load(tx)
    return { value, looked: [...tx.looked] }
  })
