import { patientRoutes } from '../screens/patient/routes.ts'
import { AppRoutes } from './app-routes.tsx'
import { PatientShell } from './patient-shell.tsx'
import { readyRoutes } from './screen-route.tsx'

const routes = readyRoutes(patientRoutes)

export const PatientApp = () => (
  <AppRoutes routes={routes} shell={() => <PatientShell />} waiting={<main id="main" className="p-main" tabIndex={-1} />} />
)
