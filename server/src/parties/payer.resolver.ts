import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { Refusal } from '../kernel/refusal.ts'
import type { RequestContext } from '../access/request-context.ts'
import { PayerInputType, PayerResult, PayerType, presentPayer } from './payer.type.ts'
import { listPayers } from './payers.query.ts'
import { savePayer } from './save-payer.command.ts'

@Resolver()
export class PayerResolver {
  @Authorized('payer:read')
  @Query(() => [PayerType])
  async payers(@Ctx() ctx: RequestContext): Promise<PayerType[]> {
    const rows = await ctx.read(tx => listPayers(tx))
    return rows.map(presentPayer)
  }

  @Authorized('admin:manage')
  @Mutation(() => PayerResult)
  savePayer(
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('input', () => PayerInputType) input: PayerInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<PayerType | Refusal> {
    return ctx.write(async tx => {
      const saved = await savePayer(tx, id ?? undefined, input)
      return saved instanceof Refusal ? saved : presentPayer(saved)
    })
  }
}
