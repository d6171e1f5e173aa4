import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Refusal } from '../kernel/refusal.ts'
import type { RequestContext } from '../access/request-context.ts'
import { findPractice } from './practice.query.ts'
import { PracticeInputType, PracticeResult, PracticeType, presentPractice } from './practice.type.ts'
import { savePractice } from './save-practice.command.ts'

@Resolver()
export class PracticeResolver {
  @Authorized('practice:read')
  @Query(() => PracticeType)
  practice(@Ctx() ctx: RequestContext): Promise<PracticeType> {
    return ctx.read(async tx => presentPractice(await findPractice(tx), tx.actor))
  }

  @Authorized('admin:manage')
  @Mutation(() => PracticeResult)
  savePractice(@Arg('input', () => PracticeInputType) input: PracticeInputType, @Ctx() ctx: RequestContext): Promise<PracticeType | Refusal> {
    return ctx.write(async tx => {
      const saved = await savePractice(tx, input)
      return saved instanceof Refusal ? saved : presentPractice(saved, tx.actor)
    })
  }
}
