import { sql } from 'kysely'
import { landing, type ClaimStatus, type ClaimStep } from '../claims/claim.steps.ts'
import { takeSteps, type Move } from '../claims/take-steps.command.ts'
import type { Tx } from '../platform/transaction.ts'
import type { ClaimAck, ClaimAckBatch, ClaimStatus as AckStatus } from './ack-277ca.ts'
import type { FileAck, InterchangeAck } from './ack-999.ts'

/** What a file of answers came to, for the list of files. */
export interface Applied {
  moved: number
  /** Named something that we never sent. */
  unknown: number
}

/** A TA1 that refuses: nothing of the file reached anybody. An accepting one only confirms what the 999 will say. */
export async function applyInterchangeAck(tx: Tx, ack: InterchangeAck, fileId: string, connectionId: string | null): Promise<Applied> {
  if (ack.accepted !== 'R') return { moved: 0, unknown: 0 }
  return moveBatch(tx, Number(ack.isa13), connectionId, 'rejectBatch', fileId, `The file was refused: ${ack.reason}`)
}

/** One transaction a group is what we send, so the group's word and the transaction's are the same claims. */
export async function applyFileAck(tx: Tx, ack: FileAck, fileId: string, connectionId: string | null): Promise<Applied> {
  const transaction = ack.transactions[0]
  const word = transaction?.accepted || ack.accepted
  // `E` is accepted with errors: the claims go on (domain/lifecycle.md 5.4).
  if (word === 'A' || word === 'E') return moveBatch(tx, Number(ack.gs06), connectionId, 'acceptSyntax', fileId, undefined)
  if (word === '') return { moved: 0, unknown: 1 }
  const reason = transaction?.errors[0]?.reason ?? ack.errors[0] ?? 'no reason given'
  return moveBatch(tx, Number(ack.gs06), connectionId, 'rejectBatch', fileId, `The file was refused: ${reason}`)
}

async function moveBatch(
  tx: Tx,
  controlNumber: number,
  connectionId: string | null,
  step: ClaimStep,
  fileId: string,
  detail: string | undefined,
): Promise<Applied> {
  const [batch] = await tx.rows(sql<{ id: string }>`
    update claim_batch set status = ${step === 'rejectBatch' ? 'REJECTED' : 'ACCEPTED'}
    where practice_id = ${tx.practiceId} and control_number = ${controlNumber} and (${connectionId}::uuid is null or connection_id = ${connectionId}::uuid) returning id`)
  if (!batch) return { moved: 0, unknown: 1 }
  const claims = await tx.rows(sql<{ id: string }>`select id from claim where batch_id = ${batch.id} order by id for update`)
  return moveClaims(
    tx,
    claims.map(({ id }) => ({ claimId: id, step, fileId, ...(detail ? { detail } : {}) })),
  )
}

/** Late and repeated answers find a claim that has moved on: its table of steps has no such step, and nothing changes. */
async function moveClaims(tx: Tx, moves: readonly Move[]): Promise<Applied> {
  const statuses = await tx.rows(sql<{ id: string; status: ClaimStatus }>`
    select id, status from claim where id = any(${moves.map(move => move.claimId)}::uuid[]) order by id for update`)
  const statusOf = new Map(statuses.map(({ id, status }) => [id, status]))
  // A file may speak of a claim more than once; each word counts from where the one before it has led.
  const possible = moves.filter(({ claimId, step }) => {
    const status = statusOf.get(claimId)
    const next = status && landing(status, step)
    if (next) statusOf.set(claimId, next)
    return next !== undefined
  })
  await takeSteps(tx, possible)
  return { moved: possible.length, unknown: 0 }
}

/** From kind to grave: several statuses count as the gravest of them (domain/lifecycle.md 5.5). */
const gravity: Record<string, number> = { A0: 1, A1: 2, A2: 3, A5: 3, A4: 4, A3: 5, A6: 6, A7: 7, A8: 8 }
const rejections = new Set(['A3', 'A4', 'A6', 'A7', 'A8'])

const gravest = (statuses: readonly AckStatus[]): AckStatus | undefined =>
  statuses.toSorted((a, b) => (gravity[b.category] ?? 0) - (gravity[a.category] ?? 0))[0]

/** A1 from the payer itself counts as its acceptance and as proof of timely filing (domain/lifecycle.md 5.4). */
export async function applyClaimAcks(tx: Tx, batch: ClaimAckBatch, fileId: string): Promise<Applied> {
  const isPayer = batch.source.kind === 'PR'
  const known = await tx.rows(sql<{ id: string; number: string }>`
    select id, number from claim where practice_id = ${tx.practiceId} and number = any(${batch.claims.map(({ pcn }) => pcn)}::text[]) order by id for update`)
  const idOf = new Map(known.map(({ id, number }) => [number, id]))
  const moves = batch.claims.flatMap(ack => {
    const id = idOf.get(ack.pcn)
    const status = gravest(ack.statuses)
    return id && status ? [{ claimId: id, fileId, ...meaning(ack, status, isPayer) }] : []
  })
  const { moved } = await moveClaims(tx, moves)
  return { moved, unknown: batch.claims.length - moves.length }
}

function meaning(ack: ClaimAck, status: AckStatus, isPayer: boolean): Omit<Move, 'claimId' | 'fileId'> {
  if (rejections.has(status.category)) {
    return {
      step: isPayer ? 'rejectAtPayer' : 'rejectAtClearinghouse',
      reasonCodes: [[status.category, status.code, status.entity].filter(Boolean).join(':')],
    }
  }
  const number = ack.payerControlNumber
  return {
    step: isPayer ? 'acceptAtPayer' : 'acceptAtClearinghouse',
    ...(isPayer && number ? { payerControlNumber: number, detail: `Control number ${number}. Proof of timely filing kept.` } : {}),
  }
}
