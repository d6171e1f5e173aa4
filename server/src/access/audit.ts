import { sql } from 'kysely'
import type { Actor } from '../kernel/actor.ts'
import type { Orm } from '../platform/database.ts'
import { runStatement } from '../platform/statement.ts'
import type { Tx } from '../platform/transaction.ts'

export type AuditAction = 'read' | 'search' | 'print' | 'write' | 'denied' | 'sign-in' | 'sign-out'

/** One line of the record that nobody can quietly edit. Says which records, never what stood in them. */
export interface AuditEntry {
  action: AuditAction
  /** Name and short hash of the operation. */
  operation: string
  patientIds: readonly string[]
  /** `ok`, or the code of a refusal. */
  outcome: string
  resource?: string | undefined
  reason?: string | undefined
  ip: string
  requestId: string
}

/** Writes: the row is part of the change's own transaction, last of all, so that the chain's lock is held shortly. */
export async function auditInTransaction(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.rows(sql`
    insert into audit_row (practice_id, chain, actor_id, session_id, ip, operation, action, patient_ids, resource, reason, outcome, request_id)
    values (${tx.practiceId}, 'write', ${tx.actor.userId}, ${tx.actor.sessionId ?? null}::uuid, ${entry.ip}, ${entry.operation}, ${entry.action},
      ${entry.patientIds}::uuid[], ${entry.resource ?? null}, ${entry.reason ?? null}, ${entry.outcome}, ${entry.requestId})`)
}

const BATCH_MAX = 500

interface Waiting {
  row: Record<string, unknown>
  stored: () => void
  failed: (error: unknown) => void
}

/**
 * Reads: rows of all requests that wait are stored in one statement, then those of the ones that came meanwhile. Each
 * answer waits for its own row; when it cannot be stored, the promise rejects and there is no answer.
 */
export class AuditTrail {
  readonly #orm: Orm
  #waiting: Waiting[] = []
  #isFlushing = false

  constructor(orm: Orm) {
    this.#orm = orm
  }

  /** Resolves when the row is committed. */
  add(actor: Pick<Actor, 'userId' | 'practiceId' | 'sessionId'>, entry: AuditEntry): Promise<void> {
    const row = {
      practice_id: actor.practiceId,
      chain: 'read',
      actor_id: actor.userId,
      session_id: actor.sessionId ?? null,
      ip: entry.ip,
      operation: entry.operation,
      action: entry.action,
      // As the text of an array: PostgreSQL reads it several times faster than a JSON list.
      patient_ids: `{${entry.patientIds.join(',')}}`,
      resource: entry.resource ?? null,
      reason: entry.reason ?? null,
      outcome: entry.outcome,
      request_id: entry.requestId,
    }
    return new Promise((stored, failed) => {
      this.#waiting.push({ row, stored, failed })
      if (!this.#isFlushing) void this.#flush()
    })
  }

  async #flush(): Promise<void> {
    this.#isFlushing = true
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH_MAX)
      try {
        await runStatement(this.#orm, sql`select append_audit(${JSON.stringify(batch.map(({ row }) => row))}::jsonb)`)
        for (const { stored } of batch) stored()
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    this.#isFlushing = false
  }
}
