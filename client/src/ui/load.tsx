import type { ReactNode } from 'react'
import { ErrorNote } from './error-note.tsx'
import { useStatus } from './status-store.ts'

/** What of a query this needs to know; an Apollo result fits as it is. */
export interface Loadable<Data> {
  data: Data | undefined
  error?: unknown
  refetch: () => Promise<unknown>
}

export interface LoadProps<Data> {
  query: Loadable<Data>
  bones: ReactNode
  /** Heads the error and offline states, e.g. "Your bills could not be loaded". */
  failed: string
  /** What to quote to the help desk, from the error. */
  referenceOf?: (error: unknown) => string | undefined
  children: (data: Data) => ReactNode
}

/** The request's id, from a GraphQL error or from the body of an answer that was no GraphQL. */
function referenceIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('errors' in error && Array.isArray(error.errors)) {
    const found: unknown = error.errors[0]?.extensions?.requestId ?? error.errors[0]?.extensions?.reference
    return typeof found === 'string' ? found : undefined
  }
  if ('bodyText' in error && typeof error.bodyText === 'string') {
    try {
      return referenceIn(JSON.parse(error.bodyText))
    } catch {
      return undefined
    }
  }
  return undefined
}

/** The states of a screen besides "ready": known data first, then bones, offline, failure. */
export function Load<Data>({ query, bones, failed, referenceOf = referenceIn, children }: LoadProps<Data>) {
  const { reachable } = useStatus()
  // Data that is known is shown even when reading it again failed; the strip says how old it is.
  if (query.data !== undefined) return children(query.data)
  if (!query.error) return bones
  const retry = (): void => void query.refetch().catch(() => undefined)
  return (
    <ErrorNote title={failed} onRetry={retry} reference={reachable ? referenceOf(query.error) : undefined}>
      {reachable
        ? 'Our server did not answer as it should. Nothing was changed.'
        : 'This device is offline and nothing is kept on it. It loads by itself when you are back online.'}
    </ErrorNote>
  )
}
