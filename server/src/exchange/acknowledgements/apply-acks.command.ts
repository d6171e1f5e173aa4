import { sql } from 'kysely'
import type { AnswerSource } from '../../claims/answer.rules.ts'
import { recordAnswers, type GivenAnswer } from '../../claims/record-answers.command.ts'
import { readToday } from '../../parties/practice.query.ts'
import type { Tx } from '../../platform/transaction.ts'
import { noteSent } from '../note-sent.command.ts'
import type { ClaimAck, ClaimAckBatch } from './ack-277ca.ts'
import type { FileAck, InterchangeAck, TransactionAck } from './ack-999.ts'
import { controlNumberOf, findBatch, type SentBatch } from '../find-batch.query.ts'

/** What a file of answers came to, for the list of files. */
export interface Applied {
  moved: number
  /** Named something that we never sent. */
  unknown: number
}

export interface AnswerFile {
  id: string
  /** Null when somebody brought it by hand. */
  connectionId: string | null
}

const notOurs: Applied = { moved: 0, unknown: 1 }

/** A TA1 that refuses: nothing of the file reached anybody. */
export async function applyInterchangeAck(tx: Tx, ack: InterchangeAck, file: AnswerFile): Promise<Applied> {
  const batch = await findBatch(tx, Number(ack.isa13), file.connectionId)
  if (!batch) return notOurs
  const word = { source: 'INTERCHANGE', category: ack.accepted, code: ack.code, saidOn: ack.sentOn, refusal: ack.reason } as const
  return applyToBatch(tx, batch, file, word)
}

/** One transaction a group is what we send, so the group's word and the transaction's are about the same claims. */
export async function applyFileAck(tx: Tx, ack: FileAck, file: AnswerFile): Promise<Applied> {
  const batch = await findBatch(tx, Number(ack.gs06), file.connectionId)
  const [transaction] = ack.transactions
  const category = transaction?.accepted || ack.accepted
  if (!batch || category === '') return notOurs
  return applyToBatch(tx, batch, file, { source: 'GROUP', category, code: '', saidOn: ack.saidOn, refusal: firstError(ack, transaction) })
}

const firstError = (ack: FileAck, transaction: TransactionAck | undefined): string =>
  transaction?.errors[0]?.reason ?? ack.errors[0] ?? 'no reason given'

interface BatchWord {
  source: AnswerSource
  category: string
  code: string
  saidOn: GivenAnswer['saidOn'] | undefined
  /** Why, when it refuses. */
  refusal: string
}

async function applyToBatch(tx: Tx, batch: SentBatch, file: AnswerFile, { saidOn, refusal, ...word }: BatchWord): Promise<Applied> {
  const isRefused = !['A', 'E'].includes(word.category)
  // An answer is proof that the file was taken, also where its delivery was in doubt.
  await noteSent(tx, batch.id)
  await tx.rows(sql`update claim_batch set status = ${isRefused ? 'REJECTED' : 'ACCEPTED'} where id = ${batch.id} and status <> 'REJECTED'`)
  const said = {
    ...word,
    entity: '',
    batchId: batch.id,
    saidOn: saidOn ?? (await readToday(tx)),
    ...(isRefused ? { detail: `The file was refused: ${refusal}` } : {}),
  }
  const moved = await recordAnswers(
    tx,
    file.id,
    batch.claimIds.map(claimId => ({ claimId, ...said })),
  )
  return { moved, unknown: 0 }
}

/** 277CA: the clearinghouse's and the payer's, told apart by who speaks. */
export async function applyClaimAcks(tx: Tx, ack: ClaimAckBatch, file: AnswerFile): Promise<Applied> {
  const source = ack.source.kind === 'PR' ? 'PAYER' : 'CLEARINGHOUSE'
  const batch = await findBatch(tx, controlNumberOf(ack.batchId), file.connectionId)
  if (ack.claims.length === 0 && batch) return applyToWholeBatch(tx, ack, batch, file, source)
  const known = await findClaims(
    tx,
    ack.claims.map(({ pcn }) => pcn),
  )
  const sent = new Set(batch?.claimIds)
  const receivedOn = ack.receivedOn ?? (await readToday(tx))
  const given = ack.claims.flatMap(claim => {
    const claimId = known.get(claim.pcn)
    if (!claimId) return []
    return answersOf(claim, source, receivedOn).map(answer => ({
      ...answer,
      claimId,
      batchId: batch && sent.has(claimId) ? batch.id : null,
    }))
  })
  const moved = await recordAnswers(tx, file.id, given)
  return { moved, unknown: ack.claims.filter(({ pcn }) => !known.has(pcn)).length }
}

/** A batch may be refused as a whole, without naming a claim. */
async function applyToWholeBatch(tx: Tx, ack: ClaimAckBatch, batch: SentBatch, file: AnswerFile, source: AnswerSource): Promise<Applied> {
  const receivedOn = ack.receivedOn ?? (await readToday(tx))
  const given = batch.claimIds.flatMap(claimId =>
    ack.statuses.map(({ category, code, entity, date }) => ({
      claimId,
      batchId: batch.id,
      source,
      category,
      code,
      entity,
      saidOn: date ?? receivedOn,
    })),
  )
  return { moved: await recordAnswers(tx, file.id, given), unknown: 0 }
}

/** Statuses of lines are about the claim too: a line that is refused refuses it. */
function answersOf(claim: ClaimAck, source: AnswerSource, receivedOn: GivenAnswer['saidOn']): Omit<GivenAnswer, 'claimId' | 'batchId'>[] {
  const number = source === 'PAYER' ? claim.payerControlNumber : ''
  return [...claim.statuses, ...claim.lines.flatMap(({ statuses }) => statuses)].map(({ category, code, entity, date }) => ({
    source,
    category,
    code,
    entity,
    saidOn: date ?? receivedOn,
    ...(number ? { payerControlNumber: number, detail: `Control number ${number}. Proof of timely filing kept.` } : {}),
  }))
}

/** Ids of claims by the number that we send as CLM01; some payers return it in small letters or with zeros before it. */
export async function findClaims(tx: Tx, numbers: readonly string[]): Promise<Map<string, string>> {
  const plain = new Map(numbers.map(number => [number, number.trim().toUpperCase().replace(/^0+/, '')]))
  const rows = await tx.rows(sql<{ id: string; number: string }>`
    select id, number from claim where practice_id = ${tx.practiceId} and number = any(${[...new Set(plain.values())]}::text[])`)
  const idOf = new Map(rows.map(({ id, number }) => [number, id]))
  return new Map([...plain].flatMap(([given, number]) => (idOf.has(number) ? [[given, idOf.get(number) ?? ''] as const] : [])))
}
