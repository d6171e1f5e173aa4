import { lazy, Suspense } from 'react'
import { patientRoutes } from '../screens/patient/routes.ts'
import { AppRoutes } from './app-routes.tsx'
import { fetchOpened, readyRoutes } from './screen-route.tsx'

// Signing in stands alone: it does not wait for the shell.
const Shell = lazy(() => import('./patient-shell.tsx').then(({ PatientShell }) => ({ default: PatientShell })))
const routes = readyRoutes(patientRoutes)
fetchOpened(patientRoutes)

const waiting = <main id="main" className="p-main" tabIndex={-1} />

export const PatientApp = () => (
  <AppRoutes
    routes={routes}
    waiting={waiting}
    shell={() => (
      <Suspense fallback={waiting}>
        <Shell />
      </Suspense>
    )}
  />
)
