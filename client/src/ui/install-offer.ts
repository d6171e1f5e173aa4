/** What Chromium browsers hand over when the page may be installed. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>
}
const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event

const visitsKey = 'cleanclaim.visits'
const refusedKey = 'cleanclaim.install-refused'
const receiptKey = 'cleanclaim.had-receipt'

let offered: InstallEvent | undefined
const listeners = new Set<() => void>()

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Without storage the offer may come again; nothing else depends on it.
  }
}

/** Counts this visit and keeps the browser's own offer for a better moment. */
export function watchForInstall(): void {
  keep(visitsKey, String(Number(read(visitsKey) ?? '0') + 1))
  window.addEventListener('beforeinstallprompt', event => {
    if (!isInstallEvent(event)) return
    event.preventDefault()
    offered = event
    for (const listener of listeners) listener()
  })
}

/** A first receipt is a good moment to offer the app. */
export const noteReceipt = (): void => keep(receiptKey, '1')

const isInstalled = (): boolean => window.matchMedia('(display-mode: standalone)').matches
/** iOS has no offer of its own: the words say where its button is. */
const isAppleTouch = (): boolean => /iPhone|iPad|iPod/.test(navigator.userAgent)

export const isInstallDue = (): boolean =>
  !isInstalled() &&
  read(refusedKey) === null &&
  (Number(read(visitsKey) ?? '0') >= 2 || read(receiptKey) !== null) &&
  (offered !== undefined || isAppleTouch())

export const installOffer = (): InstallEvent | undefined => offered

export function refuseInstall(): void {
  keep(refusedKey, '1')
}

/** Shows the browser's own question; it may be asked once. */
export async function askInstall(): Promise<void> {
  await offered?.prompt()
  offered = undefined
}

export function listenInstall(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
