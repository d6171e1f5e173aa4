import { ApolloClient, ApolloLink, CombinedGraphQLErrors, InMemoryCache, ServerError } from '@apollo/client'
import { BaseHttpLink } from '@apollo/client/link/http'
import { OperationTypeNode } from 'graphql'
import { Observable } from 'rxjs'
import { reached, unreached } from '../ui/status-store.ts'
import { cacheConfig } from './policies.ts'
import { sessionEnded, sessionState, signedIn } from './session.ts'

const answerTimeoutMs = 20_000

/** Gives up after a while: a phone that changes cells can leave a request open for minutes. */
const patientFetch: typeof fetch = async (input, init) => {
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(new DOMException('No answer in time', 'TimeoutError')), answerTimeoutMs)
  init?.signal?.addEventListener('abort', () => timeout.abort(init.signal?.reason))
  try {
    return await fetch(input, { ...init, signal: timeout.signal })
  } finally {
    clearTimeout(timer)
  }
}

const http = new BaseHttpLink({
  uri: '/graphql',
  credentials: 'same-origin',
  // A header a foreign page cannot set without asking first: the server refuses posts that lack it.
  headers: { 'x-cleanclaim': '1' },
  fetch: patientFetch,
})

/** The socket and its client come with the first subscription: signing in must not wait for them. */
const socket = new ApolloLink(
  operation =>
    new Observable(observer => {
      let inner: { unsubscribe(): void } | undefined
      let isOver = false
      import('./socket.ts').then(
        ({ socketLink }) => {
          if (!isOver) inner = ApolloLink.execute(socketLink, operation, { client: operation.client }).subscribe(observer)
        },
        (error: unknown) => observer.error(error),
      )
      return () => {
        isOver = true
        inner?.unsubscribe()
      }
    }),
)

const saysSignIn = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')

/** Watches every answer: is the server there, and does it still know us? */
const watch = new ApolloLink(
  (operation, forward) =>
    new Observable(observer =>
      forward(operation).subscribe({
        next: result => {
          reached(Date.now())
          if (result.errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) sessionEnded()
          // After a reload only the server knows whether somebody is signed in; the feed waits for this word.
          else if (result.data?.['viewer'] && sessionState() === 'unknown') signedIn()
          observer.next(result)
        },
        error: error => {
          if (saysSignIn(error) || (ServerError.is(error) && error.statusCode === 401)) sessionEnded()
          if (ServerError.is(error)) reached(Date.now())
          else if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) unreached()
          observer.error(error)
        },
        complete: () => observer.complete(),
      }),
    ),
)

const isLive = (operation: ApolloLink.Operation): boolean => operation.operationType === OperationTypeNode.SUBSCRIPTION

export const makeClient = (): ApolloClient =>
  new ApolloClient({
    link: watch.concat(ApolloLink.split(isLive, socket, http)),
    cache: new InMemoryCache(cacheConfig),
    assumeImmutableResults: true,
    devtools: { enabled: false },
    defaultOptions: {
      // What is known shows at once, and is checked behind it; an event or a later look then costs nothing new.
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  })
