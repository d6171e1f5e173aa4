import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayAt, timeAt } from '../../kernel/clock.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { Envelope } from '../../x12/interchange-writer.ts'
import { readPartner, type TradingPartner } from './partner.query.ts'

export interface Outbound {
  envelope: Envelope
  partner: TradingPartner
}

/**
 * The envelope of what a practice sends on a connection now, under a control number that is never used again, whatever it
 * is for (domain/edi.md 2.4). Who sends on the connection at the same time waits.
 */
export async function takeEnvelope(tx: Tx, connectionId: string): Promise<Outbound> {
  const [taken] = await tx.rows(sql<{ number: number }>`
    update connection set next_control_number = next_control_number + 1 where id = ${connectionId} returning next_control_number - 1 as number`)
  const partner = await readPartner(tx, connectionId)
  if (!taken || !partner) throw new Error(`connection ${connectionId} is gone`)
  const { senderQualifier, senderId, receiverQualifier, receiverId, usage, timeZone } = partner
  const now = tx.clock.now()
  return {
    partner,
    envelope: {
      senderQualifier,
      senderId,
      receiverQualifier,
      receiverId,
      usage,
      interchangeControlNumber: taken.number,
      groupControlNumber: taken.number,
      transactionControlNumber: String(taken.number).padStart(4, '0'),
      createdOn: dayAt(now, timeZone),
      createdAt: timeAt(now, timeZone),
    },
  }
}

export interface OutboundFile {
  connectionId: string
  envelope: Envelope
  kind: '837P' | '270' | '276' | '278' | '999' | 'TA1'
  text: string
  result?: string
  /** The file that it answers. */
  answersId?: string
}

/** Keeps a file as it is going to be sent, before anything leaves, named by its sender and number. @returns its id */
export async function keepOutbound(tx: Tx, { connectionId, envelope, kind, text, result = '', answersId }: OutboundFile): Promise<string> {
  const [id, content, number] = [tx.newId(), Buffer.from(text), String(envelope.interchangeControlNumber)]
  const name = `${envelope.senderId}-${number.padStart(9, '0')}.${kind === '837P' ? '837' : kind.toLowerCase()}`
  await tx.rows(sql`
    insert into exchange_file (id, practice_id, connection_id, direction, kind, name, content, sha256, control_number, status, result, at, answers_id)
    values (${id}, ${tx.practiceId}, ${connectionId}, 'out', ${kind}, ${name}, ${content}, ${createHash('sha256').update(content).digest()},
      ${number}, 'BUILT', ${result}, ${tx.clock.now().toISOString()}, ${answersId ?? null}::uuid)`)
  return id
}
