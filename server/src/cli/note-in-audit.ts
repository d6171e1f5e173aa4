import { auditInTransaction } from '../access/audit.ts'
import { systemActor } from '../kernel/actor.ts'
import { newId } from '../kernel/id.ts'
import type { Orm } from '../platform/database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { listPractices } from './choose-practice.ts'

/** What was done to whole practices from the command line stands in the trail of each. */
export async function noteInAudit(orm: Orm, operation: string, reason: string): Promise<void> {
  for (const { id } of await listPractices(orm)) {
    await inTransaction(orm, { actor: systemActor(id) }, tx =>
      auditInTransaction(tx, { action: 'write', operation, patientIds: [], outcome: 'ok', reason, ip: 'command line', requestId: newId() }),
    )
  }
}
