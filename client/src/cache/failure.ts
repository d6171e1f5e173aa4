import { CombinedGraphQLErrors, ServerError } from '@apollo/client'

/** Why something could not be loaded, in the terms a screen needs. */
export interface Failure {
  kind: 'offline' | 'server' | 'signed-out'
  /** What to tell the help desk. */
  reference: string | undefined
}

export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions
    const reference = extensions?.['reference'] ?? extensions?.['requestId']
    const kind = extensions?.['code'] === 'UNAUTHENTICATED' ? 'signed-out' : 'server'
    return { kind, reference: typeof reference === 'string' ? reference : undefined }
  }
  if (ServerError.is(error)) {
    return { kind: error.statusCode === 401 ? 'signed-out' : 'server', reference: error.response.headers.get('x-request-id') ?? undefined }
  }
  return { kind: 'offline', reference: undefined }
}
