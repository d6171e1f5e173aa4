import { useEffect } from 'react'

const settleMs = 60

/** One live region outside of React's tree: it outlives screens, so that words said while leaving one are heard on the next. */
function region(): HTMLElement {
  const known = document.getElementById('announcer')
  if (known) return known
  const made = document.createElement('p')
  made.id = 'announcer'
  made.className = 'vh'
  made.setAttribute('role', 'status')
  document.body.append(made)
  return made
}

/** Says a status once to screen readers (WCAG 4.1.3). Emptied first, so that the same words twice are heard twice. */
export function announce(words: string): void {
  const place = region()
  place.textContent = ''
  setTimeout(() => {
    place.textContent = words
  }, settleMs)
}

/** Puts the region in place before there is something to say. */
export function Announcer() {
  useEffect(() => {
    region()
  }, [])
  return null
}
