import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GatewayContext } from './gateway-context.ts'
import { limits } from './limits.rules.ts'
import { PublicError, type PublicCode } from './mask-error.ts'
import type { Asked, Pipeline, Prepared } from './pipeline.ts'
import { isAllowedOrigin } from './request-origin.rules.ts'

export interface HttpGraphQL {
  pipeline: Pipeline
  origins: readonly string[]
  /** Who asks, and what they may use; made once the document has passed. */
  contextFor(request: FastifyRequest, reply: FastifyReply, prepared: Prepared): Promise<GatewayContext>
}

const statusOf: Partial<Record<PublicCode, number>> = { BUSY: 503, TIMEOUT: 503, FORBIDDEN: 403, UNAUTHENTICATED: 401, NOT_FOUND: 404 }

/** A page of another site can send a plain form, but not this header without being asked about its origin first. */
export const CSRF_HEADER = 'x-cleanclaim'

/** POST /graphql, the only way to ask over HTTP. Apollo Server speaks the protocol; the pipeline does the work. */
export async function addGraphQLRoute(app: FastifyInstance, { pipeline, origins, contextFor }: HttpGraphQL): Promise<void> {
  const passages = new WeakMap<FastifyRequest, Passage>()
  const apollo = await startApollo(pipeline)
  const answer = fastifyApolloHandler(apollo, {
    context: request => {
      const passage = passages.get(request)
      return passage ? Promise.resolve(passage) : Promise.reject(new Error('an operation that was not prepared'))
    },
  })

  app.post('/graphql', { bodyLimit: limits.bodyBytes }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const refused = refuseCaller(request, origins)
    if (refused) return sayNo(request, reply, refused)
    try {
      const passed = pipeline.prepare(askedBy(request.body))
      if (passed.operation.operation === 'subscription') throw new PublicError('GRAPHQL_VALIDATION_FAILED', 'Subscriptions run over a WebSocket.')
      passages.set(request, { prepared: passed, context: await contextFor(request, reply, passed) })
    } catch (error) {
      if (error instanceof PublicError) return sayNo(request, reply, error)
      throw error
    }
    allowOrigin(request, reply, origins)
    return answer.call(app, request, reply)
  })
  app.options('/graphql', async (request, reply) => {
    allowOrigin(request, reply, origins)
    return reply
      .code(204)
      .header('access-control-allow-methods', 'POST')
      .header('access-control-allow-headers', `content-type, ${CSRF_HEADER}`)
      .header('access-control-max-age', '600')
      .send()
  })
}

/** What goes through Apollo, which copies the object it is given: our context stays one inside it. */
interface Passage {
  prepared: Prepared
  context: GatewayContext
}

async function startApollo(pipeline: Pipeline): Promise<ApolloServer<Passage>> {
  const apollo = new ApolloServer<Passage>({
    // Apollo asks a gateway to execute: ours is the pipeline, so that HTTP and sockets run through the same lines.
    gateway: {
      load: async () => ({
        executor: ({ context, request }) => {
          const { prepared, context: own } = context as Passage
          return pipeline.run(prepared, request.variables, own)
        },
      }),
      onSchemaLoadOrUpdate: listen => {
        listen({ apiSchema: pipeline.schema, coreSupergraphSdl: '' })
        return () => {}
      },
      stop: async () => {},
    },
    // Parsed and validated already: Apollo finds each document here and does neither again.
    documentStore: {
      get: async key => pipeline.byHash(key.slice(-64)),
      set: async () => {},
      delete: async () => false,
    },
    // The header check above is stricter than Apollo's own.
    csrfPrevention: false,
    persistedQueries: false,
    introspection: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: limits.tokens },
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled()],
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  })
  await apollo.start()
  return apollo
}

function refuseCaller({ headers }: FastifyRequest, origins: readonly string[]): PublicError | undefined {
  if (headers[CSRF_HEADER] !== '1') return new PublicError('FORBIDDEN', `Send the header ${CSRF_HEADER}: 1.`)
  if (!isAllowedOrigin(headers.origin, headers.host, origins)) return new PublicError('FORBIDDEN', 'This origin may not call.')
  return undefined
}

const keys = new Set(['query', 'operationName', 'variables', 'extensions'])

/** One operation as an object; a list would be a batch, and batches count as one request where each should count. */
function askedBy(body: unknown): Asked {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw wrongBody()
  if (Object.keys(body).some(key => !keys.has(key))) throw wrongBody()
  const { query, operationName, variables } = body as Record<string, unknown>
  if (typeof query !== 'string' || query === '') throw wrongBody()
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') throw wrongBody()
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) throw wrongBody()
  return { query, operationName }
}

const wrongBody = (): PublicError => new PublicError('BAD_USER_INPUT', 'Send one operation as JSON: query, operationName, variables.')

/** A request that is not run: 4xx or 503, with its code and number. */
export function sayNo(request: FastifyRequest, reply: FastifyReply, error: PublicError): FastifyReply {
  const extensions = { code: error.code, requestId: request.id }
  return reply.code(statusOf[error.code] ?? 400).send({ errors: [{ message: error.message, extensions }] })
}

function allowOrigin({ headers }: FastifyRequest, reply: FastifyReply, origins: readonly string[]): void {
  void reply.header('vary', 'origin')
  if (headers.origin !== undefined && origins.includes(headers.origin)) {
    void reply.header('access-control-allow-origin', headers.origin).header('access-control-allow-credentials', 'true')
  }
}
