import { sql } from 'kysely'
import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope } from '../../platform/transaction.ts'
import { FolderMailbox } from './folder-mailbox.ts'
import type { Mailbox } from './mailbox.ts'
import { SimulatorMailbox } from './simulator-mailbox.ts'

export interface ConnectionSettings {
  outFolder?: string
  inFolder?: string
  delayMs?: number
}

const DELAY_USUAL_MS = 1_000

/** The mailbox of a connection; undefined when there is no such connection in the practice. */
export async function openMailbox(orm: Orm, scope: Scope, connectionId: string): Promise<Mailbox | undefined> {
  const [row] = await inTransaction(orm, scope, tx =>
    tx.rows(sql<{ kind: 'simulator' | 'folder'; settings: ConnectionSettings }>`select kind, settings from connection where id = ${connectionId}`),
  )
  if (!row) return undefined
  if (row.kind === 'simulator') return new SimulatorMailbox(orm, scope, connectionId, row.settings.delayMs ?? DELAY_USUAL_MS)
  const { outFolder, inFolder } = row.settings
  if (!outFolder || !inFolder) throw new Error(`connection ${connectionId} has no folders`)
  return new FolderMailbox(outFolder, inFolder)
}
