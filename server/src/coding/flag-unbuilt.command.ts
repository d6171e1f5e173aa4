import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import { codingRules, type CodingRuleId } from './coding.rules.ts'

const RULE: CodingRuleId = 'claim-unbuilt'

/** Brings a visit whose claim could not be built back to the coder's queue, with the reason. */
export async function flagUnbuilt(tx: Tx, encounterId: string, message: string): Promise<void> {
  const now = tx.clock.now().toISOString()
  const { version, severity } = codingRules[RULE]
  const [visit] = await tx.rows(sql<{ patient_id: string }>`
    update encounter set status = 'CODING_REVIEW', status_at = ${now}, version = version + 1
    where id = ${encounterId} and status = 'READY_TO_BILL' returning patient_id`)
  if (!visit) throw new Error(`encounter ${encounterId} was not ready to bill`)
  await tx.rows(sql`
    insert into flag (id, practice_id, encounter_id, rule, rule_version, severity, message, raised_at)
    values (${tx.newId()}, ${tx.practiceId}, ${encounterId}, ${RULE}, ${version}, ${severity}, ${message}, ${now})
    on conflict do nothing`)
  tx.record({ kind: 'encounter.changed', encounterId, patientId: visit.patient_id })
}
