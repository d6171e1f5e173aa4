import { useEffect } from 'react'

const askEveryMs = 2_000

interface Followed {
  startPolling: (everyMs: number) => void
  stopPolling: () => void
}

/** Asks again while something runs: imports are started from a command line and send no events. */
export function useFollow({ startPolling, stopPolling }: Followed, isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return
    startPolling(askEveryMs)
    return stopPolling
  }, [isRunning, startPolling, stopPolling])
}
