import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'

export interface AuditRow {
  id: string
  at: string
  actorName: string
  action: string
  operation: string
  /** One name, or the first of several with their count. */
  patientName: string | undefined
  outcome: string
}

interface Row {
  chain: string
  seq: bigint
  at: string
  actor_name: string | null
  action: string
  operation: string
  outcome: string
  patient_id: string | null
  patient_name: string | null
  patients: number
}

const ID = /^(read|write)-(\d{1,18})$/

/**
 * The practice's trail, the latest first. `after` is the id of the last row seen. Reading it is a look at the patients
 * it names, and goes into the trail itself.
 */
export async function listAuditRows(tx: Tx, first: number, after: string | undefined): Promise<AuditRow[]> {
  const [, chain, seq] = ID.exec(after ?? '') ?? []
  const from =
    chain && seq
      ? sql`and (a.at, a.chain, a.seq) < (select at, chain, seq from audit_row where practice_id = ${tx.practiceId} and chain = ${chain} and seq = ${BigInt(seq)})`
      : sql``
  const rows = await tx.rows(sql<Row>`
    select a.chain, a.seq, a.at, u.name as actor_name, a.action, a.operation, a.outcome, a.patient_ids[1] as patient_id,
      p.first_name || ' ' || p.last_name as patient_name, cardinality(a.patient_ids) as patients
    from audit_row a left join app_user u on u.id = a.actor_id left join patient p on p.id = a.patient_ids[1]
    where a.practice_id = ${tx.practiceId} ${from}
    order by a.at desc, a.chain desc, a.seq desc limit ${first}`)
  tx.look(rows.flatMap(row => row.patient_id ?? []))
  return rows.map(present)
}

const present = (row: Row): AuditRow => ({
  id: `${row.chain}-${row.seq}`,
  at: row.at,
  actorName: row.actor_name ?? 'Cleanclaim',
  action: row.action,
  // The hash of the document is for investigators, not for the screen.
  operation: row.operation.replace(/#[0-9a-f]+$/, ''),
  patientName: row.patient_name === null ? undefined : row.patients > 1 ? `${row.patient_name} and ${row.patients - 1} more` : row.patient_name,
  outcome: row.outcome,
})
