import '../ui/staff.css'
import { followEvents } from '../cache/events.ts'
import { StaffApp } from '../app/staff-app.tsx'
import { startApp } from '../app/start-app.tsx'

startApp(<StaffApp />, client => followEvents(client, () => import('../screens/staff/events.ts').then(({ staffEvents }) => staffEvents)))
