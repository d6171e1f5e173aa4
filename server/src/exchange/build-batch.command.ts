import { sql } from 'kysely'
import { takeStep } from '../claims/take-step.command.ts'
import type { Tx } from '../platform/transaction.ts'
import { writeClaimBatch } from './claims-837/claim-837p.ts'
import { refusalsOf } from './claims-837/check-batch.rules.ts'
import type { BatchClaim, ClaimBatch } from './claims-837/claim-batch.rules.ts'
import { keepOutbound, takeEnvelope } from './connections/keep-outbound.command.ts'
import { readBillingProvider, readClaimsToSend } from './claims-to-send.query.ts'
import { batchNumber } from './find-batch.query.ts'

const CLAIMS_MAX = 5_000

/**
 * Takes the waiting claims of a connection into one 837P file under a control number that is never used again. The file
 * is kept before anything is sent. A claim that cannot be written leaves the batch with the reason; the others go on.
 *
 * @returns the batch's id, or undefined when no claim waits
 */
export async function buildBatch(tx: Tx, connectionId: string): Promise<string | undefined> {
  const [connection] = await tx.rows(sql`select from connection where id = ${connectionId} for update`)
  if (!connection) return undefined
  await renumberLines(tx, connectionId)
  const waiting = await readClaimsToSend(tx, connectionId, CLAIMS_MAX)
  const sendable = await leaveOutFaulty(tx, waiting)
  if (sendable.length === 0) return undefined

  const frame = await takeFrame(tx, connectionId)
  const controlNumber = frame.envelope.interchangeControlNumber
  const text = writeClaimBatch({ ...frame, claims: sendable.map(({ claim }) => claim) })
  const fileId = await keepOutbound(tx, { connectionId, envelope: frame.envelope, kind: '837P', text, result: `${sendable.length} claims` })
  const batchId = tx.newId()
  await tx.rows(sql`
    insert into claim_batch (id, practice_id, connection_id, control_number, file_id, status, claims, built_at)
    values (${batchId}, ${tx.practiceId}, ${connectionId}, ${controlNumber}, ${fileId}, 'BUILT', ${sendable.length}, ${tx.clock.now().toISOString()})`)
  await keepSubmissions(tx, batchId, sendable)
  return batchId
}

/** Lines that travel again get new control numbers: each is unique over everything ever sent (domain/edi.md 2.4). */
const renumberLines = (tx: Tx, connectionId: string): Promise<unknown> =>
  tx.rows(sql`
    update claim_line l set control_number = c.number || 'S' || (c.submissions + 1) || 'L' || l.position
    from claim c join payer y on y.id = c.payer_id
    where l.claim_id = c.id and c.practice_id = ${tx.practiceId} and c.status = 'BATCHED' and c.batch_id is null and c.submissions > 0
      and y.connection_id = ${connectionId}`)

/** What went is kept as it went; amounts in cents, as text. */
async function keepSubmissions(tx: Tx, batchId: string, sent: readonly WaitingClaim[]): Promise<void> {
  const contents = sent.map(({ claim }) => JSON.stringify(claim, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)))
  await tx.rows(sql`
    insert into claim_submission (claim_id, position, practice_id, batch_id, frequency, content, at)
    select c.id, c.submissions + 1, c.practice_id, ${batchId}, c.frequency, n.content::jsonb, ${tx.clock.now().toISOString()}
    from unnest(${sent.map(({ id }) => id)}::uuid[], ${contents}::text[]) as n (id, content) join claim c on c.id = n.id`)
  await tx.rows(sql`update claim set batch_id = ${batchId}, submissions = submissions + 1 where id = any(${sent.map(({ id }) => id)}::uuid[])`)
}

async function takeFrame(tx: Tx, connectionId: string): Promise<Omit<ClaimBatch, 'claims'>> {
  const { phone: _, timeZone: __, ...billingProvider } = await readBillingProvider(tx)
  const { envelope, partner } = await takeEnvelope(tx, connectionId)
  const { senderId, receiverId, submitterName, contactName, contactPhone } = partner
  return {
    envelope,
    batchId: batchNumber(envelope.interchangeControlNumber),
    submitter: { name: submitterName, id: senderId, contactName, phone: contactPhone },
    receiver: { name: receiverId, id: receiverId },
    billingProvider,
  }
}

interface WaitingClaim {
  id: string
  claim: BatchClaim
}

/** A claim that cannot be written leaves the batch, with the reason where a biller finds it; the others go. */
async function leaveOutFaulty(tx: Tx, waiting: readonly WaitingClaim[]): Promise<WaitingClaim[]> {
  const refusals = refusalsOf(waiting.map(({ claim }) => claim))
  const faulty = new Map(refusals.map(refusal => [refusal.patientControlNumber, refusal]))
  for (const { id, claim } of waiting) {
    const refusal = faulty.get(claim.patientControlNumber)
    if (!refusal) continue
    const message = refusal.message.replace(/^claim [^,]+, /, '')
    const finding = { rule: 'x12', severity: 'BLOCK', message, fix: 'Correct it, then check the claim again.', field: refusal.field }
    await takeStep(tx, id, 'scrubFail', { detail: message })
    await tx.rows(sql`update claim set findings = ${JSON.stringify([finding])}::jsonb where id = ${id}`)
  }
  return waiting.filter(({ claim }) => !faulty.has(claim.patientControlNumber))
}
