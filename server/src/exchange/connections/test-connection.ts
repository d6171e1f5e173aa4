import type { ConnectionRow } from './connection.query.ts'
import type { FilePlace } from './file-place.ts'
import { HttpsLine } from './https-line.ts'
import { openLocalPlace } from './local-place.ts'
import { MailboxError } from './mailbox.ts'
import { readSftpAccess, SFTP_PORT } from './open-mailbox.ts'
import { readHttpsAccess } from './open-real-time.ts'
import { RealTimeError } from './real-time.ts'
import { readFingerprint } from './sftp-line.ts'
import { SftpPlace } from './sftp-place.ts'

export interface ConnectionTest {
  isWorking: boolean
  /** A sentence: what was reached, or what to do. */
  message: string
  /** The key that the host shows, when it is not the confirmed one. */
  fingerprint: string | undefined
}

/** A person waits in front of it. */
const TEST_MS = 8_000

/** Connects, signs in, looks at the folders; writes nothing and takes nothing. */
export async function testConnection(row: ConnectionRow, practiceId: number, secretsDir: string): Promise<ConnectionTest> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<ConnectionTest>(resolve => {
    timer = setTimeout(() => resolve(failed(`No answer within ${TEST_MS / 1_000} seconds.`)), TEST_MS)
  })
  try {
    return await Promise.race([tryOut(row, practiceId, secretsDir), late])
  } catch (error) {
    if (error instanceof MailboxError || error instanceof RealTimeError) return failed(error.message)
    throw error
  } finally {
    clearTimeout(timer)
  }
}

const failed = (message: string, fingerprint?: string): ConnectionTest => ({ isWorking: false, message, fingerprint })
const working = (message: string): ConnectionTest => ({ isWorking: true, message, fingerprint: undefined })

async function tryOut(row: ConnectionRow, practiceId: number, secretsDir: string): Promise<ConnectionTest> {
  const { kind, settings } = row
  if (kind === 'simulator') return working('The simulator is part of this server: it is there.')
  if (kind === 'https') {
    const access = await readHttpsAccess(settings, { senderId: row.sender_id, receiverId: row.receiver_id }, secretsDir, practiceId)
    await new HttpsLine(access, TEST_MS).test()
    return working(`${access.url.hostname} is there and proved who it is. Name and password show with the first question.`)
  }
  if (kind === 'folder')
    return lookAt(await openLocalPlace([settings.outFolder, settings.inFolder, settings.archiveFolder, settings.takenFolder], secretsDir), settings)
  return trySftp(row, practiceId, secretsDir)
}

/** First the key, to which nothing is said; only a host whose key is confirmed gets our name. */
async function trySftp({ settings }: ConnectionRow, practiceId: number, secretsDir: string): Promise<ConnectionTest> {
  const { host = '', port = SFTP_PORT, hostKey } = settings
  const seen = await readFingerprint(host, port)
  if (hostKey === undefined)
    return failed(`${host} is there. Compare the fingerprint of its key with what the clearinghouse has told you, then confirm it.`, seen)
  if (hostKey !== seen)
    return failed(
      `${host} shows another key than the confirmed one. Ask the clearinghouse whether it changed its key; if it did not, somebody stands in between.`,
      seen,
    )
  const place = new SftpPlace(await readSftpAccess(settings, secretsDir, practiceId))
  try {
    return await lookAt(place, settings)
  } finally {
    await place.close()
  }
}

async function lookAt(place: FilePlace, { outFolder = '', inFolder = '' }: ConnectionRow['settings']): Promise<ConnectionTest> {
  for (const folder of [outFolder, inFolder]) {
    if (!(await place.facts(folder))) return failed(`There is no folder ${folder}. Make it, or correct the path.`)
  }
  await place.list(outFolder)
  const waiting = await place.list(inFolder)
  return working(
    waiting.length === 0
      ? 'It works. No file waits for us.'
      : `It works. ${waiting.length} ${waiting.length === 1 ? 'file waits' : 'files wait'} for us.`,
  )
}
