import '../ui/staff.css'
import { followEvents } from '../cache/events.ts'
import { StaffApp } from '../app/staff-app.tsx'
import { startApp } from '../app/start-app.tsx'
import { staffEvents } from '../screens/staff/events.ts'

startApp(<StaffApp />, client => followEvents(client, staffEvents))
