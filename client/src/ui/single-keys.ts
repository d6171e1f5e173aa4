import { useSyncExternalStore } from 'react'

const place = 'cleanclaim.single-keys'
const listeners = new Set<() => void>()

/** Whether single letters work as commands. On unless switched off: WCAG 2.1.4 asks for a way to turn them off. */
export const singleKeysOn = (): boolean => localStorage.getItem(place) !== 'off'

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(place)
  else localStorage.setItem(place, 'off')
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSingleKeys = (): boolean => useSyncExternalStore(listen, singleKeysOn, () => true)
