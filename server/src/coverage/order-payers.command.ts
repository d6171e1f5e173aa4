import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { orderPayers, type PolicyFacts, type RankedPolicy, type VisitCause } from './payer-order.rules.ts'
import { thresholds } from './payer-order-thresholds.rules.ts'
import { readPatient, readPolicies, readPolicy, type PolicyRow } from './policies.query.ts'
import { readHolder } from './policy-holder.rules.ts'

const REASON_MAX = 200
/** The table knows first, second and third; what comes after the third shares its rank. */
const RANK_MAX = 3

/**
 * Puts the policies in force on a day in the order in which they pay, each with its reason. An order that a person has
 * set stays unless `isForced`. Refuses NOT_FOUND.
 *
 * @returns the order, or what stood before when it is a person's
 */
export async function orderPolicies(
  tx: Tx,
  patientId: string,
  { on, causes = [], isForced = false }: { on: Day; causes?: readonly VisitCause[]; isForced?: boolean },
): Promise<'ordered' | 'by hand' | Refusal> {
  const patient = await readPatient(tx, patientId)
  if (!patient) return new Refusal('NOT_FOUND', 'This patient does not exist, or you may not see them.')
  const policies = await lockInForce(tx, patientId, on)
  if (!isForced && policies.some(({ facts }) => facts.orderedByHand)) return 'by hand'
  const medicare = policies.find(({ payer_settings }) => payer_settings.payerOrder !== undefined)
  const ranked = orderPayers(
    {
      policies: policies.map(row => ({
        coverageId: row.id,
        payerName: row.payer_name,
        filingIndicator: row.filing_indicator,
        relationship: row.relationship,
        holderBirthDate: readHolder(row.relationship, row.subscriber)?.birthDate,
        validFrom: row.valid_from,
        facts: row.facts,
      })),
      patientBirthDate: patient.birth_date,
      on,
      causes,
    },
    thresholds(medicare?.payer_settings.payerOrder),
  )
  await storeOrder(tx, patientId, policies, ranked, false)
  return 'ordered'
}

/**
 * An order set by a person, with the reason that everybody sees. Refuses NOT_FOUND, INVALID_INPUT when it does not name
 * each policy in force exactly once or says no reason.
 */
export async function setPolicyOrder(tx: Tx, patientId: string, on: Day, policyIds: readonly string[], reason: string): Promise<'ordered' | Refusal> {
  const words = reason.trim()
  if (words === '' || words.length > REASON_MAX) return new Refusal('INVALID_INPUT', `Say why, in at most ${REASON_MAX} characters.`, 'reason')
  const patient = await readPatient(tx, patientId)
  if (!patient) return new Refusal('NOT_FOUND', 'This patient does not exist, or you may not see them.')
  const policies = await lockInForce(tx, patientId, on)
  const isComplete = policyIds.length === policies.length && policies.every(({ id }) => policyIds.includes(id))
  if (!isComplete) return new Refusal('INVALID_INPUT', 'Name each policy that is in force once. Look again: they may have changed.', 'policyIds')
  const kept = new Map(policies.map(({ id, facts }) => [id, facts.medicareSecondaryReason]))
  const ranked = policyIds.map((coverageId, i) => ({
    coverageId,
    rank: i + 1,
    reason: `Set by ${tx.actor.name}: ${words}`,
    isSure: true,
    medicareSecondaryReason: i === 0 ? undefined : kept.get(coverageId),
  }))
  await storeOrder(tx, patientId, policies, ranked, true)
  return 'ordered'
}

/** Keeps what the rules of order ask about a policy, and orders anew. Refuses NOT_FOUND, INVALID_INPUT. */
export async function savePolicyFacts(tx: Tx, id: string, given: PolicyFacts, on: Day): Promise<'ordered' | 'by hand' | Refusal> {
  const policy = await readPolicy(tx, id)
  if (!policy) return new Refusal('NOT_FOUND', 'This policy does not exist, or you may not see it.')
  if (given.employees !== undefined && !(Number.isInteger(given.employees) && given.employees >= 1 && given.employees <= 9_999_999))
    return new Refusal('INVALID_INPUT', 'The number of employees is a whole number.', 'employees')
  const { orderedByHand, medicareSecondaryReason } = policy.facts
  const facts: PolicyFacts = {
    ...given,
    ...(orderedByHand ? { orderedByHand } : {}),
    ...(medicareSecondaryReason ? { medicareSecondaryReason } : {}),
  }
  await tx.rows(sql`update coverage set facts = ${JSON.stringify(facts)}::jsonb where id = ${id}`)
  return orderPolicies(tx, policy.patient_id, { on })
}

/** Locked in id order, read in the order in which they pay. */
async function lockInForce(tx: Tx, patientId: string, on: Day): Promise<PolicyRow[]> {
  await tx.rows(sql`select id from coverage where practice_id = ${tx.practiceId} and patient_id = ${patientId} order by id for update`)
  const rows = await readPolicies(tx, patientId, on)
  return rows.filter(row => row.valid_from <= on && (row.valid_to === null || row.valid_to >= on))
}

async function storeOrder(
  tx: Tx,
  patientId: string,
  policies: readonly PolicyRow[],
  ranked: readonly RankedPolicy[],
  isByHand: boolean,
): Promise<void> {
  for (const { coverageId, rank, reason, isSure, medicareSecondaryReason } of ranked) {
    const { orderedByHand: _, medicareSecondaryReason: __, ...own } = policies.find(({ id }) => id === coverageId)?.facts ?? {}
    const facts: PolicyFacts = {
      ...own,
      ...(isByHand ? { orderedByHand: true } : {}),
      ...(medicareSecondaryReason ? { medicareSecondaryReason } : {}),
    }
    const words = isSure ? reason : `${reason} Not sure: ask.`
    await tx.rows(sql`
      update coverage set rank = ${Math.min(rank, RANK_MAX)}, rank_reason = ${words}, facts = ${JSON.stringify(facts)}::jsonb where id = ${coverageId}`)
  }
  tx.record({ kind: 'coverage.changed', patientId })
}
