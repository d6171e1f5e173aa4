/** One change, as the feed tells it: what sort, and the id of what changed. */
export interface FeedEvent {
  cursor: string
  kind: string
  claimId?: string
  encounterId?: string
  billId?: string
  paymentId?: string
}

/** Where a feed hands over what it hears. */
export interface FeedEars {
  heard(event: FeedEvent): void
  /** The line is gone; `isTooOld` when the server no longer holds what came after our cursor. */
  lost(isTooOld: boolean): void
}

export interface FeedWiring {
  /** Opens a line that replays what came after the cursor, then stays live. Returns how to close it. */
  open(after: string | undefined, ears: FeedEars): () => void
  deliver(event: FeedEvent): void
  /** Something may have been missed that cannot be replayed: read everything on screen again. */
  resync(): void
  /** Runs `act` later; returns how to call it off. */
  later(waitMs: number, act: () => void): () => void
  random(): number
}

const firstWaitMs = 1_000
const longestWaitMs = 30_000
const rememberedMax = 200

/** Half fixed, half by chance: a thousand phones must not come back in the same second. */
export const waitBefore = (attempt: number, random: number): number => {
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt, 10))
  return Math.round(full / 2 + (full / 2) * random)
}

/**
 * Keeps one line open and hands on each event once: it goes on from the last cursor after every loss.
 * The cursor lives in memory only; a page that starts anew reads its data anew too.
 */
export function startFeed({ open, deliver, resync, later, random }: FeedWiring) {
  let after: string | undefined
  let close: (() => void) | undefined
  let callOff: (() => void) | undefined
  let attempt = 0
  let isStopped = false
  let hasBeenOpen = false
  const seen = new Set<string>()

  function remember(cursor: string): boolean {
    if (seen.has(cursor)) return false
    seen.add(cursor)
    const [oldest] = seen
    if (seen.size > rememberedMax && oldest !== undefined) seen.delete(oldest)
    return true
  }

  function connect(): void {
    callOff = undefined
    if (isStopped) return
    // Without a cursor the server starts from now, so whatever came in between is lost to us.
    if (hasBeenOpen && after === undefined) resync()
    hasBeenOpen = true
    let isThisLine = true
    const shut = open(after, {
      heard(event) {
        if (!isThisLine || isStopped) return
        attempt = 0
        after = event.cursor
        if (remember(event.cursor)) deliver(event)
      },
      lost(isTooOld) {
        if (!isThisLine || isStopped) return
        isThisLine = false
        close = undefined
        if (isTooOld) after = undefined
        callOff = later(isTooOld ? 0 : waitBefore(attempt++, random()), connect)
      },
    })
    close = () => {
      isThisLine = false
      shut()
    }
    if (!isThisLine) close = undefined
  }

  connect()
  return {
    /** Back online or back on screen: try at once instead of waiting out the pause. */
    wake(): void {
      if (isStopped || close) return
      callOff?.()
      attempt = 0
      connect()
    },
    stop(): void {
      isStopped = true
      callOff?.()
      close?.()
      close = undefined
    },
  }
}

export type Feed = ReturnType<typeof startFeed>
