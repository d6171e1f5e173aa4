import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { codingRules, type CodingRuleId } from './coding.rules.ts'
import { editEncounter } from './edit-encounter.command.ts'

const REASON_MIN = 10
const REASON_MAX = 500

/** What a payer's format itself forbids cannot be overridden: such a claim would only come back. */
const hard: ReadonlySet<string> = new Set<CodingRuleId>([
  'diagnosis-none',
  'diagnosis-many',
  'diagnosis-twice',
  'diagnosis-uncoded',
  'line-none',
  'line-many',
  'line-uncoded',
  'pointer-missing',
  'note-unsigned',
  'visit-in-future',
  'claim-unbuilt',
])

/** The coder stands up for it, with a reason that stays on record. Refuses as openEncounter, and INVALID_INPUT. */
export function overrideFlag(tx: Tx, id: string, expectedVersion: number, flagId: string, reason: string): Promise<string | Refusal> {
  return editEncounter(tx, id, expectedVersion, async () => {
    const words = reason.trim()
    if (words.length < REASON_MIN || words.length > REASON_MAX)
      return new Refusal('INVALID_INPUT', `Give the reason in ${REASON_MIN} to ${REASON_MAX} characters.`, 'reason')
    const [flag] = await tx.rows(
      sql<{ rule: string; status: string }>`select rule, status from flag where id = ${flagId} and encounter_id = ${id} for update`,
    )
    if (!flag || flag.status !== 'OPEN') return new Refusal('NOT_FOUND', 'This check is no longer open.')
    if (hard.has(flag.rule))
      return new Refusal('INVALID_INPUT', `“${codingRules[flag.rule as CodingRuleId].title}” cannot be overridden: mend it.`, 'flagId')
    await tx.rows(
      sql`update flag set status = 'OVERRIDDEN', override_reason = ${words}, settled_at = ${tx.clock.now().toISOString()}, settled_by = ${tx.actor.userId} where id = ${flagId}`,
    )
    return undefined
  })
}
