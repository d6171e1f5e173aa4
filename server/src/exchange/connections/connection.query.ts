import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'
import type { ConnectionKind, ConnectionSettings } from './connection-settings.ts'

export interface ConnectionRow {
  id: string
  name: string
  kind: ConnectionKind
  settings: ConnectionSettings
  sender_id: string
  receiver_id: string
  last_sent_at: string | null
  last_received_at: string | null
  last_error: string | null
  last_error_at: string | null
  failures: number
  next_try_at: string | null
  paused_at: string | null
  /** Files in quarantine, or of which nobody knows whether they were taken. */
  files_to_look_at: bigint
  files_to_send: bigint
}

export const readConnections = (tx: Tx, id?: string): Promise<ConnectionRow[]> =>
  tx.rows(sql<ConnectionRow>`
    select c.id, c.name, c.kind, c.settings, c.sender_id, c.receiver_id, c.last_sent_at::text, c.last_received_at::text, c.last_error,
      c.last_error_at::text, c.failures, c.next_try_at::text, c.paused_at::text,
      (select count(*) from exchange_file f where f.connection_id = c.id and f.status in ('QUARANTINED', 'UNKNOWN')) as files_to_look_at,
      (select count(*) from exchange_file f where f.connection_id = c.id and f.status in ('BUILT', 'OFFERED')) as files_to_send
    from connection c
    where c.practice_id = ${tx.practiceId} and (${id ?? null}::uuid is null or c.id = ${id ?? null}::uuid) order by lower(c.name), c.id`)
