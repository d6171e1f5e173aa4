import { CombinedGraphQLErrors, type ApolloClient, type TypedDocumentNode } from '@apollo/client'
import { startFeed, type Feed, type FeedEars, type FeedEvent } from './feed.ts'
import { listenSession, sessionState } from './session.ts'

export type { FeedEvent }

/** What every feed document selects; each app adds the fields its screens show. */
interface EventsData {
  events: {
    cursor: string
    kind: string
    claim?: { id: string } | null
    encounter?: { id: string } | null
    bill?: { id: string } | null
    payment?: { id: string } | null
  }
}
export type EventsDocument = TypedDocumentNode<EventsData, { after?: string | null | undefined }>

const refetchAfterMs = 150
const listeners = new Set<(event: FeedEvent) => void>()
const lists = new Map<string, (event: FeedEvent) => boolean>()

/** Hears every event of this app. Returns how to stop. */
export function onEvent(listener: (event: FeedEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Names a query whose answer an event can change in more than its objects: what is in a list, its order, its sums. */
export function registerList(queryName: string, concerns: (event: FeedEvent) => boolean): void {
  lists.set(queryName, concerns)
}

/**
 * Starts the feed while somebody is signed in; an event's objects go to the cache by themselves. Returns how to stop.
 * The document comes with the first line that is opened: signing in does not wait for it.
 */
export function followEvents(client: ApolloClient, document: () => Promise<EventsDocument>): () => void {
  let feed: Feed | undefined
  const due = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function refetchDue(): void {
    timer = undefined
    for (const query of client.getObservableQueries('active')) {
      if (query.queryName && due.has(query.queryName)) void query.refetch().catch(() => undefined)
    }
    due.clear()
  }

  function deliver(event: FeedEvent): void {
    for (const [name, concerns] of lists) if (concerns(event)) due.add(name)
    // A batch of events, such as a posted remittance, costs one read.
    if (due.size > 0) timer ??= setTimeout(refetchDue, refetchAfterMs)
    for (const listener of listeners) listener(event)
  }

  function start(): void {
    if (sessionState() !== 'in') {
      feed?.stop()
      feed = undefined
      return
    }
    feed ??= startFeed({
      open: (after, ears) => listenTo(client, document, after, ears),
      deliver,
      resync: () => void client.refetchObservableQueries().catch(() => undefined),
      later: (waitMs, act) => {
        const pause = setTimeout(act, waitMs)
        return () => clearTimeout(pause)
      },
      random: Math.random,
    })
  }

  const wake = (): void => {
    if (isOnScreen()) feed?.wake()
  }
  start()
  const unlisten = listenSession(start)
  window.addEventListener('online', wake)
  window.document.addEventListener('visibilitychange', wake)
  return () => {
    unlisten()
    clearTimeout(timer)
    window.removeEventListener('online', wake)
    window.document.removeEventListener('visibilitychange', wake)
    feed?.stop()
  }
}

const isOnScreen = (): boolean => window.document.visibilityState === 'visible'

const isTooOld = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'RESYNC_REQUIRED')

function listenTo(client: ApolloClient, document: () => Promise<EventsDocument>, after: string | undefined, ears: FeedEars): () => void {
  let isOver = false
  let line: { unsubscribe(): void } | undefined
  const lose = (error?: unknown): void => {
    if (isOver) return
    isOver = true
    line?.unsubscribe()
    ears.lost(isTooOld(error))
  }
  document().then(query => {
    if (isOver) return
    line = client.subscribe({ query, variables: { after: after ?? null } }).subscribe({
      next: ({ data, error }) => {
        if (error) lose(error)
        else if (data && !isOver) ears.heard(plain(data.events))
      },
      error: lose,
      complete: () => lose(),
    })
  }, lose)
  return () => {
    isOver = true
    line?.unsubscribe()
  }
}

const plain = ({ cursor, kind, claim, encounter, bill, payment }: EventsData['events']): FeedEvent => ({
  cursor,
  kind,
  ...(claim && { claimId: claim.id }),
  ...(encounter && { encounterId: encounter.id }),
  ...(bill && { billId: bill.id }),
  ...(payment && { paymentId: payment.id }),
})
