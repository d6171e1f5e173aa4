import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { MailboxError } from './mailbox.ts'

const BYTES_MAX = 65_536

/** Letters, digits, dots, dashes: a name in one folder, never a path. */
export const isSecretName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(name)

/**
 * A password, key or certificate as the operator of the server has put it: one file each, in the practice's own folder.
 * The database keeps its name only, so a dump or a backup gives nothing away, and one practice cannot use another's.
 *
 * @param secretsDir setting CLEANCLAIM_SECRETS_DIR
 * @throws MailboxError SETTINGS with the place where it is expected
 */
export async function readConnectionSecret(secretsDir: string, practiceId: number, name: string): Promise<string> {
  if (!isSecretName(name)) throw new MailboxError('SETTINGS', 'The name of a secret has letters, digits, dots and dashes.')
  const file = await open(join(secretsDir, String(practiceId), name), 'r').catch(() => {
    throw new MailboxError(
      'SETTINGS',
      `There is no readable file ${practiceId}/${name} in the secrets folder of the server. Put it there, then test again.`,
    )
  })
  try {
    const { size } = await file.stat()
    if (size === 0 || size > BYTES_MAX)
      throw new MailboxError('SETTINGS', `The file ${practiceId}/${name} in the secrets folder is empty or too large.`)
    // Editors end a file with a line break; no password does.
    return (await file.readFile('utf8')).replace(/\r?\n$/, '')
  } finally {
    await file.close()
  }
}
