import 'reflect-metadata'
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { may } from '../../access/policy.ts'
import type { RequestContext } from '../../access/request-context.ts'
import { loadClaim } from '../../claims/claim.resolver.ts'
import { ClaimType } from '../../claims/claim.type.ts'
import { readEditableClaim } from '../../claims/editable-claim.query.ts'
import { changeClaim, saveClaimDetails } from '../../claims/save-claim-details.command.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { readClaimForm } from './claim-form.query.ts'
import { ClaimEditInput, ClaimFormResult, ClaimFormType, presentForm } from './claim-form.type.ts'

@Resolver(() => ClaimFormType)
export class ClaimFormResolver {
  @Authorized('claim:read')
  @Query(() => ClaimFormType, { nullable: true, description: 'Null when there is no such claim, or nobody insures the visit.' })
  async claimForm(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<ClaimFormType | null> {
    const form = await ctx.read(tx => readClaimForm(tx, id))
    return form ? presentForm(form, may(ctx.actor, 'claim:work')) : null
  }

  @Authorized('claim:work')
  @Query(() => ClaimFormType, {
    nullable: true,
    description: 'The form as it would be after these edits, checked; nothing is saved. Null as for claimForm.',
  })
  async checkClaimForm(
    @Arg('id', () => ID) id: string,
    @Arg('edits', () => [ClaimEditInput]) edits: ClaimEditInput[],
    @Ctx() ctx: RequestContext,
  ): Promise<ClaimFormType | null> {
    const form = await ctx.tryOut(async tx => {
      const stored = await readEditableClaim(tx, id, true)
      const problems = stored ? await changeClaim(tx, stored, edits) : []
      return readClaimForm(tx, id, problems instanceof Refusal ? [{ path: 'claim', message: problems.message }] : problems)
    })
    return form ? presentForm(form, true) : null
  }

  @Authorized('claim:work')
  @Mutation(() => ClaimFormResult)
  saveClaimDetails(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('edits', () => [ClaimEditInput]) edits: ClaimEditInput[],
    @Ctx() ctx: RequestContext,
  ): Promise<ClaimFormType | Refusal> {
    return ctx.write(async tx => {
      const saved = await saveClaimDetails(tx, id, expectedVersion, edits)
      if (saved instanceof Refusal) return saved
      const form = await readClaimForm(tx, saved)
      return form ? presentForm(form, true) : new Refusal('NOT_FOUND', 'Nobody insures this visit, so there is no form.')
    })
  }

  @Authorized('claim:read')
  @FieldResolver(() => ClaimType, { nullable: true })
  claim(@Root() form: ClaimFormType, @Ctx() ctx: RequestContext): Promise<ClaimType | null> {
    return ctx.read(tx => loadClaim(tx, form.id))
  }
}
