import { sql } from 'kysely'
import { inTransaction } from '../platform/transaction.ts'
import { auditInTransaction } from './audit.ts'
import type { RequestContext } from './request-context.ts'

/** Ends the session of this request and takes the cookie back. Without a session there is nothing to do, and that is fine. */
export async function signOut(ctx: RequestContext): Promise<void> {
  const { actor, services } = ctx
  ctx.clearSession()
  if (!actor) return
  await inTransaction(services.orm, { actor, clock: services.clock }, async tx => {
    await tx.rows(
      sql`update session set revoked_at = ${tx.clock.now().toISOString()} where id = ${actor.sessionId ?? null}::uuid and revoked_at is null`,
    )
    await auditInTransaction(tx, { action: 'sign-out', operation: 'signOut', patientIds: [], outcome: 'ok', ip: ctx.ip, requestId: ctx.requestId })
  })
  services.sessions.forgetAll()
}
