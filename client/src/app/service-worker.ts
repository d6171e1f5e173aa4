import { useSyncExternalStore } from 'react'

let waiting: ServiceWorker | undefined
let isAccepted = false
const listeners = new Set<() => void>()

function offer(worker: ServiceWorker | null): void {
  // The first worker of a page is no update: there was nothing before it.
  if (!worker || !navigator.serviceWorker.controller) return
  waiting = worker
  for (const listener of listeners) listener()
}

const hourMs = 3_600_000

/** The address of our own worker is the one thing a strict page may load as script from text. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(text: string): string }): { createScriptURL(text: string): string }
}

function workerAddress(): string {
  const address = `${import.meta.env.BASE_URL}sw.js`
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  return types ? types.createPolicy('cleanclaim', { createScriptURL: text => text }).createScriptURL(address) : address
}

/** Starts the worker that keeps the shell for offline, and watches for a newer one. Never takes it over by itself. */
export async function startServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register(workerAddress(), { scope: import.meta.env.BASE_URL }).catch(() => undefined)
  if (!registration) return
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(installing)
    })
  })
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isAccepted) location.reload()
  })
  // An installed app may stay open for days.
  const look = (): void => void registration.update().catch(() => undefined)
  setInterval(look, hourMs)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}

/** A part of the page could not be fetched: an older page after a new version went live, or no network. */
export function listenForLostParts(): void {
  window.addEventListener('vite:preloadError', event => {
    if (!waiting) return
    event.preventDefault()
    takeNewVersion()
  })
}

export function takeNewVersion(): void {
  isAccepted = true
  waiting?.postMessage({ type: 'SKIP_WAITING' })
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
/** Whether a newer version waits to be taken. */
export const useNewVersion = (): boolean =>
  useSyncExternalStore(
    listen,
    () => waiting !== undefined,
    () => false,
  )
