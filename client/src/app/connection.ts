import type { ApolloClient } from '@apollo/client'
import { currentStatus, listenStatus, unreached } from '../ui/status-store.ts'

const askAgainMs = 10_000

/** Follows the network: says so when it goes, asks again until the server answers, then reads what is on screen anew. */
export function followConnection(client: ApolloClient): () => void {
  let timer: ReturnType<typeof setInterval> | undefined
  let wasReachable = true
  const readAgain = (): void => void client.refetchObservableQueries().catch(() => undefined)

  const follow = (): void => {
    const { reachable } = currentStatus()
    if (reachable === wasReachable) return
    wasReachable = reachable
    clearInterval(timer)
    if (!reachable) timer = setInterval(() => navigator.onLine && readAgain(), askAgainMs)
  }
  if (!navigator.onLine) unreached()
  const unlisten = listenStatus(follow)
  follow()
  window.addEventListener('offline', unreached)
  window.addEventListener('online', readAgain)
  return () => {
    unlisten()
    clearInterval(timer)
    window.removeEventListener('offline', unreached)
    window.removeEventListener('online', readAgain)
  }
}
