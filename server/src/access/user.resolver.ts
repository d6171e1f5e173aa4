import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { Refusal } from '../kernel/refusal.ts'
import { disableUser } from './disable-user.command.ts'
import type { RequestContext } from './request-context.ts'
import { checkUser, saveUser } from './save-user.command.ts'
import { presentUser, UserInputType, UserResult, UserType } from './user.type.ts'
import { listUsers } from './users.query.ts'

@Resolver()
export class UserResolver {
  @Authorized('admin:manage')
  @Query(() => [UserType])
  async users(@Ctx() ctx: RequestContext): Promise<UserType[]> {
    const rows = await ctx.read(tx => listUsers(tx))
    return rows.map(presentUser)
  }

  @Authorized('admin:manage')
  @Mutation(() => UserResult)
  async saveUser(
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('input', () => UserInputType) input: UserInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<UserType | Refusal> {
    const checked = await checkUser(input, !id)
    if (checked instanceof Refusal) return checked
    const saved = await ctx.write(tx => saveUser(tx, id ?? undefined, checked))
    ctx.services.sessions.forgetAll()
    return saved instanceof Refusal ? saved : presentUser(saved)
  }

  @Authorized('admin:manage')
  @Mutation(() => UserResult)
  async disableUser(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<UserType | Refusal> {
    const disabled = await ctx.write(tx => disableUser(tx, id))
    ctx.services.sessions.forgetAll()
    return disabled instanceof Refusal ? disabled : presentUser(disabled)
  }
}
