import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { takeStep } from './take-step.command.ts'

const REASON_MAX = 200

/** Keeps a claim back, with the reason that everybody sees. Refuses NOT_FOUND, CONFLICT, INVALID_INPUT, CLAIM_STEP. */
export async function holdClaim(tx: Tx, id: string, expectedVersion: number, reason: string): Promise<string | Refusal> {
  const words = reason.trim()
  if (words === '' || words.length > REASON_MAX) return new Refusal('INVALID_INPUT', `Say why, in at most ${REASON_MAX} characters.`, 'reason')
  return move(tx, id, expectedVersion, 'hold', words)
}

/** Lets a held claim go on. Refuses NOT_FOUND, CONFLICT, CLAIM_STEP. */
export const releaseClaim = (tx: Tx, id: string, expectedVersion: number): Promise<string | Refusal> => move(tx, id, expectedVersion, 'release', null)

async function move(tx: Tx, id: string, expectedVersion: number, step: 'hold' | 'release', reason: string | null): Promise<string | Refusal> {
  const [claim] = await tx.rows(sql<{ version: number; patient_id: string }>`select version, patient_id from claim where id = ${id} for update`)
  if (!claim) return new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
  if (claim.version !== expectedVersion) return new Refusal('CONFLICT', 'Somebody changed this claim meanwhile. Look again.')
  tx.look([claim.patient_id])
  const status = await takeStep(tx, id, step, reason ? { detail: reason } : {})
  if (status instanceof Refusal) return status
  await tx.rows(sql`update claim set hold_reason = ${reason} where id = ${id}`)
  return id
}
