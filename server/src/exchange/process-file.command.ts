import { dollars, type Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { Orm } from '../platform/database.ts'
import { readToday } from '../parties/practice.query.ts'
import { inTransaction, type Scope, type Tx } from '../platform/transaction.ts'
import { postRemittance } from '../remittances/post-remittance.command.ts'
import type { PostResult } from '../remittances/remittance.store.ts'
import { checkX12, type CheckReport } from '../x12/check.ts'
import { answerFile } from './answer-file.command.ts'
import type { Finding } from '../x12/finding.ts'
import { chunked } from '../x12/read-segments.ts'
import { X12SyntaxError } from '../x12/tokenizer.ts'
import { applyClaimStatuses } from './apply-claim-status.command.ts'
import { InquiryReadError } from './inquiries/read-answer.ts'
import { readClaimStatuses } from './inquiries/status-277.ts'
import { readClaimAcks } from './acknowledgements/ack-277ca.ts'
import { readFileAcks, readInterchangeAcks } from './acknowledgements/ack-999.ts'
import { applyClaimAcks, applyFileAck, applyInterchangeAck, type Applied } from './acknowledgements/apply-acks.command.ts'
import { processAnswerFile } from './inquiries/process-answers.command.ts'
import { readRemittances, RemittanceReadError } from './remittance-835.ts'

export type FileStatus = 'DONE' | 'QUARANTINED'

/**
 * Works off a received file: each transaction of it in one of ours, so that a crash in the middle is taken up where it
 * was. What cannot be read or does not add up is quarantined with the reason; it has posted nothing.
 */
export async function processFile(orm: Orm, scope: Scope, fileId: string): Promise<{ status: FileStatus; result: string }> {
  const [file] = await inTransaction(orm, scope, tx =>
    tx.rows(sql<{ kind: string; content: Buffer; connection_id: string | null; status: string; result: string }>`
      select kind, content, connection_id, status, result from exchange_file where id = ${fileId}`),
  )
  if (!file) throw new Error(`file ${fileId} is gone`)
  if (file.status !== 'RECEIVED') return { status: file.status as FileStatus, result: file.result }
  const outcome = await readAndApply(orm, scope, fileId, file)
  await inTransaction(orm, scope, async tx => {
    await tx.rows(
      sql`update exchange_file set status = ${outcome.status}, result = ${outcome.result}, finished_at = ${tx.clock.now().toISOString()} where id = ${fileId}`,
    )
    tx.record({ kind: 'exchange.changed' })
  })
  return outcome
}

interface StoredFile {
  kind: string
  content: Buffer
  connection_id: string | null
}

async function readAndApply(orm: Orm, scope: Scope, fileId: string, file: StoredFile): Promise<Outcome> {
  // Two workers with the same file take turns, transaction by transaction; the second finds what the first has done.
  const within: Within = work =>
    inTransaction(orm, scope, async tx => {
      await tx.rows(sql`select from exchange_file where id = ${fileId} for update`)
      return work(tx)
    })
  const text = file.content.toString('utf8')
  const answered = { id: fileId, connectionId: file.connection_id }
  try {
    const report = await checkX12(chunked(text))
    if (file.connection_id) await within(tx => answerOnce(tx, fileId, file.connection_id ?? '', report))
    const fault = findFault(report)
    if (fault) return { status: 'QUARANTINED', result: `Segment ${fault.segmentNumber} (${fault.segment || '?'}): ${fault.reason}` }
    // One file may hold several of them: clearinghouses join what they have.
    const outcomes = [
      await sumUp(readInterchangeAcks(chunked(text)), ack => within(tx => applyInterchangeAck(tx, ack, answered))),
      await sumUp(readFileAcks(chunked(text)), ack => within(tx => applyFileAck(tx, ack, answered))),
      await sumUp(readClaimAcks(chunked(text)), ack => within(tx => applyClaimAcks(tx, ack, answered))),
      await applyUnasked(within, fileId, text),
      await applyRemittances(within, fileId, text),
      await within(tx => processAnswerFile(tx, fileId, file.kind, text)),
    ].filter(outcome => outcome !== undefined)
    if (outcomes.length === 0) return { status: 'QUARANTINED', result: `We do not take files of this kind (${file.kind}).` }
    const isQuarantined = outcomes.some(({ status }) => status === 'QUARANTINED')
    return { status: isQuarantined ? 'QUARANTINED' : 'DONE', result: outcomes.map(({ result }) => result).join(' ') }
  } catch (error) {
    if (error instanceof X12SyntaxError || error instanceof RemittanceReadError || error instanceof InquiryReadError)
      return { status: 'QUARANTINED', result: error.message }
    throw error
  }
}

type Within = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>
type Outcome = { status: FileStatus; result: string }

/**
 * The gate before anything is posted (RELIABILITY 3.2): envelope, counts, control numbers, grammar. Balances are judged
 * by the posting itself, which shows the sums.
 */
function findFault({ findings, transactions }: CheckReport): Finding | undefined {
  const all = [...findings, ...transactions.flatMap(transaction => transaction.findings)]
  return all.find(({ severity, rule }) => severity === 'error' && !rule.startsWith('balance.'))
}

async function answerOnce(tx: Tx, fileId: string, connectionId: string, report: CheckReport): Promise<void> {
  const [file] = await tx.rows(sql<{ answered_at: string | null }>`select answered_at::text from exchange_file where id = ${fileId}`)
  if (file?.answered_at === null) await answerFile(tx, fileId, connectionId, report)
}

/** @returns undefined when the file holds none of them */
async function sumUp<Ack>(acks: AsyncGenerator<Ack>, apply: (ack: Ack) => Promise<Applied>): Promise<Outcome | undefined> {
  let [moved, unknown, count] = [0, 0, 0]
  for await (const ack of acks) {
    const applied = await apply(ack)
    moved += applied.moved
    unknown += applied.unknown
    count += 1
  }
  if (count === 0) return undefined
  return { status: 'DONE', result: `${claims(moved)} moved${unknown > 0 ? `, ${unknown} not ours` : ''}.` }
}

/** What payers say of claims without being asked: a 277 that is no 277CA. */
async function applyUnasked(within: Within, fileId: string, text: string): Promise<Outcome | undefined> {
  if (!text.includes('005010X212')) return undefined
  const answers = readClaimStatuses(text)
  const { moved, unknown } = await within(async tx => applyClaimStatuses(tx, answers, fileId, await readToday(tx)))
  return { status: 'DONE', result: `${claims(moved)} moved${unknown > 0 ? `, ${unknown} not ours` : ''}.` }
}

async function applyRemittances(within: Within, fileId: string, text: string): Promise<Outcome | undefined> {
  const results: string[] = []
  let isQuarantined = false
  let position = 0
  for await (const remittance of readRemittances(chunked(text))) {
    position += 1
    const place = position
    const posted = await within(tx => postRemittance(tx, remittance, { fileId, position: place }))
    isQuarantined ||= posted.status === 'OUT_OF_BALANCE'
    results.push(summary(remittance.amountCents, posted))
  }
  if (position === 0) return undefined
  return { status: isQuarantined ? 'QUARANTINED' : 'DONE', result: results.join(' ') }
}

function summary(amount: Money, { status, posted, exceptions, imbalances, duplicateOfId }: PostResult): string {
  const what = `Payment of $${dollars(amount)}`
  if (status === 'DUPLICATE') return `${what}: came before (${duplicateOfId ?? ''}), not posted again.`
  const [first] = imbalances
  if (first)
    return `${what}: does not add up at the ${first.level}${first.where.pcn ? ` ${first.where.pcn}` : ''}: ${dollars(first.expectedCents)} expected, ${dollars(first.foundCents)} found. Nothing posted.`
  return `${what}: ${claims(posted)} posted${exceptions.length > 0 ? `, ${exceptions.length} to look at` : ''}.`
}

const claims = (count: number): string => `${count} ${count === 1 ? 'claim' : 'claims'}`
