import { useSyncExternalStore } from 'react'

/** How the page stands with the server. */
export interface Status {
  reachable: boolean
  /** When the server last answered, in ms; undefined before its first answer. */
  freshAt: number | undefined
}

let status: Status = { reachable: true, freshAt: undefined }
const listeners = new Set<() => void>()

function change(to: Status): void {
  status = to
  for (const listener of listeners) listener()
}

export const currentStatus = (): Status => status

/** The server answered just now. Kept to the minute: more would redraw the strip with every answer. */
export function reached(now: number): void {
  const minute = Math.floor(now / 60_000) * 60_000
  if (status.reachable && status.freshAt === minute) return
  change({ reachable: true, freshAt: minute })
}

/** The server did not answer, or the device says that there is no network. */
export function unreached(): void {
  if (status.reachable) change({ ...status, reachable: false })
}

export function listenStatus(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useStatus = (): Status => useSyncExternalStore(listenStatus, currentStatus, currentStatus)
