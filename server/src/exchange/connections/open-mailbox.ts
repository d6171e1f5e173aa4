import { sql } from 'kysely'
import type { Orm } from '../../platform/database.ts'
import { readSettings } from '../../platform/settings.ts'
import { inTransaction, type Scope } from '../../platform/transaction.ts'
import { readConnectionSecret } from './connection-secret.ts'
import type { ConnectionKind, ConnectionSettings } from './connection-settings.ts'
import { FolderMailbox } from './folder-mailbox.ts'
import { openLocalPlace } from './local-place.ts'
import { MailboxError, type Mailbox } from './mailbox.ts'
import type { SftpAccess } from './sftp-line.ts'
import { SftpPlace } from './sftp-place.ts'
import { SimulatorMailbox } from './simulator-mailbox.ts'

const DELAY_USUAL_MS = 1_000
export const SFTP_PORT = 22

/**
 * The mailbox of a connection; undefined when there is no such connection in the practice. Its line is opened when first
 * needed; close it when done.
 *
 * @throws MailboxError SETTINGS when something is missing to open it
 */
export async function openMailbox(
  orm: Orm,
  scope: Scope,
  connectionId: string,
  secretsDir = readSettings(process.env).secretsDir,
): Promise<Mailbox | undefined> {
  const [row] = await inTransaction(orm, scope, tx =>
    tx.rows(sql<{ kind: ConnectionKind; settings: ConnectionSettings }>`select kind, settings from connection where id = ${connectionId}`),
  )
  if (!row) return undefined
  const { kind, settings } = row
  if (kind === 'simulator') return new SimulatorMailbox(orm, scope, connectionId, settings.delayMs ?? DELAY_USUAL_MS)
  if (kind === 'https') throw new MailboxError('SETTINGS', 'This connection answers questions; files go and come by another one.')
  const { outFolder, inFolder, archiveFolder, takenFolder, quietMs } = settings
  if (!outFolder || !inFolder) throw new MailboxError('SETTINGS', 'Give the folder that files are put into and the one that they are fetched from.')
  const folders = { out: outFolder, in: inFolder, archive: archiveFolder, taken: takenFolder }
  if (kind === 'sftp') return new FolderMailbox(new SftpPlace(await readSftpAccess(settings, secretsDir, scope.actor.practiceId)), folders, quietMs)
  const place = await openLocalPlace(Object.values(folders), secretsDir)
  return new FolderMailbox(place, { ...folders, archive: archiveFolder ?? place.join(inFolder, 'archive') }, quietMs)
}

/** Where to go and as whom, with the password or key out of the secrets folder. */
export async function readSftpAccess(settings: ConnectionSettings, secretsDir: string, practiceId: number): Promise<SftpAccess> {
  const { host, port, username, signIn, secret, hostKey } = settings
  if (!host || !username || !secret) throw new MailboxError('SETTINGS', 'Give host, user name, and the name of the file with the password or key.')
  const text = await readConnectionSecret(secretsDir, practiceId, secret)
  return { host, port: port ?? SFTP_PORT, username, signIn: signIn === 'KEY' ? { privateKey: text } : { password: text }, hostKey }
}
