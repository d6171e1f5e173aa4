import { isIPv4 } from 'node:net'
import { sql } from 'kysely'
import type { Orm } from '../../platform/database.ts'
import { readSettings } from '../../platform/settings.ts'
import { inTransaction, type Scope } from '../../platform/transaction.ts'
import { SimulatorLine } from '../simulator/simulator-line.ts'
import { readConnectionSecret } from './connection-secret.ts'
import type { ConnectionKind, ConnectionSettings } from './connection-settings.ts'
import { HttpsLine, type HttpsAccess } from './https-line.ts'
import { MailboxError } from './mailbox.ts'
import { RealTimeError, type RealTime } from './real-time.ts'

/**
 * The line on which a connection answers questions; undefined when there is no such connection, or it takes files only.
 *
 * @throws RealTimeError when it is paused, or something is missing to open it
 */
export async function openRealTime(
  orm: Orm,
  scope: Scope,
  connectionId: string,
  secretsDir = readSettings(process.env).secretsDir,
): Promise<RealTime | undefined> {
  const [row] = await inTransaction(orm, scope, tx =>
    tx.rows(sql<{ kind: ConnectionKind; settings: ConnectionSettings; sender_id: string; receiver_id: string; paused_at: string | null }>`
      select kind, settings, sender_id, receiver_id, paused_at::text from connection where id = ${connectionId}`),
  )
  if (!row || row.kind === 'folder' || row.kind === 'sftp') return undefined
  if (row.paused_at) throw new RealTimeError('This connection is paused. An administrator can start it again.')
  if (row.kind === 'simulator') return new SimulatorLine(scope.clock)
  const { settings, sender_id, receiver_id } = row
  return new HttpsLine(await readHttpsAccess(settings, { senderId: sender_id, receiverId: receiver_id }, secretsDir, scope.actor.practiceId))
}

/** Where to ask and as whom, with the password or token out of the secrets folder. */
export async function readHttpsAccess(
  settings: ConnectionSettings,
  partner: { senderId: string; receiverId: string },
  secretsDir: string,
  practiceId: number,
): Promise<HttpsAccess> {
  const url = readAskedUrl(settings.url ?? '')
  if (!url) throw new RealTimeError('The connection has no https address to ask at.')
  const read = async (name: string | undefined): Promise<string> => {
    if (!name) throw new RealTimeError('Name the file with the password or token of this connection.')
    return readConnectionSecret(secretsDir, practiceId, name).catch((error: unknown) => {
      throw error instanceof MailboxError ? new RealTimeError(error.message) : error
    })
  }
  const { signIn = 'NONE', username = '', secret, certificate } = settings
  return {
    url,
    envelope: settings.envelope ?? 'PLAIN',
    signIn:
      signIn === 'BASIC'
        ? { way: 'BASIC', username, password: await read(secret) }
        : signIn === 'BEARER'
          ? { way: 'BEARER', token: await read(secret) }
          : { way: 'NONE' },
    certificate: certificate ? await read(certificate) : undefined,
    ...partner,
  }
}

/** An address to ask at: https, since what is asked is about patients; http only to this machine itself. */
export function readAskedUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || url.username || url.password || url.hash) return undefined
  const isOwn = url.hostname === 'localhost' || url.hostname === '[::1]' || (isIPv4(url.hostname) && url.hostname.startsWith('127.'))
  return url.protocol === 'https:' || (url.protocol === 'http:' && isOwn) ? url : undefined
}
