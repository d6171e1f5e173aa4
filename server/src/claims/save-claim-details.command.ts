import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { editClaim, type ClaimEdit, type Editable, type EditProblem } from './claim-edits.rules.ts'
import { blockingOf } from './claim.rules.ts'
import { landing, type ClaimStatus } from './claim.steps.ts'
import { readEditableClaim, type EditableClaim } from './editable-claim.query.ts'
import { readFindings } from './scrub/findings.query.ts'
import { takeStep } from './take-step.command.ts'

const EDITS_MAX = 200

/** Whether a claim may be changed where it is: not while it waits in a file, is with somebody, or is decided. */
export const mayEdit = (status: ClaimStatus): boolean => status === 'DRAFT' || landing(status, 'edit') !== undefined

/**
 * Changes what a biller may change on a claim (claim-fields.rules.ts), writes what was changed into its history, and
 * checks it again: it lands READY, SCRUB_FAILED, or ON_HOLD when it was held and is clean. A claim whose visit is back
 * with the coder stays a draft.
 *
 * Refuses with NOT_FOUND, CONFLICT, CLAIM_STEP where it may not be changed, and INVALID_INPUT with the field's path.
 */
export async function saveClaimDetails(tx: Tx, id: string, expectedVersion: number, edits: readonly ClaimEdit[]): Promise<string | Refusal> {
  const claim = await readEditableClaim(tx, id, true)
  if (!claim) return new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
  if (claim.version !== expectedVersion) return new Refusal('CONFLICT', 'Somebody changed this claim meanwhile. Look again.')
  const problems = await changeClaim(tx, claim, edits)
  if (problems instanceof Refusal) return problems
  const [problem] = problems
  return problem ? new Refusal('INVALID_INPUT', problem.message, problem.path) : id
}

/**
 * The same without the last word: what cannot be kept is named, all else is changed and checked. For trying edits in a
 * transaction that is undone afterwards.
 */
export async function changeClaim(tx: Tx, claim: EditableClaim, edits: readonly ClaimEdit[]): Promise<EditProblem[] | Refusal> {
  if (!mayEdit(claim.status)) return new Refusal('CLAIM_STEP', 'This claim has left or is decided. It can be changed again when it comes back.')
  if (edits.length > EDITS_MAX) return new Refusal('INVALID_INPUT', `At most ${EDITS_MAX} changes at a time.`, 'edits')
  const { claim: after, problems, changed } = editClaim(claim.editable, edits)
  if (changed.length > 0) {
    const refused = await moveBack(tx, claim, changed)
    if (refused) return refused
    await store(tx, claim, after)
    await checkAgain(tx, claim, changed)
  }
  return problems
}

/** Into the draft again, with what was changed in words: never the values. */
async function moveBack(tx: Tx, claim: EditableClaim, changed: readonly string[]): Promise<Refusal | undefined> {
  if (claim.status === 'DRAFT') return undefined
  const status = await takeStep(tx, claim.id, 'edit', { detail: changedWords(changed), reasonCodes: [] })
  return status instanceof Refusal ? status : undefined
}

async function store(tx: Tx, { id, encounterId, coverageId, editable: before }: EditableClaim, after: Editable): Promise<void> {
  const { coverage, placeOfService, frequency, payerControlNumber, details, lines } = after
  await tx.rows(sql`
    update claim set place_of_service = ${placeOfService}, frequency = ${frequency}, payer_control_number = ${payerControlNumber || null},
      details = ${JSON.stringify(details)}::jsonb where id = ${id}`)
  if (placeOfService !== before.placeOfService)
    await tx.rows(sql`update encounter set place_of_service = ${placeOfService}, version = version + 1 where id = ${encounterId}`)
  if (coverage.memberId !== before.coverage.memberId || coverage.groupNumber !== before.coverage.groupNumber)
    await tx.rows(sql`update coverage set member_id = ${coverage.memberId}, group_number = ${coverage.groupNumber || null} where id = ${coverageId}`)
  const places = Object.keys(lines).map(Number)
  const texts = places.map(place => JSON.stringify(lines[place]))
  // The charge keeps them too, so that a claim that is built anew still has them.
  await tx.rows(sql`
    with changed as (
      update claim_line l set details = n.details::jsonb from unnest(${places}::int[], ${texts}::text[]) as n (position, details)
      where l.claim_id = ${id} and l.position = n.position and l.details <> n.details::jsonb returning l.charge_line_id, l.details
    )
    update charge_line g set details = changed.details from changed where g.id = changed.charge_line_id`)
}

const changedWords = (changed: readonly string[]): string => `Changed: ${changed.join(', ')}`

async function checkAgain(tx: Tx, claim: EditableClaim, changed: readonly string[]): Promise<void> {
  const { id, encounterId, patientId, status, holdReason, isWithCoder } = claim
  const { findings } = (await readFindings(tx, [id])).get(id) ?? { findings: [] }
  if (status === 'DRAFT' && isWithCoder) {
    await tx.rows(sql`update claim set findings = ${JSON.stringify(findings)}::jsonb, version = version + 1 where id = ${id}`)
    return tx.record({ kind: 'claim.changed', claimId: id, encounterId, patientId })
  }
  const blocking = blockingOf(findings)
  // From anywhere but a draft, the step back has said it.
  const words = blocking?.message ?? (status === 'DRAFT' ? changedWords(changed) : undefined)
  await mustTake(tx, id, blocking ? 'scrubFail' : 'scrubPass', words)
  const isHeld = status === 'ON_HOLD' && !blocking
  if (isHeld) await mustTake(tx, id, 'hold', holdReason ?? undefined)
  await tx.rows(sql`update claim set findings = ${JSON.stringify(findings)}::jsonb, hold_reason = ${isHeld ? holdReason : null} where id = ${id}`)
}

/** @throws Error when the table of steps does not let a draft be checked or a ready claim be held: ours to mend */
async function mustTake(tx: Tx, id: string, step: 'scrubPass' | 'scrubFail' | 'hold', detail: string | undefined): Promise<void> {
  const taken = await takeStep(tx, id, step, detail === undefined ? {} : { detail })
  if (taken instanceof Refusal) throw new Error(`claim ${id} cannot ${step} from a draft`)
}
