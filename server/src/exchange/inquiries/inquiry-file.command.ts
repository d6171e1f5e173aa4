import { sql } from 'kysely'
import { findPractice } from '../../parties/practice.query.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { Envelope } from '../../x12/interchange-writer.ts'
import { keepOutbound, takeEnvelope } from '../connections/keep-outbound.command.ts'
import type { AskingProvider } from './inquiry-parties.ts'

/** What every question of a practice to a connection begins with. */
export interface InquiryFrame {
  envelope: Envelope
  provider: AskingProvider
  submitter: { name: string; id: string }
}

/** Takes a control number of the connection, which is never used again, not even by claims. */
export async function takeFrame(tx: Tx, connectionId: string): Promise<InquiryFrame> {
  const { name, npi, tax_id: taxId } = await findPractice(tx)
  const { envelope, partner } = await takeEnvelope(tx, connectionId)
  return { envelope, provider: { name, npi, taxId }, submitter: { name: partner.submitterName, id: partner.senderId } }
}

/** BHT03. */
export const referenceOf = (letter: string, { envelope }: InquiryFrame): string =>
  `${letter}${String(envelope.interchangeControlNumber).padStart(9, '0')}`

/** Keeps a question as it is going to be sent. @returns the id of its file */
export const keepQuestion = (tx: Tx, connectionId: string, kind: '270' | '276' | '278', { envelope }: InquiryFrame, text: string): Promise<string> =>
  keepOutbound(tx, { connectionId, envelope, kind, text })

export async function readQuestion(tx: Tx, fileId: string): Promise<{ connectionId: string; text: string } | undefined> {
  const [row] = await tx.rows(sql<{ connection_id: string; content: Buffer }>`select connection_id, content from exchange_file where id = ${fileId}`)
  return row && { connectionId: row.connection_id, text: row.content.toString('utf8') }
}

export const noteFile = (tx: Tx, fileId: string, status: 'SENT' | 'FAILED' | 'DONE' | 'QUARANTINED', result: string): Promise<unknown> =>
  tx.rows(sql`update exchange_file set status = ${status}, result = ${result}, finished_at = ${tx.clock.now().toISOString()} where id = ${fileId}`)
