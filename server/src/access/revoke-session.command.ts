import { sql } from 'kysely'
import { isId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { RequestContext } from './request-context.ts'

/** Ends another of one's own sessions, on a lost phone for example. Refuses with NOT_FOUND. */
export async function revokeSession(ctx: RequestContext, id: string): Promise<Refusal | undefined> {
  const unknown = new Refusal('NOT_FOUND', 'This session is over already.')
  if (!isId(id)) return unknown
  const refused = await ctx.write(async tx => {
    const ended = await tx.rows(sql`
      update session set revoked_at = ${tx.clock.now().toISOString()}
      where id = ${id} and user_id = ${tx.actor.userId} and revoked_at is null returning id`)
    return ended.length === 0 ? unknown : undefined
  })
  ctx.services.sessions.forgetAll()
  return refused
}
