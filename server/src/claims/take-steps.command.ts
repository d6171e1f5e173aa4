import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import { landing, type ClaimStatus, type ClaimStep } from './claim.steps.ts'
import { decides, type StepNote } from './take-step.command.ts'

export interface Move extends StepNote {
  claimId: string
  step: ClaimStep
}

interface Walked {
  id: string
  patientId: string
  encounterId: string
  status: ClaimStatus
  steps: number
  isSent: boolean
  isDecided: boolean
  reasonCodes: string | null
  payerControlNumber: string | null
}

/**
 * Moves any number of claims, each along its table of steps, in three statements: what `takeStep` does for one. A claim
 * may move several times; its moves are taken in their order. The caller holds the claims' locks and has planned the moves.
 *
 * @throws Error when a claim is gone or cannot take a step: the plan was wrong, and everything is undone
 */
export async function takeSteps(tx: Tx, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return
  const ids = [...new Set(moves.map(move => move.claimId))].sort()
  const rows = await tx.rows(sql<{ id: string; status: ClaimStatus; patient_id: string; encounter_id: string; position: number }>`
    select c.id, c.status, c.patient_id, c.encounter_id, (select coalesce(max(position), 0) from claim_event v where v.claim_id = c.id) as position
    from claim c where c.id = any(${ids}::uuid[]) order by c.id for update of c`)
  const walked = new Map(rows.map(row => [row.id, walkedFrom(row)]))
  const places = new Map(rows.map(row => [row.id, row.position]))
  const events = moves.map(move => {
    const claim = walked.get(move.claimId)
    const to = claim && landing(claim.status, move.step)
    if (!claim || !to) throw new Error(`claim ${move.claimId} cannot ${move.step} from ${claim?.status ?? 'nowhere'}`)
    const event = { ...move, position: (places.get(move.claimId) ?? 0) + claim.steps + 1, from: claim.status, to }
    walked.set(move.claimId, stepped(claim, move, to))
    return event
  })
  await storeClaims(tx, [...walked.values()])
  await tx.rows(sql`
    insert into claim_event (claim_id, position, practice_id, step, from_status, to_status, at, actor_id, file_id, detail)
    select claim_id, position, ${tx.practiceId}, step, from_status, to_status, ${tx.clock.now().toISOString()}, ${tx.actor.userId}, file_id, detail
    from unnest(${events.map(e => e.claimId)}::uuid[], ${events.map(e => e.position)}::int[], ${events.map(e => e.step)}::text[], ${events.map(e => e.from)}::text[],
      ${events.map(e => e.to)}::text[], ${events.map(e => e.fileId ?? null)}::uuid[], ${events.map(e => e.detail ?? null)}::text[])
      as n (claim_id, position, step, from_status, to_status, file_id, detail)`)
  for (const { id, encounterId, patientId } of walked.values()) tx.record({ kind: 'claim.changed', claimId: id, encounterId, patientId })
}

const walkedFrom = (row: { id: string; status: ClaimStatus; patient_id: string; encounter_id: string }): Walked => ({
  id: row.id,
  patientId: row.patient_id,
  encounterId: row.encounter_id,
  status: row.status,
  steps: 0,
  isSent: false,
  isDecided: false,
  reasonCodes: null,
  payerControlNumber: null,
})

const stepped = (claim: Walked, { step, reasonCodes, payerControlNumber }: Move, to: ClaimStatus): Walked => ({
  ...claim,
  status: to,
  steps: claim.steps + 1,
  isSent: claim.isSent || step === 'send',
  isDecided: claim.isDecided || decides(step),
  // Codes have no blanks in them, so a text can carry a list through a statement that takes lists of texts.
  reasonCodes: reasonCodes ? reasonCodes.join(' ') : claim.reasonCodes,
  payerControlNumber: payerControlNumber ?? claim.payerControlNumber,
})

const storeClaims = (tx: Tx, claims: readonly Walked[]): Promise<unknown> => {
  const now = tx.clock.now().toISOString()
  return tx.rows(sql`
    update claim c set status = n.status, status_at = ${now}, version = c.version + n.steps,
      reason_codes = case when n.reasons is null then c.reason_codes else string_to_array(n.reasons, ' ') end,
      payer_control_number = coalesce(n.control, c.payer_control_number),
      submitted_at = case when n.is_sent then ${now}::timestamptz else c.submitted_at end,
      decided_at = case when n.is_decided then ${now}::timestamptz else c.decided_at end
    from unnest(${claims.map(c => c.id)}::uuid[], ${claims.map(c => c.status)}::text[], ${claims.map(c => c.steps)}::int[], ${claims.map(c => c.reasonCodes)}::text[],
      ${claims.map(c => c.payerControlNumber)}::text[], ${claims.map(c => c.isSent)}::boolean[], ${claims.map(c => c.isDecided)}::boolean[])
      as n (id, status, steps, reasons, control, is_sent, is_decided) where c.id = n.id and c.id = any(${claims.map(c => c.id)}::uuid[])`)
}
