import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { takeStep } from '../claims/take-step.command.ts'
import { dayAt, timeAt } from '../kernel/clock.ts'
import type { Tx } from '../platform/transaction.ts'
import { writeClaimBatch } from './claim-837p.ts'
import { ClaimBatchError, type BatchClaim, type ClaimBatch } from './claim-batch.rules.ts'
import { readBillingProvider, readClaimsToSend } from './claims-to-send.query.ts'

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
  const waiting = await readClaimsToSend(tx, connectionId, CLAIMS_MAX)
  const controlNumber = connection.next_control_number
  const frame = await batchFrame(tx, connection, controlNumber)
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
  await tx.rows(sql`update claim set batch_id = ${batchId} where id = any(${sent}::uuid[])`)
  return batchId
}

type Frame = Omit<ClaimBatch, 'claims'>

async function batchFrame(tx: Tx, connection: { sender_id: string; receiver_id: string }, controlNumber: number): Promise<Frame> {
  const { phone, timeZone, ...billingProvider } = await readBillingProvider(tx)
  const now = tx.clock.now()
  const number = String(controlNumber)
  return {
    envelope: {
      senderQualifier: 'ZZ',
      senderId: connection.sender_id,
      receiverQualifier: 'ZZ',
      receiverId: connection.receiver_id,
      interchangeControlNumber: controlNumber,
      groupControlNumber: controlNumber,
      transactionControlNumber: number.padStart(4, '0'),
      createdOn: dayAt(now, timeZone),
      createdAt: timeAt(now, timeZone),
      usage: 'P',
    },
    batchId: `B${number.padStart(9, '0')}`,
    submitter: { name: billingProvider.name, id: connection.sender_id, contactName: 'BILLING', phone },
    receiver: { name: connection.receiver_id, id: connection.receiver_id },
    billingProvider,
  }
}

async function writeWhatCan(tx: Tx, frame: Frame, waiting: readonly { id: string; claim: BatchClaim }[]): Promise<{ text: string; sent: string[] }> {
  let left = [...waiting]
  while (left.length > 0) {
    try {
      return { text: writeClaimBatch({ ...frame, claims: left.map(({ claim }) => claim) }), sent: left.map(({ id }) => id) }
    } catch (error) {
      if (!(error instanceof ClaimBatchError) || error.patientControlNumber === undefined) throw error
      const faulty = left.find(({ claim }) => claim.patientControlNumber === error.patientControlNumber)
      if (!faulty) throw error
      const message = error.message.replace(/^claim [^,]+, /, '')
      const finding = { rule: 'x12', severity: 'BLOCK', message, fix: 'Correct it, then check the claim again.', field: error.field }
      await takeStep(tx, faulty.id, 'scrubFail', { detail: message })
      await tx.rows(sql`update claim set findings = ${JSON.stringify([finding])}::jsonb where id = ${faulty.id}`)
      left = left.filter(one => one !== faulty)
    }
  }
  return { text: '', sent: [] }
}
