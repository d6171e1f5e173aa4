import { sql } from 'kysely'
import { isId } from '../../kernel/id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { Finding } from '../claim.rules.ts'
import type { ClaimStatus } from '../claim.steps.ts'
import { isFixedRule } from './ruleset.rules.ts'
import { scrubClaims } from './scrub-claims.command.ts'

const REASON_MAX = 500
const checkable: ReadonlySet<ClaimStatus> = new Set(['SCRUB_FAILED', 'READY', 'ON_HOLD'])

/** Looks at one claim again, after something was put right. Refuses NOT_FOUND, CONFLICT, CLAIM_STEP. */
export async function recheckClaim(tx: Tx, id: string, expectedVersion: number): Promise<string | Refusal> {
  const claim = await lockClaim(tx, id, expectedVersion)
  if (claim instanceof Refusal) return claim
  await scrubClaims(tx, [id])
  return id
}

export interface FindingNamed {
  rule: string
  field: string
  message: string
}

/**
 * Lets a claim pass one finding, with the reason that everybody sees; kept with who and when. A finding that changes its
 * words later is a new one.
 *
 * Refuses NOT_FOUND, CONFLICT, CLAIM_STEP, and INVALID_INPUT without a reason or for a finding that nobody may override.
 */
export async function overrideFinding(
  tx: Tx,
  id: string,
  expectedVersion: number,
  { rule, field, message }: FindingNamed,
  reason: string,
): Promise<string | Refusal> {
  const words = reason.trim()
  if (words.length < 3 || words.length > REASON_MAX)
    return new Refusal('INVALID_INPUT', `Say why the claim may go all the same, in at most ${REASON_MAX} characters.`, 'reason')
  const claim = await lockClaim(tx, id, expectedVersion)
  if (claim instanceof Refusal) return claim
  const found = claim.findings.find(each => each.rule === rule && each.field === field && each.message === message)
  if (!found) return new Refusal('CONFLICT', 'The check does not find this any more. Look again.')
  if (isFixedRule(rule))
    return new Refusal('INVALID_INPUT', 'Nobody can let this pass: the file would be refused, or the law forbids it. Correct it instead.', 'rule')
  await tx.rows(sql`
    insert into finding_override (claim_id, rule, field, message, practice_id, reason, actor_id, at)
    values (${id}, ${rule}, ${field}, ${message}, ${tx.practiceId}, ${words}, ${tx.actor.userId}, ${tx.clock.now().toISOString()})
    on conflict do nothing`)
  await scrubClaims(tx, [id])
  return id
}

async function lockClaim(tx: Tx, id: string, expectedVersion: number): Promise<{ findings: Finding[] } | Refusal> {
  const [claim] = isId(id)
    ? await tx.rows(sql<{ status: ClaimStatus; version: number; patient_id: string; payer_id: string | null; findings: Finding[] }>`
        select status, version, patient_id, payer_id, findings from claim where id = ${id} for update`)
    : []
  if (!claim) return new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
  tx.look([claim.patient_id])
  if (claim.version !== expectedVersion) return new Refusal('CONFLICT', 'Somebody changed this claim meanwhile. Look again.')
  if (!checkable.has(claim.status) || !claim.payer_id) return new Refusal('CLAIM_STEP', 'Only a claim that has not been sent is checked again.')
  return claim
}
