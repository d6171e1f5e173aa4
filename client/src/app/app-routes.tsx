import { useEffect, type ReactNode } from 'react'
import { Navigate, Outlet, Route, Routes, useLocation } from 'react-router'
import { useSession } from '../cache/session.ts'
import { useArrival } from './arrival.ts'
import { ScreenFrame, type ReadyRoute } from './screen-route.tsx'

export interface AppRoutesProps {
  routes: readonly ReadyRoute[]
  /** Stands round every screen that is not bare. */
  shell: (isSlim: boolean) => ReactNode
  /** While the code of a screen is on its way. */
  waiting: ReactNode
}

/** Lets nobody past who is not signed in, and remembers where they wanted to go. */
function SignedIn() {
  const session = useSession()
  const { pathname, search } = useLocation()
  if (session === 'in' || session === 'unknown') return <Outlet />
  return <Navigate to="/sign-in" replace state={{ to: pathname + search, hasEnded: session === 'ended' }} />
}

export function AppRoutes({ routes, shell, waiting }: AppRoutesProps) {
  useArrival()
  useEffect(() => {
    // The browser would restore the place of a page that is still loading; the screens put themselves right.
    if ('scrollRestoration' in history) history.scrollRestoration = 'auto'
  }, [])
  const screen = ({ path, title, Screen }: ReadyRoute): ReactNode => (
    <Route
      key={path}
      path={path}
      element={
        <ScreenFrame title={title} waiting={waiting}>
          <Screen />
        </ScreenFrame>
      }
    />
  )
  const inShell = routes.filter(route => !route.bare)
  return (
    <Routes>
      {routes.filter(route => route.bare).map(screen)}
      <Route element={<SignedIn />}>
        <Route element={shell(false)}>{inShell.filter(route => !route.slim).map(screen)}</Route>
        <Route element={shell(true)}>{inShell.filter(route => route.slim).map(screen)}</Route>
      </Route>
    </Routes>
  )
}
