import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayAt, timeAt } from '../../kernel/clock.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { Envelope } from '../../x12/interchange-writer.ts'
import type { AskingProvider } from './inquiry-parties.ts'

/** What every question of a practice to a connection begins with. */
export interface InquiryFrame {
  envelope: Envelope
  provider: AskingProvider
  submitter: { name: string; id: string }
}

/** Takes a control number of the connection, which is never used again, not even by claims (domain/edi.md 2.4). */
export async function takeFrame(tx: Tx, connectionId: string): Promise<InquiryFrame> {
  const [row] = await tx.rows(sql<{
    sender_id: string
    receiver_id: string
    number: number
    name: string
    npi: string
    tax_id: string
    time_zone: string
  }>`
    update connection k set next_control_number = next_control_number + 1 from practice p
    where k.id = ${connectionId} and p.id = k.practice_id
    returning k.sender_id, k.receiver_id, k.next_control_number - 1 as number, p.name, p.npi, p.tax_id, p.time_zone`)
  if (!row) throw new Error(`connection ${connectionId} is gone`)
  const now = tx.clock.now()
  return {
    envelope: {
      senderQualifier: 'ZZ',
      senderId: row.sender_id,
      receiverQualifier: 'ZZ',
      receiverId: row.receiver_id,
      interchangeControlNumber: row.number,
      groupControlNumber: row.number,
      transactionControlNumber: String(row.number).padStart(4, '0'),
      createdOn: dayAt(now, row.time_zone),
      createdAt: timeAt(now, row.time_zone),
      usage: 'P',
    },
    provider: { name: row.name, npi: row.npi, taxId: row.tax_id },
    submitter: { name: row.name, id: row.sender_id },
  }
}

/** BHT03. */
export const referenceOf = (letter: string, { envelope }: InquiryFrame): string =>
  `${letter}${String(envelope.interchangeControlNumber).padStart(9, '0')}`

/** Keeps a question as it is going to be sent. */
export async function keepQuestion(
  tx: Tx,
  connectionId: string,
  kind: '270' | '276' | '278',
  { envelope }: InquiryFrame,
  text: string,
): Promise<string> {
  const [id, content] = [tx.newId(), Buffer.from(text)]
  const controlNumber = envelope.interchangeControlNumber
  await tx.rows(sql`
    insert into exchange_file (id, practice_id, connection_id, direction, kind, name, content, sha256, control_number, status, at)
    values (${id}, ${tx.practiceId}, ${connectionId}, 'out', ${kind}, ${`${envelope.senderId}-${String(controlNumber).padStart(9, '0')}.${kind}`}, ${content},
      ${createHash('sha256').update(content).digest()}, ${String(controlNumber)}, 'BUILT', ${tx.clock.now().toISOString()})`)
  return id
}

export async function readQuestion(tx: Tx, fileId: string): Promise<{ connectionId: string; text: string } | undefined> {
  const [row] = await tx.rows(sql<{ connection_id: string; content: Buffer }>`select connection_id, content from exchange_file where id = ${fileId}`)
  return row && { connectionId: row.connection_id, text: row.content.toString('utf8') }
}

export const noteFile = (tx: Tx, fileId: string, status: 'SENT' | 'FAILED' | 'DONE' | 'QUARANTINED', result: string): Promise<unknown> =>
  tx.rows(sql`update exchange_file set status = ${status}, result = ${result}, finished_at = ${tx.clock.now().toISOString()} where id = ${fileId}`)
