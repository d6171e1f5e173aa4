import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

const headingWithinMs = 4_000

const heading = (): HTMLElement | null => document.querySelector<HTMLElement>('#root h1:not([data-bones] h1)')

/** Only takes the focus nobody else has taken meanwhile, such as a dialog or a field. */
function focusHeading(h1: HTMLElement): void {
  const { activeElement } = document
  const isFree = !activeElement || activeElement === document.body || activeElement.id === 'main' || !activeElement.isConnected
  if (!isFree && !activeElement.matches('a, button')) return
  h1.tabIndex = -1
  h1.focus({ preventScroll: true })
}

/** After a change of route, focus goes to the new heading (it may come with the data) and the page starts at its top. */
export function useArrival(): void {
  const { pathname } = useLocation()
  const how = useNavigationType()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    if (how !== NavigationType.Pop) window.scrollTo(0, 0)
    const left = heading()
    const seek = (): boolean => {
      const h1 = heading()
      if (!h1) return false
      focusHeading(h1)
      return true
    }
    if (left && seek()) return
    const watcher = new MutationObserver(() => {
      if (seek()) watcher.disconnect()
    })
    watcher.observe(document.body, { childList: true, subtree: true })
    const timer = setTimeout(() => watcher.disconnect(), headingWithinMs)
    return () => {
      clearTimeout(timer)
      watcher.disconnect()
    }
  }, [pathname, how])
}
