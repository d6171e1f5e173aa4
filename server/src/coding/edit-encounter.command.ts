import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { openEncounter, type OpenEncounter } from './open-encounter.store.ts'
import { reviewEncounters } from './review-encounters.command.ts'

/**
 * One change by a coder: opened, changed, counted, checked again.
 *
 * @param change does the change, or says why not
 */
export async function editEncounter(
  tx: Tx,
  id: string,
  expectedVersion: number,
  change: (open: OpenEncounter) => Promise<Refusal | undefined> | Refusal | undefined,
): Promise<string | Refusal> {
  const open = await openEncounter(tx, id, expectedVersion)
  if (open instanceof Refusal) return open
  const refused = await change(open)
  if (refused) return refused
  open.encounter.version += 1
  await tx.em.flush()
  tx.record({ kind: 'encounter.changed', encounterId: id, patientId: open.encounter.patientId })
  await reviewEncounters(tx, [id])
  return id
}
