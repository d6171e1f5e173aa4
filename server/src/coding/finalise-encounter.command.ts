import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { openEncounter } from './open-encounter.store.ts'
import { reviewEncounters } from './review-encounters.command.ts'

/**
 * Attests the coding. What stands proposed counts as accepted by whoever finalises; from here the claim is built.
 *
 * Refuses as openEncounter, and OPEN_FLAGS while a check blocks.
 */
export async function finaliseEncounter(tx: Tx, id: string, expectedVersion: number): Promise<string | Refusal> {
  const open = await openEncounter(tx, id, expectedVersion)
  if (open instanceof Refusal) return open
  const { flagged } = await reviewEncounters(tx, [id])
  if (flagged.length > 0) {
    const [first] = await tx.rows(
      sql<{
        message: string
      }>`select message from flag where encounter_id = ${id} and status = 'OPEN' and severity = 'BLOCK' order by raised_at, id limit 1`,
    )
    return new Refusal('OPEN_FLAGS', `A check still blocks. ${first?.message ?? ''}`.trim())
  }
  for (const entry of [...open.diagnoses, ...open.lines]) if (entry.status === 'PROPOSED') entry.status = 'ACCEPTED'
  const refused = open.encounter.take('finalise', tx.clock.now())
  if (refused) return refused
  open.encounter.finalisedBy = tx.actor.userId
  open.encounter.finalisedAt = tx.clock.now()
  open.encounter.returnReason = null
  await tx.em.flush()
  tx.record({ kind: 'encounter.changed', encounterId: id, patientId: open.encounter.patientId })
  return id
}
