import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql'
import { handleProtocols, makeServer } from 'graphql-ws'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Actor } from '../kernel/actor.ts'
import { hashOf, type Sessions } from '../access/session.store.ts'
import type { Log } from '../platform/log.ts'
import { SlowListenerError } from '../platform/relay.ts'
import { isStillFor, type Delivered } from './event-stream.ts'
import type { GatewayContext } from './gateway-context.ts'
import { maskError, PublicError } from './mask-error.ts'
import type { Pipeline, Prepared, Variables } from './pipeline.ts'
import { deviceName, isAllowedOrigin, tokenFrom } from './request-origin.rules.ts'

const socketLimits = {
  messageBytes: 64_000,
  initMs: 3_000,
  subscriptions: 20,
  perUser: 10,
  pingMs: 15_000,
  sweepMs: 3_000,
  bufferedBytes: 1_000_000,
  closeMs: 3_000,
} as const

/** Close codes of the graphql-transport-ws protocol, and of RFC 6455. */
const codes = { goingAway: 1001, tryAgain: 1013, unauthorized: 4401, tooMany: 4429 } as const

/** Who is at the other end of a socket. */
export interface Caller {
  actor: Actor
  tokenHash: string
  ip: string
  device: string
}

export interface SocketServer {
  pipeline: Pipeline
  sessions: Sessions
  origins: readonly string[]
  log: Log
  newRequestId(): string
  contextFor(caller: Caller, prepared: Prepared, requestId: string): GatewayContext
}

interface Client {
  socket: WebSocket
  tokenHash: string | undefined
  userId: string | undefined
  hasAnswered: boolean
}

/** Carries a subscription from onSubscribe, where it was opened, to graphql-ws, which drains it. */
interface Opened extends ExecutionArgs {
  results: AsyncIterableIterator<ExecutionResult>
}

/** WebSockets on /graphql: subscriptions only, through the same pipeline as HTTP. */
export class Sockets {
  readonly #options: SocketServer
  readonly #server: WebSocketServer
  readonly #clients = new Set<Client>()
  readonly #protocol
  readonly #timers: NodeJS.Timeout[]
  readonly #stopListening: () => void
  #isClosing = false

  constructor(http: Server, options: SocketServer) {
    this.#options = options
    this.#server = new WebSocketServer({ noServer: true, maxPayload: socketLimits.messageBytes, handleProtocols, perMessageDeflate: false })
    this.#protocol = makeServer<Record<string, unknown>, { client: Client; request: IncomingMessage }>({
      connectionInitWaitTimeout: socketLimits.initMs,
      onConnect: ({ extra }) => this.#admit(extra.client, extra.request),
      onSubscribe: (context, _, payload) =>
        this.#subscribe(context.extra.client, context.extra.request, Object.keys(context.subscriptions).length, payload),
      subscribe: args => (args as Opened).results as AsyncGenerator<ExecutionResult>,
    })
    http.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head))
    this.#timers = [setInterval(() => void this.sweep(), socketLimits.sweepMs).unref(), setInterval(() => this.#ping(), socketLimits.pingMs).unref()]
    this.#stopListening = options.sessions.onRevoked(() => void this.sweep())
  }

  get count(): number {
    return this.#clients.size
  }

  /** Closes what belongs to sessions that stand no longer. Runs every three seconds, and at once on a sign-out here. */
  async sweep(): Promise<void> {
    const hashes = [...new Set([...this.#clients].flatMap(client => client.tokenHash ?? []))]
    try {
      const live = await this.#options.sessions.refresh(hashes)
      for (const client of this.#clients) {
        if (client.tokenHash && hashes.includes(client.tokenHash) && !live.has(client.tokenHash))
          client.socket.close(codes.unauthorized, 'Unauthorized')
      }
    } catch (error) {
      this.#options.log.warn(
        { code: error instanceof Error && 'code' in error ? error.code : undefined },
        'sessions of sockets could not be looked up',
      )
    }
  }

  /** Says goodbye to all; those that do not answer are cut. Clients come back with their cursor. */
  async close(): Promise<void> {
    this.#isClosing = true
    for (const timer of this.#timers) clearInterval(timer)
    this.#stopListening()
    for (const { socket } of this.#clients) socket.close(codes.goingAway, 'Going away')
    const deadline = performance.now() + socketLimits.closeMs
    while (this.#clients.size > 0 && performance.now() < deadline) await new Promise(resume => setTimeout(resume, 20))
    for (const { socket } of this.#clients) socket.terminate()
    this.#server.close()
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const path = (request.url ?? '').split('?')[0]
    if (path !== '/graphql') return refuse(stream, '404 Not Found')
    if (this.#isClosing) return refuse(stream, '503 Service Unavailable')
    if (!isAllowedOrigin(request.headers.origin, request.headers.host, this.#options.origins)) return refuse(stream, '403 Forbidden')
    this.#server.handleUpgrade(request, stream, head, socket => this.#open(socket, request))
  }

  #open(socket: WebSocket, request: IncomingMessage): void {
    const client: Client = { socket, tokenHash: undefined, userId: undefined, hasAnswered: true }
    this.#clients.add(client)
    socket.on('pong', () => void (client.hasAnswered = true))
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: text => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: take =>
          void socket.on('message', data => {
            take(String(data)).catch((error: unknown) => {
              this.#options.log.warn({ name: error instanceof Error ? error.name : undefined }, 'a socket message failed')
              socket.close(4500, 'Internal error')
            })
          }),
      },
      { client, request },
    )
    // A message that is too long ends the socket with 1009; there is nothing more to do about it.
    socket.on('error', () => {})
    socket.once('close', (code, reason) => {
      this.#clients.delete(client)
      void closed(code, String(reason))
    })
  }

  /** Connecting is no activity: a page left open does not keep a session alive. */
  async #admit(client: Client, request: IncomingMessage): Promise<boolean> {
    const token = tokenFrom(request.headers.cookie)
    const actor = token === undefined ? undefined : await this.#options.sessions.findQuietly(hashOf(token))
    if (!token || !actor) {
      client.socket.close(codes.unauthorized, 'Unauthorized')
      return false
    }
    const others = [...this.#clients].filter(({ userId }) => userId === actor.userId).length
    if (others >= socketLimits.perUser) {
      client.socket.close(codes.tooMany, 'Too many connections')
      return false
    }
    client.tokenHash = hashOf(token)
    client.userId = actor.userId
    return true
  }

  async #subscribe(client: Client, request: IncomingMessage, count: number, payload: SubscribePayload): Promise<Opened | readonly GraphQLError[]> {
    const { pipeline, sessions, contextFor, newRequestId, log } = this.#options
    const requestId = newRequestId()
    try {
      if (count > socketLimits.subscriptions)
        throw new PublicError('LIMIT_EXCEEDED', `At most ${socketLimits.subscriptions} subscriptions on one socket.`)
      if (typeof payload.query !== 'string') throw new PublicError('BAD_USER_INPUT', 'Send one operation: query, operationName, variables.')
      const prepared = pipeline.prepare(payload)
      if (prepared.operation.operation !== 'subscription')
        throw new PublicError('GRAPHQL_VALIDATION_FAILED', 'Only subscriptions here; the rest goes over HTTP.')
      const actor = client.tokenHash ? await sessions.findQuietly(client.tokenHash) : undefined
      if (!actor || !client.tokenHash) {
        client.socket.close(codes.unauthorized, 'Unauthorized')
        return [maskError(new PublicError('UNAUTHENTICATED', 'Sign in to go on.'), requestId, log)]
      }
      const caller: Caller = {
        actor,
        tokenHash: client.tokenHash,
        ip: request.socket.remoteAddress ?? '',
        device: deviceName(request.headers['user-agent']),
      }
      const source = await pipeline.open(prepared, payload.variables, contextFor(caller, prepared, requestId))
      if ('errors' in source) return source.errors as readonly GraphQLError[]
      const results = this.#results(client, caller, prepared, payload.variables, source[Symbol.asyncIterator]())
      return { schema: pipeline.schema, document: prepared.document, operationName: prepared.operationName ?? null, results }
    } catch (error) {
      return [maskError(error, requestId, log)]
    }
  }

  /** Each event is a run of its own, under the rights its listener has at that moment. */
  #results(
    client: Client,
    caller: Caller,
    prepared: Prepared,
    variables: Variables,
    source: AsyncIterator<unknown>,
  ): AsyncIterableIterator<ExecutionResult> {
    const { pipeline, sessions, contextFor, newRequestId, log } = this.#options
    const end = async (): Promise<IteratorResult<ExecutionResult>> => {
      await source.return?.()
      return { value: undefined, done: true }
    }
    const results: AsyncIterableIterator<ExecutionResult> = {
      next: async (): Promise<IteratorResult<ExecutionResult>> => {
        const requestId = newRequestId()
        try {
          const event = await source.next()
          if (event.done) return { value: undefined, done: true }
          const actor = await sessions.findQuietly(caller.tokenHash)
          if (!actor) {
            client.socket.close(codes.unauthorized, 'Unauthorized')
            return await end()
          }
          if (!isStillFor(actor, event.value as Delivered)) return await results.next()
          return { value: await pipeline.run(prepared, variables, contextFor({ ...caller, actor }, prepared, requestId), event.value), done: false }
        } catch (error) {
          await end()
          if (error instanceof SlowListenerError) client.socket.close(codes.tryAgain, 'Too slow: come back with your cursor')
          throw maskError(error, requestId, log)
        }
      },
      return: end,
      [Symbol.asyncIterator]: () => results,
    }
    return results
  }

  #ping(): void {
    for (const client of this.#clients) {
      if (!client.hasAnswered) {
        client.socket.terminate()
        continue
      }
      client.hasAnswered = false
      client.socket.ping()
    }
  }
}

interface SubscribePayload {
  query: string
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}

/** Resolves when the bytes are on their way, so that a slow reader slows its own feed. */
function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve()
  if (socket.bufferedAmount > socketLimits.bufferedBytes) {
    socket.close(codes.tryAgain, 'Too slow: come back with your cursor')
    return Promise.resolve()
  }
  return new Promise((sent, failed) => socket.send(text, error => (error ? failed(error) : sent())))
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
