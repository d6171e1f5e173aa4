import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Refusal } from '../kernel/refusal.ts'
import type { RequestContext } from '../access/request-context.ts'
import { signIn } from '../access/sign-in.command.ts'
import { findViewer } from './viewer.query.ts'
import { presentViewer, SignInResult, ViewerType } from './viewer.type.ts'

@Resolver()
export class ViewerResolver {
  @Authorized('public')
  @Query(() => ViewerType, { nullable: true, description: 'Null when nobody is signed in.' })
  async viewer(@Ctx() ctx: RequestContext): Promise<ViewerType | null> {
    return ctx.actor ? ctx.read(async tx => presentViewer(tx.actor, await findViewer(tx))) : null
  }

  @Authorized('public')
  @Mutation(() => SignInResult)
  async signIn(
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
    @Arg('audience', () => String) audience: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ViewerType | Refusal> {
    const actor = await signIn(ctx, { email, password, audience })
    if (actor instanceof Refusal) return actor
    return ctx.read(async tx => presentViewer(tx.actor, await findViewer(tx)))
  }
}
