import { useSyncExternalStore } from 'react'

/** `unknown` until the server has answered once; `ended` when it said that the session is over while we were in. */
export type SessionState = 'unknown' | 'in' | 'out' | 'ended'

// Only says that somebody was signed in here; names nobody. It spares a visitor the round trip before the sign-in page.
const hintKey = `cleanclaim.signed-in ${import.meta.env.BASE_URL}`

const hinted = (): boolean => {
  try {
    return localStorage.getItem(hintKey) !== null
  } catch {
    return false
  }
}
const keepHint = (signedIn: boolean): void => {
  try {
    if (signedIn) localStorage.setItem(hintKey, '1')
    else localStorage.removeItem(hintKey)
  } catch {
    // Storage may be shut off; then the sign-in page asks the server.
  }
}

let state: SessionState = hinted() ? 'unknown' : 'out'
const listeners = new Set<() => void>()

function move(to: SessionState): void {
  if (to === state) return
  state = to
  for (const listener of listeners) listener()
}

export const sessionState = (): SessionState => state

export function signedIn(): void {
  keepHint(true)
  move('in')
}

export function signedOut(): void {
  keepHint(false)
  move('out')
}

/** The server no longer knows us: back to sign-in, with the place to return to. */
export function sessionEnded(): void {
  keepHint(false)
  if (state === 'in') move('ended')
  else if (state !== 'ended') move('out')
}

export function listenSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSession = (): SessionState => useSyncExternalStore(listenSession, sessionState, sessionState)
