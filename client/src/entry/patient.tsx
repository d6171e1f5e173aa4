import '../ui/patient.css'
import { followEvents } from '../cache/events.ts'
import { PatientApp } from '../app/patient-app.tsx'
import { startApp } from '../app/start-app.tsx'
import { patientEvents } from '../screens/patient/events.ts'

startApp(<PatientApp />, client => followEvents(client, patientEvents))
