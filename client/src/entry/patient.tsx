import '../ui/patient.css'
import { followEvents } from '../cache/events.ts'
import { PatientApp } from '../app/patient-app.tsx'
import { startApp } from '../app/start-app.tsx'

startApp(<PatientApp />, client => followEvents(client, () => import('../screens/patient/events.ts').then(({ patientEvents }) => patientEvents)))
