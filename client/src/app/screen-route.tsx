import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react'
import { matchPath, useLocation } from 'react-router'
import { sessionState } from '../cache/session.ts'
import { ErrorBoundary } from './error-boundary.tsx'

/** One screen: its path below the app, the code of it, and its title, which names no person and no amount. */
export interface ScreenRoute {
  path: string
  title: string
  lazy: () => Promise<{ default: ComponentType }>
  /** Stands alone, without the shell: signing in. */
  bare?: boolean
  /** The narrow rail, for screens that need the width (staff). */
  slim?: boolean
}

export interface ReadyRoute extends ScreenRoute {
  Screen: ComponentType
}

const rooted = (path: string): string => (path.startsWith('/') || path === '*' ? path : `/${path}`)

/** Prepares routes once; the code of a screen is fetched when it is first shown. */
export const readyRoutes = (routes: readonly ScreenRoute[]): ReadyRoute[] => routes.map(route => ({ ...route, Screen: lazy(route.lazy) }))

/** Asks for the code of the page that was opened at once, instead of when everything round it has been drawn. */
export function fetchOpened(routes: readonly ScreenRoute[]): void {
  const path = `/${location.pathname.slice(import.meta.env.BASE_URL.length)}`
  const opened = routes.find(route => matchPath(rooted(route.path), path))
  // A visitor who is not signed in sees the sign-in page, wherever they wanted to go.
  const shown = sessionState() === 'out' ? routes.find(route => route.bare) : opened
  // When this fails, showing it tries again and says so.
  shown?.lazy().catch(() => undefined)
}

/** A screen with its title, its waiting state and its safety net. */
export function ScreenFrame({ title, waiting, children }: { title: string; waiting: ReactNode; children: ReactNode }) {
  const { pathname } = useLocation()
  useEffect(() => {
    document.title = `${title} · Cleanclaim`
  }, [title])
  return (
    <ErrorBoundary at={pathname}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </ErrorBoundary>
  )
}
