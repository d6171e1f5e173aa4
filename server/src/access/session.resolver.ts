import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Refusal } from '../kernel/refusal.ts'
import { done, DoneResult, type DoneType } from '../platform/refusal.type.ts'
import { listDemoSignIns } from './demo-sign-ins.query.ts'
import type { RequestContext } from './request-context.ts'
import { revokeSession } from './revoke-session.command.ts'
import { DemoSignInType, presentSession, SessionType } from './session.type.ts'
import { listSessions } from './sessions.query.ts'
import { signOut } from './sign-out.command.ts'

@Resolver()
export class SessionResolver {
  @Authorized('session:own')
  @Query(() => [SessionType])
  async sessions(@Ctx() ctx: RequestContext): Promise<SessionType[]> {
    const rows = await ctx.read(listSessions)
    return rows.map(row => presentSession(row, ctx.actor?.sessionId))
  }

  @Authorized('public')
  @Query(() => [DemoSignInType], { description: 'Demo sign-ins shown on the sign-in page; empty in production.' })
  demoSignIns(@Ctx() ctx: RequestContext): Promise<DemoSignInType[]> {
    return listDemoSignIns(ctx.services)
  }

  @Authorized('public')
  @Mutation(() => DoneResult)
  async signOut(@Ctx() ctx: RequestContext): Promise<DoneType> {
    await signOut(ctx)
    return done
  }

  @Authorized('session:own')
  @Mutation(() => DoneResult)
  async revokeSession(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<DoneType | Refusal> {
    return (await revokeSession(ctx, id)) ?? done
  }
}
