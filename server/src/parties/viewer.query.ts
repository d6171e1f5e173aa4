import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import { findPractice, type PracticeRow } from './practice.query.ts'

export interface ViewerPatient {
  id: string
  name: string
  relation: string
}

export interface ViewerRow {
  email: string
  practice: PracticeRow
  patients: ViewerPatient[]
}

/** What the signed-in person is shown of themselves. */
export async function findViewer(tx: Tx): Promise<ViewerRow> {
  const [user] = await tx.rows(sql<{ email: string }>`select email from app_user where id = ${tx.actor.userId}`)
  const practice = await findPractice(tx)
  const patients =
    tx.actor.patientIds.length === 0
      ? []
      : await tx.rows(sql<ViewerPatient>`
    select p.id, p.first_name || ' ' || p.last_name as name, a.relation
    from patient_access a join patient p on p.id = a.patient_id
    where a.user_id = ${tx.actor.userId} and a.practice_id = ${tx.practiceId} and a.ended_at is null
    order by a.relation desc, p.birth_date, p.id`)
  tx.look(patients.map(patient => patient.id))
  return { email: user?.email ?? '', practice, patients }
}
