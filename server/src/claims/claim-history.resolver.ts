import 'reflect-metadata'
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../access/request-context.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { readAnswers, readFollowUps, readSubmissions } from './claim-history.query.ts'
import { ClaimSubmissionType, FollowUpType, presentFollowUp, presentSubmission } from './claim-history.type.ts'
import { answer } from './claim.resolver.ts'
import { ClaimResult, ClaimType } from './claim.type.ts'
import { closeFollowUp } from './follow-up.command.ts'

@Resolver(() => ClaimType)
export class ClaimHistoryResolver {
  @Authorized('claim:read')
  @FieldResolver(() => [ClaimSubmissionType], { description: 'Each time it travelled, the latest first, with every answer to it.' })
  async submissions(@Root() claim: ClaimType, @Ctx() ctx: RequestContext): Promise<ClaimSubmissionType[]> {
    return ctx.read(async tx => {
      const [submissions, answers] = [await readSubmissions(tx, claim.id), await readAnswers(tx, claim.id)]
      return submissions.map(row => presentSubmission(row, answers))
    })
  }

  @Authorized('claim:read')
  @FieldResolver(() => [FollowUpType])
  async followUps(@Root() claim: ClaimType, @Ctx() ctx: RequestContext): Promise<FollowUpType[]> {
    return (await ctx.read(tx => readFollowUps(tx, claim.id))).map(presentFollowUp)
  }

  @Authorized('claim:work')
  @Mutation(() => ClaimResult, { description: 'Somebody has looked; the task comes back when a week later nothing has changed.' })
  closeFollowUp(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<ClaimType | Refusal> {
    return ctx.write(async tx => answer(tx, await closeFollowUp(tx, id)))
  }
}
