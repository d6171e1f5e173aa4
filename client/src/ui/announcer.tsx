import { useSyncExternalStore } from 'react'

let text = ''
const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says a status once to screen readers (WCAG 4.1.3). The same words twice are said twice: a mark of no width tells them apart. */
export function announce(words: string): void {
  text = words === text ? `${words}\u200b` : words
  for (const listener of listeners) listener()
}

/** The one polite live region of a page. */
export function Announcer() {
  const words = useSyncExternalStore(listen, () => text, () => '')
  return (
    <p className="vh" role="status" aria-live="polite" data-announcer="">
      {words}
    </p>
  )
}
