import { GraphQLError } from 'graphql'
import { NotAllowed } from '../access/not-allowed.ts'
import type { Log } from '../platform/log.ts'
import { ResyncError } from '../platform/relay.ts'

/** What leaves the server when something went wrong: a code, a sentence and the number of the request, never a cause. */
export type PublicCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'LIMIT_EXCEEDED'
  | 'RESYNC_REQUIRED'
  | 'TIMEOUT'
  | 'BUSY'
  | 'INTERNAL'

/** An error whose words may be shown as they are. */
export class PublicError extends Error {
  readonly code: PublicCode
  constructor(code: PublicCode, message: string) {
    super(message)
    this.code = code
  }
}

// lock_not_available, query_canceled, too_many_connections, admin_shutdown, cannot_connect_now, connection failures.
const BUSY_CODES = new Set(['55P03', '57014', '53300', '57P01', '57P03', '08006', '08001', '40001', '40P01', 'ECONNREFUSED', 'ECONNRESET'])

/** Logs what happened, and gives what may be told. */
export function maskError(error: unknown, requestId: string, log: Log): GraphQLError {
  const graphQLError = error instanceof GraphQLError ? error : undefined
  const cause = rootCause(error)
  const { code, message } = tell(cause, requestId, log)
  return new GraphQLError(message, { path: graphQLError?.path, extensions: { code, requestId } })
}

function rootCause(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}

function tell(cause: unknown, requestId: string, log: Log): { code: PublicCode; message: string } {
  if (cause instanceof PublicError || cause instanceof NotAllowed) return { code: cause.code, message: cause.message }
  if (cause instanceof ResyncError) return { code: 'RESYNC_REQUIRED', message: 'Too much has happened since. Reload, then listen from now.' }
  if (cause instanceof GraphQLError) return { code: codeOf(cause), message: withoutHints(cause.message) }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (BUSY_CODES.has(code) || isPoolTimeout(cause)) {
    log.warn({ requestId, code }, 'busy')
    return { code: 'BUSY', message: 'The server is busy right now. Try again in a moment.' }
  }
  // The message of a database error can hold values of rows, so only its kind and place are kept.
  log.error({ requestId, code, name: cause instanceof Error ? cause.name : typeof cause, at: placeOf(cause) }, 'request failed')
  return { code: 'INTERNAL', message: `Something went wrong on our side. If you call us, give this number: ${requestId}` }
}

/** graphql-js complains about a document or a variable without a code of its own; graphql-jit gives such an error no extensions at all. */
function codeOf(error: GraphQLError): PublicCode {
  const extensions: Record<string, unknown> | undefined = error.extensions
  return extensions?.['code'] === 'BAD_USER_INPUT' ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED'
}

/** "Did you mean" lists the schema, and "got invalid value" repeats what was sent. */
export const withoutHints = (message: string): string =>
  message
    .replace(/ ?Did you mean [^?]*\?/g, '')
    .replace(/got invalid value [\s\S]*?(; |$)/, 'got an invalid value$1')
    .slice(0, 300)

const isPoolTimeout = (cause: unknown): boolean =>
  cause instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(cause.message)

const placeOf = (cause: unknown): string[] =>
  cause instanceof Error
    ? (cause.stack ?? '')
        .split('\n')
        .filter(line => line.startsWith('    at '))
        .slice(0, 6)
        .map(line => line.trim())
    : []
