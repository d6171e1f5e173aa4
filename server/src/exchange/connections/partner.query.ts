import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'
import type { ConnectionSettings } from './connection-settings.ts'

/** Both sides as envelopes name them (domain/edi.md 2.1; 837P 1000A). */
export interface TradingPartner {
  senderQualifier: string
  senderId: string
  receiverQualifier: string
  receiverId: string
  usage: 'P' | 'T'
  submitterName: string
  contactName: string
  contactPhone: string
  /** Of the practice. */
  timeZone: string
}

/** Those of a connection, with the practice's own name and phone where the connection says nothing else. */
export async function readPartner(tx: Tx, connectionId: string): Promise<TradingPartner | undefined> {
  const [row] = await tx.rows(sql<{
    settings: ConnectionSettings
    sender_id: string
    receiver_id: string
    name: string
    phone: string
    time_zone: string
  }>`
    select c.settings, c.sender_id, c.receiver_id, p.name, p.phone, p.time_zone from connection c join practice p on p.id = c.practice_id where c.id = ${connectionId}`)
  if (!row) return undefined
  const { senderQualifier, receiverQualifier, usage, submitterName, contactName, contactPhone } = row.settings
  return {
    senderQualifier: senderQualifier ?? 'ZZ',
    senderId: row.sender_id,
    receiverQualifier: receiverQualifier ?? 'ZZ',
    receiverId: row.receiver_id,
    usage: usage ?? 'P',
    submitterName: submitterName ?? row.name,
    contactName: contactName ?? 'BILLING',
    contactPhone: contactPhone ?? row.phone,
    timeZone: row.time_zone,
  }
}
