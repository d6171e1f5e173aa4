import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { takeStep } from '../claims/take-step.command.ts'
import { dayAt, timeAt } from '../kernel/clock.ts'
import type { Tx } from '../platform/transaction.ts'
import { writeClaimBatch } from './claim-837p.ts'
import { refusalsOf } from './check-batch.rules.ts'
import type { BatchClaim, ClaimBatch } from './claim-batch.rules.ts'
import { readPartner } from './connections/partner.query.ts'
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
  const [connection] = await tx.rows(sql<{ sender_id: string; receiver_id: string; next_control_number: number }>`
    select sender_id, receiver_id, next_control_number from connection where id = ${connectionId} for update`)
  if (!connection) return undefined
  await renumberLines(tx, connectionId)
  const waiting = await readClaimsToSend(tx, connectionId, CLAIMS_MAX)
  const controlNumber = connection.next_control_number
  const frame = await batchFrame(tx, connectionId, controlNumber)
  const { text, sent } = await writeWhatCan(tx, frame, waiting)
  if (sent.length === 0) return undefined

  const [batchId, fileId, now] = [tx.newId(), tx.newId(), tx.clock.now().toISOString()]
  const content = Buffer.from(text)
  await tx.rows(sql`
    insert into exchange_file (id, practice_id, connection_id, direction, kind, name, content, sha256, control_number, status, result, at)
    values (${fileId}, ${tx.practiceId}, ${connectionId}, 'out', '837P', ${`${connection.sender_id}-${String(controlNumber).padStart(9, '0')}.837`}, ${content},
      ${createHash('sha256').update(content).digest()}, ${String(controlNumber)}, 'BUILT', ${`${sent.length} claims`}, ${now})`)
  await tx.rows(sql`
    insert into claim_batch (id, practice_id, connection_id, control_number, file_id, status, claims, built_at)
    values (${batchId}, ${tx.practiceId}, ${connectionId}, ${controlNumber}, ${fileId}, 'BUILT', ${sent.length}, ${now})`)
  await tx.rows(sql`update connection set next_control_number = next_control_number + 1 where id = ${connectionId}`)
  await keepSubmissions(tx, batchId, sent)
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

type Frame = Omit<ClaimBatch, 'claims'>

async function batchFrame(tx: Tx, connectionId: string, controlNumber: number): Promise<Frame> {
  const { phone: _, timeZone, ...billingProvider } = await readBillingProvider(tx)
  const partner = await readPartner(tx, connectionId)
  if (!partner) throw new Error(`connection ${connectionId} is gone`)
  const { submitterName, contactName, contactPhone, ...parties } = partner
  const now = tx.clock.now()
  return {
    envelope: {
      ...parties,
      interchangeControlNumber: controlNumber,
      groupControlNumber: controlNumber,
      transactionControlNumber: String(controlNumber).padStart(4, '0'),
      createdOn: dayAt(now, timeZone),
      createdAt: timeAt(now, timeZone),
    },
    batchId: batchNumber(controlNumber),
    submitter: { name: submitterName, id: partner.senderId, contactName, phone: contactPhone },
    receiver: { name: partner.receiverId, id: partner.receiverId },
    billingProvider,
  }
}

interface WaitingClaim {
  id: string
  claim: BatchClaim
}

/** A claim that cannot be written leaves the batch, with the reason where a biller finds it; the others go. */
async function writeWhatCan(tx: Tx, frame: Frame, waiting: readonly WaitingClaim[]): Promise<{ text: string; sent: WaitingClaim[] }> {
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
  const sent = waiting.filter(({ claim }) => !faulty.has(claim.patientControlNumber))
  return { text: sent.length > 0 ? writeClaimBatch({ ...frame, claims: sent.map(({ claim }) => claim) }) : '', sent }
}
