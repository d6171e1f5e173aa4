import { staffRoutes } from '../screens/staff/routes.tsx'
import { AppRoutes } from './app-routes.tsx'
import { fetchOpened, readyRoutes } from './screen-route.tsx'
import { StaffShell } from './staff-shell.tsx'

const routes = readyRoutes(staffRoutes)
fetchOpened(staffRoutes)

export const StaffApp = () => (
  <AppRoutes routes={routes} shell={isSlim => <StaffShell isSlim={isSlim} />} waiting={<main id="main" className="s-main" tabIndex={-1} />} />
)
