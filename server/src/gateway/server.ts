import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { AuditTrail } from '../access/audit.ts'
import { openContext, type Incoming, type OpenContext } from '../access/open-context.ts'
import type { AccessServices } from '../access/request-context.ts'
import { hashOf, Sessions } from '../access/session.store.ts'
import { systemClock, type Clock } from '../kernel/clock.ts'
import type { Orm } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { Relay } from '../platform/relay.ts'
import type { Settings } from '../platform/settings.ts'
import { Cursors } from './cursor.ts'
import type { EventSource } from './event-stream.ts'
import type { GatewayContext } from './gateway-context.ts'
import { Readiness } from './health.ts'
import { addFormRoutes } from './http-forms.ts'
import { addGraphQLRoute, sayNo } from './http-graphql.ts'
import { limits } from './limits.rules.ts'
import { maskError, PublicError } from './mask-error.ts'
import { Pipeline, type Prepared } from './pipeline.ts'
import { deviceName, endedCookie, sessionCookie, tokenFrom } from './request-origin.rules.ts'
import { resolvers as allResolvers } from './resolvers.ts'
import { buildApiSchema } from './schema.ts'
import { securityHeaders } from './security-headers.ts'
import { Sockets, type Caller } from './sockets.ts'
import { addStaticClient } from './static-client.ts'

export interface GatewayOptions {
  orm: Orm
  /**
   * Connections of the audit trail's own: answers wait for their row, and it must not queue behind the reads that come
   * next. The ORM's own pool when left out.
   */
  auditOrm?: Orm
  log: Log
  settings: Pick<Settings, 'host' | 'port' | 'origins' | 'isDemo' | 'isProduction' | 'tls'>
  /** Signs cursors; at least 32 characters, the same for all servers of one database. */
  secret: string
  /** Folder with `p/` and `s/`, the built apps; without it only the API is served. */
  clientDir?: string | undefined
  clock?: Clock
  /** Of the API; tests bring their own. */
  resolvers?: readonly (new () => object)[]
}

export interface Gateway {
  /** Where it listens, `http://127.0.0.1:4000`. */
  address: string
  app: FastifyInstance
  sockets: Sockets
  services: AccessServices
  /** Not ready, sockets told, requests finished: within 20 seconds. */
  close(): Promise<void>
}

const CLOSE_MAX_MS = 20_000
/** Longer than a load balancer keeps an idle connection, so that it never sends into one that we close. */
const KEEP_ALIVE_MS = 65_000

/** Serves the API over HTTP and WebSocket, the apps, and the two health pages. Throws when the schema has a gap. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { orm, log, settings, clock = systemClock } = options
  const pipeline = new Pipeline(buildApiSchema(options.resolvers ?? allResolvers), { isProduction: settings.isProduction, log })
  const services: AccessServices = {
    orm,
    clock,
    trail: new AuditTrail(options.auditOrm ?? orm),
    sessions: new Sessions(orm, clock),
    isDemo: settings.isDemo,
  }
  const relay = new Relay(orm, log)
  const readiness = new Readiness(orm, relay)
  const events: EventSource = { orm, relay, cursors: new Cursors(options.secret) }
  const { app, isTls } = makeApp(options)

  addHooks(app, isTls, log)
  await addGraphQLRoute(app, {
    pipeline,
    origins: settings.origins,
    contextFor: (request, reply, prepared) => httpContext(services, events, request, reply, prepared),
  })
  addFormRoutes(app, { contextFor: (request, operation) => printContext(services, request, operation) })
  addHealth(app, readiness)
  await addStaticClient(app, options.clientDir)
  const sockets = new Sockets(app.server as Server, {
    pipeline,
    sessions: services.sessions,
    origins: settings.origins,
    log,
    newRequestId: randomUUID,
    contextFor: (caller, prepared, requestId) => socketContext(services, events, caller, prepared, requestId),
  })
  await app.listen({ host: settings.host, port: settings.port })
  return {
    address: addressOf(app, settings.host, isTls),
    app,
    sockets,
    services,
    close: () => closeAll(app, sockets, relay, readiness, log),
  }
}

function makeApp({ settings }: GatewayOptions): { app: FastifyInstance; isTls: boolean } {
  const common = {
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: 30_000,
    bodyLimit: limits.bodyBytes,
    routerOptions: { ignoreTrailingSlash: false },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  } as const
  if (!settings.tls) return { app: fastify(common), isTls: false }
  const https = { cert: readFileSync(settings.tls.certFile), key: readFileSync(settings.tls.keyFile), minVersion: 'TLSv1.2' } as const
  return { app: fastify({ ...common, https }) as unknown as FastifyInstance, isTls: true }
}

function addHooks(app: FastifyInstance, isTls: boolean, log: Log): void {
  const headers = securityHeaders(isTls)
  // A plain form can send text; we read JSON only.
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', (_, reply, next) => {
    void reply.headers(headers)
    next()
  })
  // Fastify's own complaints (too large, not JSON) and our faults leave in the same form as all others.
  app.setErrorHandler((error: { statusCode?: number; code?: string }, request, reply) => {
    void reply.header('cache-control', 'no-store')
    const status = error.statusCode ?? 500
    if (status >= 400 && status < 500) {
      const code = status === 413 ? 'LIMIT_EXCEEDED' : 'BAD_USER_INPUT'
      const message = status === 413 ? `At most ${limits.bodyBytes} bytes.` : 'This request cannot be read.'
      return reply.code(status).send({ errors: [{ message, extensions: { code, requestId: request.id } }] })
    }
    const { message, extensions } = maskError(error, request.id, log)
    return reply.code(extensions['code'] === 'BUSY' ? 503 : 500).send({ errors: [{ message, extensions }] })
  })
  // Queries by GET would leave personal data in addresses and logs.
  app.get('/graphql', (request, reply) =>
    sayNo(request, reply.header('allow', 'POST').header('cache-control', 'no-store'), new PublicError('BAD_USER_INPUT', 'Use POST.')),
  )
}

function addHealth(app: FastifyInstance, readiness: Readiness): void {
  app.get('/livez', (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
  app.get('/readyz', async (_, reply) => {
    const isReady = await readiness.check()
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not ready' })
  })
}

type Asking = Omit<Incoming, 'operation' | 'setSession' | 'clearSession'>

/** Who sent a request, by its cookie. */
async function whoAsks(services: AccessServices, request: FastifyRequest): Promise<Asking> {
  const token = tokenFrom(request.headers.cookie)
  const tokenHash = token && hashOf(token)
  const actor = tokenHash ? await services.sessions.find(tokenHash) : undefined
  return { actor, tokenHash, requestId: request.id, ip: request.ip, device: deviceName(request.headers['user-agent']) }
}

/** For what leaves as paper: noted as printed, and it changes no session. */
async function printContext(services: AccessServices, request: FastifyRequest, operation: string): Promise<OpenContext> {
  return openContext(services, { ...(await whoAsks(services, request)), operation, action: 'print', ...noCookies })
}

async function httpContext(
  services: AccessServices,
  events: EventSource,
  request: FastifyRequest,
  reply: FastifyReply,
  prepared: Prepared,
): Promise<GatewayContext> {
  const incoming: Incoming = {
    ...(await whoAsks(services, request)),
    operation: prepared.label,
    setSession: (fresh, expiresAt) => void reply.header('set-cookie', sessionCookie(fresh, expiresAt)),
    clearSession: () => void reply.header('set-cookie', endedCookie).header('clear-site-data', '"cache"'),
  }
  return Object.assign(openContext(services, incoming), { events })
}

function socketContext(services: AccessServices, events: EventSource, caller: Caller, prepared: Prepared, requestId: string): GatewayContext {
  return Object.assign(openContext(services, { ...caller, requestId, operation: prepared.label, ...noCookies }), { events })
}

const setsNoCookies = (): never => {
  throw new Error('only POST /graphql sets cookies')
}
const noCookies = { setSession: setsNoCookies, clearSession: setsNoCookies }

function addressOf(app: FastifyInstance, host: string, isTls: boolean): string {
  const { port } = app.server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `${isTls ? 'https' : 'http'}://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
}

async function closeAll(app: FastifyInstance, sockets: Sockets, relay: Relay, readiness: Readiness, log: Log): Promise<void> {
  readiness.isStopping = true
  const late = setTimeout(() => {
    log.warn('some requests did not end in time')
    app.server.closeAllConnections()
  }, CLOSE_MAX_MS)
  await sockets.close()
  relay.close()
  await app.close()
  clearTimeout(late)
}
