import { sql } from 'kysely'
import { isId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { checkAuthorizationInput, type AuthorizationInput } from './authorization-input.rules.ts'
import { isGranted, showUnits } from './authorization.rules.ts'
import { authorizationLanding, type AuthorizationStep } from './authorization.steps.ts'
import { insertAuthorization, lockAuthorization, updateAuthorization } from './authorization.store.ts'
import { readPolicy } from './policies.query.ts'

/** What a payer has said on the phone or its portal; `submit`: it was asked there and has not answered. */
export type SpokenStep = Exclude<AuthorizationStep, 'sendInfo' | 'askPeer' | 'appeal' | 'cancel'>

/** Keeps an authorization that was not asked for by 278. Refuses NOT_FOUND, INVALID_INPUT with the field. */
export async function recordAuthorization(tx: Tx, policyId: string, step: SpokenStep, input: AuthorizationInput): Promise<string | Refusal> {
  const policy = await readPolicy(tx, policyId)
  if (!policy) return new Refusal('NOT_FOUND', 'This policy does not exist, or you may not see it.')
  const given = checkAuthorizationInput(input)
  if (given instanceof Refusal) return given
  const fault = await providerFault(tx, given.providerId)
  if (fault) return fault
  const status = authorizationLanding('DRAFT', step)
  if (!status) throw new Error(`a draft cannot ${step}`)
  if (isGranted(status) && given.number === null) return new Refusal('INVALID_INPUT', 'Give the number that the insurer has told.', 'number')
  const id = tx.newId()
  await insertAuthorization(tx, { id, patientId: policy.patient_id, coverageId: policy.id, status, ...given, unitsApproved: given.units })
  return id
}

/**
 * What has become of an authorization, told by hand: number, units and days as they are now. What is used already stays
 * used. Refuses NOT_FOUND, CONFLICT, CLAIM_STEP, INVALID_INPUT.
 */
export async function takeAuthorizationStep(
  tx: Tx,
  id: string,
  expectedVersion: number,
  step: AuthorizationStep,
  input: AuthorizationInput,
): Promise<string | Refusal> {
  const known = await lockAuthorization(tx, id)
  if (!known) return new Refusal('NOT_FOUND', 'This authorization does not exist, or you may not see it.')
  if (known.version !== expectedVersion) return new Refusal('CONFLICT', 'Somebody changed this authorization meanwhile. Look again.')
  const given = checkAuthorizationInput(input)
  if (given instanceof Refusal) return given
  const status = authorizationLanding(known.status, step)
  if (!status) return new Refusal('CLAIM_STEP', 'This authorization cannot take that step from where it stands.')
  if (isGranted(status) && given.number === null) return new Refusal('INVALID_INPUT', 'Give the number that the insurer has told.', 'number')
  await updateAuthorization(tx, known, {
    ...given,
    status,
    unitsApproved: given.units ?? (input.units === undefined && known.approvedMilli !== null ? showUnits(known.approvedMilli) : null),
  })
  return id
}

export async function providerFault(tx: Tx, providerId: string | null): Promise<Refusal | undefined> {
  if (providerId === null) return undefined
  const found = isId(providerId) ? await tx.rows(sql`select id from provider where practice_id = ${tx.practiceId} and id = ${providerId}`) : []
  return found.length === 0 ? new Refusal('INVALID_INPUT', 'This provider does not exist.', 'providerId') : undefined
}
