import { sql } from 'kysely'
import type { Role } from '../kernel/actor.ts'
import { runStatement } from '../platform/statement.ts'
import type { AccessServices } from './request-context.ts'

/** The password of every demo account. Public on purpose: demo accounts exist only where settings say demo. */
export const DEMO_PASSWORD = 'demo demo demo'

export interface DemoSignIn {
  email: string
  name: string
  role: Role
  password: string
}

/** What the sign-in page offers for a try; nothing in production. */
export async function listDemoSignIns({ orm, isDemo }: AccessServices): Promise<DemoSignIn[]> {
  if (!isDemo) return []
  const rows = await runStatement(orm, sql<{ email: string; name: string; role: Role }>`select * from demo_accounts()`)
  return rows.map(row => ({ ...row, password: DEMO_PASSWORD }))
}
