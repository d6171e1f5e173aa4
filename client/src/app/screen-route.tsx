import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react'
import { useLocation } from 'react-router'
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

/** Prepares routes once; the code of a screen is fetched when it is first shown. */
export const readyRoutes = (routes: readonly ScreenRoute[]): ReadyRoute[] =>
  routes.map(route => ({ ...route, Screen: lazy(route.lazy) }))

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
