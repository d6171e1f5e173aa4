import { DEMO_PASSWORD } from '../../access/demo-sign-ins.query.ts'
import type { Role } from '../../kernel/actor.ts'

export interface DemoUser {
  email: string
  name: string
  /** What the start-up lines and the sign-in page call this person. */
  role: Role
  password: string
}

const user = (role: Role, address: string, name: string): DemoUser => ({
  email: `${address}@demo.cleanclaim.example`,
  name,
  role,
  password: DEMO_PASSWORD,
})

/** One made-up person a role. Rosa Delgado is the patient; she sees her own records and nobody else's. */
export const demoSignIns: readonly DemoUser[] = [
  user('PATIENT', 'rosa', 'Rosa Delgado'),
  user('CODER', 'coder', 'Ines Kaplan'),
  user('BILLER', 'biller', 'Jo Lindgren'),
  user('POSTER', 'poster', 'Theo Brandt'),
  user('PHYSICIAN', 'physician', 'Dr. Amara Osei'),
  user('FRONT_DESK', 'frontdesk', 'Maya Torres'),
  user('ADMIN', 'admin', 'Ruth Calloway'),
  user('AUDITOR', 'auditor', 'Sam Whitfield'),
]
