import { Client, type SFTPWrapper } from 'ssh2'
import { fingerprintOf, isSameFingerprint } from './host-key.ts'
import { MailboxError } from './mailbox.ts'
import { reachHost } from './reach-host.ts'

export interface SftpAccess {
  host: string
  port: number
  username: string
  signIn: { password: string } | { privateKey: string }
  /** `SHA256:…` as a person has confirmed it. Undefined: never confirmed, so nothing is said to the host. */
  hostKey: string | undefined
}

/** An answer of SFTP that is no success, by its number (draft-ietf-secsh-filexfer-02, 7). */
export class SftpStatus extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const READY_MS = 20_000
const CALL_MS = 60_000
const KEEPALIVE_MS = 10_000

/** One SSH connection with its SFTP channel. Once it is broken every call fails with a MailboxError CUT. */
export class SftpLine {
  readonly fingerprint: string
  readonly #client: Client
  readonly #sftp: SFTPWrapper
  readonly #closed: Promise<never>
  #isOpen = true

  constructor(client: Client, sftp: SFTPWrapper, fingerprint: string) {
    this.#client = client
    this.#sftp = sftp
    this.fingerprint = fingerprint
    this.#closed = new Promise((_, reject) => {
      const broken = (): void => {
        this.#isOpen = false
        reject(cut())
      }
      client.on('close', broken).on('error', broken)
      sftp.on('close', broken).on('error', broken)
    })
    this.#closed.catch(() => {})
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /**
   * One request and its answer.
   * @throws SftpStatus when the other side answers with no, MailboxError CUT when it does not answer
   */
  async call<Result>(ask: (sftp: SFTPWrapper, done: (error?: Error | null, result?: Result) => void) => void): Promise<Result> {
    if (!this.#isOpen) throw cut()
    let timer: NodeJS.Timeout | undefined
    const answer = new Promise<Result>((resolve, reject) => {
      timer = setTimeout(() => {
        this.end()
        reject(new MailboxError('CUT', `The clearinghouse gave no answer for ${CALL_MS / 1_000} seconds.`))
      }, CALL_MS)
      ask(this.#sftp, (error, result) => (error ? reject(spoken(error)) : resolve(result as Result)))
    })
    try {
      return await Promise.race([answer, this.#closed])
    } finally {
      clearTimeout(timer)
    }
  }

  end(): void {
    this.#isOpen = false
    this.#client.end()
    this.#client.destroy()
  }
}

const cut = (): MailboxError => new MailboxError('CUT', 'The connection to the clearinghouse broke. It is tried again.')

function spoken(error: Error): Error {
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'number' ? new SftpStatus(code, error.message) : cut()
}

/**
 * Connects, holds the host to its key before anything is said, signs in.
 *
 * @throws MailboxError HOST_KEY when the key is not the confirmed one, SIGN_IN when name, password or key are refused
 */
export async function openSftpLine(access: SftpAccess): Promise<SftpLine> {
  const seen: { fingerprint?: string } = {}
  const client = await connect(access, key => {
    seen.fingerprint = fingerprintOf(key)
    return access.hostKey !== undefined && isSameFingerprint(seen.fingerprint, access.hostKey)
  }).catch((error: unknown) => {
    throw seen.fingerprint === undefined ? error : (hostKeyFault(access, seen.fingerprint) ?? error)
  })
  const sftp = await new Promise<SFTPWrapper>((resolve, reject) => {
    client.sftp((error, opened) =>
      error
        ? reject(new MailboxError('REFUSED', `${access.host} lets us sign in, but offers no file transfer to ${access.username}.`))
        : resolve(opened),
    )
    client.once('close', () => reject(cut()))
  }).catch((error: unknown) => {
    client.destroy()
    throw error
  })
  return new SftpLine(client, sftp, seen.fingerprint ?? '')
}

/** The key that a host shows, without telling it who asks. */
export async function readFingerprint(host: string, port: number): Promise<string> {
  let fingerprint: string | undefined
  const nobody = { host, port, username: 'nobody', signIn: { password: '' }, hostKey: undefined }
  const client = await connect(nobody, key => {
    fingerprint = fingerprintOf(key)
    return false
  }).catch((error: unknown) => {
    if (fingerprint === undefined) throw error
  })
  client?.destroy()
  return fingerprint ?? ''
}

function hostKeyFault({ host, hostKey }: SftpAccess, seen: string): MailboxError | undefined {
  if (hostKey === undefined)
    return new MailboxError(
      'HOST_KEY',
      `Nobody has confirmed yet that ${host} is the right one. It shows ${seen}: test the connection and confirm it.`,
    )
  if (isSameFingerprint(seen, hostKey)) return undefined
  return new MailboxError(
    'HOST_KEY',
    `${host} shows another key than before: ${seen} instead of ${hostKey}. Nothing was sent. Ask the clearinghouse whether it changed its key before you confirm it.`,
  )
}

async function connect(access: SftpAccess, isRight: (key: Buffer) => boolean): Promise<Client> {
  const socket = await reachHost(access.host, access.port)
  const client = new Client()
  // A late error of a line that was given up must not end the process.
  client.on('error', () => {})
  return new Promise((resolve, reject) => {
    client.once('ready', () => resolve(client))
    client.once('error', error => {
      client.destroy()
      reject(connectFault(access, error))
    })
    client.once('close', () => reject(cut()))
    const password = 'password' in access.signIn ? access.signIn.password : undefined
    if (password !== undefined) client.on('keyboard-interactive', (_name, _how, _lang, prompts, answer) => answer(prompts.map(() => password)))
    try {
      client.connect({
        sock: socket,
        username: access.username,
        ...access.signIn,
        tryKeyboard: password !== undefined,
        hostVerifier: isRight,
        readyTimeout: READY_MS,
        keepaliveInterval: KEEPALIVE_MS,
        keepaliveCountMax: 3,
      })
    } catch {
      socket.destroy()
      reject(new MailboxError('SETTINGS', 'The private key cannot be read. Store it as OpenSSH or PEM, without a passphrase.'))
    }
  })
}

function connectFault({ host, username }: SftpAccess, error: Error): MailboxError {
  const level = 'level' in error ? error.level : undefined
  if (level === 'client-authentication')
    return new MailboxError('SIGN_IN', `${host} does not let ${username} in. Check the user name, and the password or key in the secrets folder.`)
  if (level === 'client-timeout') return new MailboxError('CUT', `${host} did not finish the greeting within ${READY_MS / 1_000} seconds.`)
  return new MailboxError('CUT', `${host} broke off while we connected. It may be no SFTP server, or be busy.`)
}
