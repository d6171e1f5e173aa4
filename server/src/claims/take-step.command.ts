import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { landing, type ClaimStatus, type ClaimStep } from './claim.steps.ts'

export interface StepNote {
  /** One line for the claim's timeline: who said what, without personal data. */
  detail?: string
  /** The file that brought it. */
  fileId?: string
  /** Denial or rejection codes as shown (`CO-16`, `A7`), replacing the earlier ones. */
  reasonCodes?: readonly string[]
  payerControlNumber?: string
}

/**
 * Moves a claim along its table of steps and writes its history. The only place where a status changes.
 *
 * Refuses with NOT_FOUND, or CLAIM_STEP when the claim cannot take the step from where it is.
 */
export async function takeStep(tx: Tx, claimId: string, step: ClaimStep, note: StepNote = {}): Promise<ClaimStatus | Refusal> {
  const [claim] = await tx.rows(sql<{ status: ClaimStatus; patient_id: string; encounter_id: string }>`
    select status, patient_id, encounter_id from claim where id = ${claimId} for update`)
  if (!claim) return new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
  const next = landing(claim.status, step)
  if (!next) return new Refusal('CLAIM_STEP', `A claim that is ${words(claim.status)} cannot do this: ${words(step)}.`)

  const now = tx.clock.now().toISOString()
  await tx.rows(sql`
    update claim set status = ${next}, status_at = ${now}, version = version + 1,
      reason_codes = coalesce(${note.reasonCodes ? [...note.reasonCodes] : null}::text[], reason_codes),
      payer_control_number = coalesce(${note.payerControlNumber ?? null}, payer_control_number),
      submitted_at = case when ${step} = 'send' then ${now}::timestamptz else submitted_at end,
      decided_at = case when ${decides(step)} then ${now}::timestamptz else decided_at end
    where id = ${claimId}`)
  await tx.rows(sql`
    insert into claim_event (claim_id, position, practice_id, step, from_status, to_status, at, actor_id, file_id, detail)
    select ${claimId}, coalesce(max(position), 0) + 1, ${tx.practiceId}, ${step}, ${claim.status}, ${next}, ${now}, ${tx.actor.userId},
      ${note.fileId ?? null}::uuid, ${note.detail ?? null} from claim_event where claim_id = ${claimId}`)
  tx.record({ kind: 'claim.changed', claimId, encounterId: claim.encounter_id, patientId: claim.patient_id })
  return next
}

const decisionSteps: ReadonlySet<ClaimStep> = new Set(['pay', 'payInPart', 'deny', 'payNothingToPatient', 'forward', 'reverse'])
/** The steps by which an insurer speaks. */
export const decides = (step: ClaimStep): boolean => decisionSteps.has(step)

/** `PAYER_REJECTED` and `rejectAtPayer` as a person reads them. */
const words = (name: string): string =>
  name
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
