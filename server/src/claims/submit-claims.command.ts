import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Tx } from '../platform/transaction.ts'
import { scrubClaims } from './scrub/scrub-claims.command.ts'
import { takeStep } from './take-step.command.ts'
import { takeSteps } from './take-steps.command.ts'

/** The job that takes waiting claims of one connection into a file; the exchange room works it. */
export const SEND_BATCH = 'send-batch'
/** One call answers within seconds, the last look at each included; who has more calls again. */
const SUBMIT_MAX = 2_000
/** Told by name; the others are on the work list too. */
const STOPPED_MAX = 20

/**
 * Puts a ready claim into the next file of its payer's connection.
 *
 * Refuses with NOT_FOUND, CONFLICT when somebody changed it meanwhile, INVALID_INPUT when its payer has no connection,
 * CLAIM_STEP when it is not ready.
 */
export async function submitClaim(tx: Tx, id: string, expectedVersion: number): Promise<string | Refusal> {
  const [claim] = await tx.rows(sql<{ id: string; version: number; patient_id: string; connection_id: string | null; payer_name: string | null }>`
    select c.id, c.version, c.patient_id, y.connection_id, y.name as payer_name from claim c left join payer y on y.id = c.payer_id where c.id = ${id} for update of c`)
  if (!claim) return new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
  if (claim.version !== expectedVersion) return new Refusal('CONFLICT', 'Somebody changed this claim meanwhile. Look again, then send.')
  if (!claim.payer_name) return new Refusal('CLAIM_STEP', 'Nobody insures this visit, so there is nobody to send it to.')
  if (!claim.connection_id)
    return new Refusal('INVALID_INPUT', `${claim.payer_name} has no connection yet. Choose one under Admin, Insurers.`, 'payer.connectionId')
  tx.look([claim.patient_id])
  const [stopped] = await stopUnclean(tx, [id])
  if (stopped) return new Refusal('CLAIM_STEP', `A check stops it now: ${stopped.message}`)
  const status = await takeStep(tx, id, 'batch')
  if (status instanceof Refusal) return status
  await leaveBatches(tx, [id])
  await askForBatch(tx, claim.connection_id)
  return id
}

export interface Submitted {
  submitted: number
  /** Claims that were ready once and that a check stops now: rules, policies and authorizations change while they wait. */
  stopped: StoppedClaim[]
}

export interface StoppedClaim {
  number: string
  /** The first reason. */
  message: string
}

/** Puts every ready claim whose payer has a connection into the next files, after a last look at each. Two calls at once share them out. */
export async function submitReadyClaims(tx: Tx): Promise<Submitted> {
  const waiting = await tx.rows(sql<{ id: string }>`
    select c.id from claim c join payer y on y.id = c.payer_id
    where c.practice_id = ${tx.practiceId} and c.status = 'READY' and y.connection_id is not null order by c.id limit ${SUBMIT_MAX} for update of c skip locked`)
  const ids = waiting.map(({ id }) => id)
  const stopped = await stopUnclean(tx, ids)
  const claims = await tx.rows(sql<{ id: string; patient_id: string; connection_id: string }>`
    select c.id, c.patient_id, y.connection_id from claim c join payer y on y.id = c.payer_id
    where c.id = any(${ids}::uuid[]) and c.status = 'READY' order by c.id`)
  await takeSteps(
    tx,
    claims.map(({ id }) => ({ claimId: id, step: 'batch' })),
  )
  await leaveBatches(
    tx,
    claims.map(({ id }) => id),
  )
  tx.look(claims.map(({ patient_id }) => patient_id))
  for (const connectionId of new Set(claims.map(({ connection_id }) => connection_id))) await askForBatch(tx, connectionId)
  return { submitted: claims.length, stopped }
}

/** Checks ready claims by the rules of today. @returns those that are not clean any more, and stay */
async function stopUnclean(tx: Tx, claimIds: readonly string[]): Promise<StoppedClaim[]> {
  if (claimIds.length === 0) return []
  await scrubClaims(tx, claimIds)
  return tx.rows(sql<StoppedClaim>`
    select c.number, coalesce((select f->>'message' from jsonb_array_elements(c.findings) f
      where f->>'severity' = 'BLOCK' and f->>'isOverridden' is distinct from 'true' limit 1), 'A check found something.') as message
    from claim c where c.id = any(${[...claimIds]}::uuid[]) and c.status = 'SCRUB_FAILED' order by c.number limit ${STOPPED_MAX}`)
}

/** A claim that travelled before waits for a new file; what it said then stays with that submission. */
const leaveBatches = (tx: Tx, claimIds: readonly string[]): Promise<unknown> =>
  tx.rows(sql`update claim set batch_id = null where id = any(${[...claimIds]}::uuid[]) and batch_id is not null`)

/** One job a connection waits at a time: claims submitted one after the other share a file. */
const askForBatch = (tx: Tx, connectionId: string): Promise<void> =>
  enqueue(tx, { task: SEND_BATCH, payload: { practiceId: tx.practiceId, connectionId }, key: `${SEND_BATCH}:${connectionId}` })
