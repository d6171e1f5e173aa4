import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'
import type { ConnectionKind, ConnectionSettings } from './connection-settings.ts'

export interface ConnectionRow {
  id: string
  name: string
  kind: ConnectionKind
  settings: ConnectionSettings
  last_sent_at: string | null
  last_received_at: string | null
}

export const readConnections = (tx: Tx, id?: string): Promise<ConnectionRow[]> =>
  tx.rows(sql<ConnectionRow>`
    select id, name, kind, settings, last_sent_at::text, last_received_at::text from connection
    where practice_id = ${tx.practiceId} and (${id ?? null}::uuid is null or id = ${id ?? null}::uuid) order by name`)

export interface FileRow {
  id: string
  direction: 'in' | 'out'
  kind: string
  name: string
  at: string
  sha256: Buffer
  bytes: number
  status: string
  result: string
}

const FILES_MAX = 50

/** The newest files in and out, as they were kept. */
export const readFiles = (tx: Tx, connectionId: string): Promise<FileRow[]> =>
  tx.rows(sql<FileRow>`
    select id, direction, kind, name, at::text, sha256, octet_length(content) as bytes, status, result
    from exchange_file where practice_id = ${tx.practiceId} and connection_id = ${connectionId} order by at desc, id desc limit ${FILES_MAX}`)
