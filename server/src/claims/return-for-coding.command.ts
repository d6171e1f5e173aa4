import { sql } from 'kysely'
import { reviewEncounters } from '../coding/review-encounters.command.ts'
import { Encounter } from '../encounters/encounter.entity.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { takeStep } from './take-step.command.ts'

const REASON_MAX = 500

/**
 * Takes a claim that no payer has decided back to its visit: the coder corrects it, and it is built anew and sent as new.
 * A visit with several claims comes back whole.
 *
 * Refuses with NOT_FOUND, CONFLICT, INVALID_INPUT without a reason, CLAIM_STEP for a claim that a payer has, or another
 * one of the visit (it is corrected by a replacement) and ENCOUNTER_STEP.
 */
export async function returnForCoding(tx: Tx, id: string, expectedVersion: number, reason: string): Promise<string | Refusal> {
  const words = reason.trim()
  if (words === '' || words.length > REASON_MAX) return new Refusal('INVALID_INPUT', 'Say what the coder should look at.', 'reason')
  const [claim] = await tx.rows(sql<{ version: number; encounter_id: string; patient_id: string }>`
    select version, encounter_id, patient_id from claim where id = ${id} for update`)
  if (!claim) return new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
  if (claim.version !== expectedVersion) return new Refusal('CONFLICT', 'Somebody changed this claim meanwhile. Look again.')
  tx.look([claim.patient_id])
  const claims = await tx.rows(sql<{ id: string; number: string; is_decided: boolean }>`
    select id, number, decided_at is not null as is_decided from claim
    where encounter_id = ${claim.encounter_id} and status <> 'VOIDED' order by id = ${id} desc, id for update`)
  const decided = claims.find(({ is_decided }) => is_decided)
  if (decided) return new Refusal('CLAIM_STEP', `An insurer has decided on ${decided.number}: correct it by a replacement.`)
  for (const each of claims) {
    const status = await takeStep(tx, each.id, 'edit', { detail: words })
    if (status instanceof Refusal) return each.id === id ? status : new Refusal('CLAIM_STEP', `${each.number} of the same visit: ${status.message}`)
  }

  const encounter = await tx.em.findOneOrFail(Encounter, claim.encounter_id)
  const refused = encounter.take('returnForCoding', tx.clock.now())
  if (refused) return refused
  encounter.returnReason = words
  await tx.em.flush()
  tx.record({ kind: 'encounter.changed', encounterId: encounter.id, patientId: claim.patient_id })
  await reviewEncounters(tx, [encounter.id])
  return id
}
