import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { connect as secure } from 'node:tls'
import { newId } from '../../kernel/id.ts'
import type { EnvelopeStyle } from './connection-settings.ts'
import { MailboxError } from './mailbox.ts'
import { envelopes, type HttpBody } from './real-time-envelope.ts'
import { RealTimeError, type RealTime } from './real-time.ts'
import { reachHost } from './reach-host.ts'

export interface HttpsAccess {
  /** https, or http to this machine itself. */
  url: URL
  envelope: EnvelopeStyle
  /** BASIC goes into the envelope where that has a place for it, else into the header. */
  signIn: { way: 'NONE' } | { way: 'BASIC'; username: string; password: string } | { way: 'BEARER'; token: string }
  senderId: string
  receiverId: string
  /** PEM of who vouches for the host, where no public authority does. */
  certificate: string | undefined
}

/** CAQH CORE asks for an answer within 20 seconds. */
const ANSWER_MS = 20_000
const ANSWER_BYTES_MAX = 10 * 1024 * 1024

/** Asks over HTTPS, one line a question. */
export class HttpsLine implements RealTime {
  readonly #access: HttpsAccess
  readonly #answerMs: number

  constructor(access: HttpsAccess, answerMs = ANSWER_MS) {
    this.#access = access
    this.#answerMs = answerMs
  }

  async ask(request: string): Promise<string> {
    const { envelope, senderId, receiverId, signIn } = this.#access
    const style = envelopes[envelope]
    const asked = { payload: request, payloadId: newId(), at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'), senderId, receiverId }
    const isInside = envelope !== 'PLAIN' && signIn.way === 'BASIC'
    const body = await style.wrap({ ...asked, credentials: isInside ? signIn : undefined })
    const answer = (await style.unwrap(await this.#post(body, isInside ? undefined : authorization(signIn)))).trim()
    if (!answer.startsWith('ISA')) throw new RealTimeError('The answer is no X12 interchange. Check address and envelope of the connection.')
    return answer
  }

  /** Connects, and does no more: whether this host is there, and is who it says. */
  async test(): Promise<void> {
    const socket = await this.#connect()
    socket.destroy()
  }

  async #post(body: HttpBody, authorizationHeader: string | undefined): Promise<HttpBody> {
    const deadline = AbortSignal.timeout(this.#answerMs)
    // Only until the first byte leaves may it be tried again: nobody has heard the question yet.
    const socket = await this.#connect().catch(async (error: unknown) => {
      if (!(error instanceof Unreached) || deadline.aborted) throw error
      return this.#connect()
    })
    try {
      return await exchange(socket, this.#access.url, body, authorizationHeader, deadline, this.#answerMs)
    } finally {
      socket.destroy()
    }
  }

  async #connect(): Promise<Socket> {
    const { url, certificate } = this.#access
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const isSecure = url.protocol === 'https:'
    const socket = await reachHost(host, Number(url.port) || (isSecure ? 443 : 80)).catch((error: unknown) => {
      if (!(error instanceof MailboxError)) throw error
      throw error.fault === 'CUT' ? new Unreached(error.message) : new RealTimeError(error.message)
    })
    return isSecure ? secured(socket, host, certificate, this.#answerMs) : socket
  }
}

/** Nothing of the question has left. */
class Unreached extends RealTimeError {}

const authorization = (signIn: HttpsAccess['signIn']): string | undefined => {
  if (signIn.way === 'BEARER') return `Bearer ${signIn.token}`
  return signIn.way === 'BASIC' ? `Basic ${Buffer.from(`${signIn.username}:${signIn.password}`).toString('base64')}` : undefined
}

function secured(socket: Socket, host: string, certificate: string | undefined, withinMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const line = secure({ socket, host, servername: isAddress(host) ? '' : host, minVersion: 'TLSv1.2', ...(certificate && { ca: certificate }) })
    const fail = (error: RealTimeError): void => {
      line.destroy()
      reject(error)
    }
    line.setTimeout(withinMs, () => fail(new Unreached(`${host} did not finish its greeting within ${withinMs / 1_000} seconds. Ask again.`)))
    line.once('error', error => {
      const code = 'code' in error ? String(error.code) : ''
      fail(
        isDistrust(code)
          ? new RealTimeError(`${host} could not prove who it is (${code}). Nothing was asked.`)
          : new Unreached(`${host} broke off (${code}). Ask again.`),
      )
    })
    line.once('secureConnect', () => {
      line.setTimeout(0)
      line.removeAllListeners('error').on('error', () => {})
      resolve(line)
    })
  })
}

const isAddress = (host: string): boolean => /^[\d.]+$/.test(host) || host.includes(':')
const isDistrust = (code: string): boolean => /CERT|SIGNATURE|SELF_SIGNED|ALTNAME/.test(code)

function exchange(
  socket: Socket,
  url: URL,
  { contentType, body }: HttpBody,
  authorizationHeader: string | undefined,
  deadline: AbortSignal,
  withinMs: number,
): Promise<HttpBody> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new RealTimeError(`The clearinghouse did not answer within ${withinMs / 1_000} seconds. Ask again.`))
    if (deadline.aborted) return late()
    deadline.addEventListener('abort', late, { once: true })
    const sent = httpRequest({
      createConnection: () => socket,
      method: 'POST',
      host: url.hostname,
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        'content-type': contentType,
        'content-length': body.length,
        accept: '*/*',
        connection: 'close',
        ...(authorizationHeader && { authorization: authorizationHeader }),
      },
    })
    // The question may have been heard: whether to ask again is for the caller to say.
    sent.once('error', () => reject(new RealTimeError('The line broke before the answer came. Ask again.')))
    sent.once('response', answer => void readAnswer(answer).then(resolve, reject))
    sent.end(body)
  })
}

async function readAnswer(answer: IncomingMessage): Promise<HttpBody> {
  const status = answer.statusCode ?? 0
  // CORE envelopes tell their errors with 4xx and 5xx; without one the number is all there is.
  if (status === 401 || status === 403)
    throw new RealTimeError('The clearinghouse does not let us in. Check user name and password of the connection.')
  if (status < 200 || (status >= 300 && status < 400))
    throw new RealTimeError(`The clearinghouse answered with ${status}. Check the address of the connection.`)
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      bytes += part.length
      if (bytes > ANSWER_BYTES_MAX) throw new RealTimeError('The answer has more than 10 MB. It was not read.')
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof RealTimeError ? error : new RealTimeError('The line broke in the middle of the answer. Ask again.')
  }
  const contentType = answer.headers['content-type'] ?? ''
  if (status >= 400 && !/multipart|xml/i.test(contentType))
    throw new RealTimeError(`The clearinghouse answered with ${status}. Ask again later, or call it.`)
  return { contentType, body: Buffer.concat(parts) }
}
