import 'reflect-metadata'
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import { may } from '../../access/policy.ts'
import type { RequestContext } from '../../access/request-context.ts'
import { lockAuthorization } from '../../coverage/authorization.store.ts'
import { AuthorizationInputType } from '../../coverage/authorization.type.ts'
import { coverageAfter } from '../../coverage/coverage.resolver.ts'
import { readPolicy } from '../../coverage/policies.query.ts'
import { PatientCoverageResult, type PatientCoverageType } from '../../coverage/policy.type.ts'
import { loadClaim } from '../../claims/claim.resolver.ts'
import { ClaimType } from '../../claims/claim.type.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { DayScalar } from '../../platform/scalars.ts'
import { askAuthorization, askAuthorizationAgain } from './ask-authorization.command.ts'
import { askClaimStatus, whyNotAskable } from './ask-claim-status.command.ts'
import { askEligibility } from './ask-eligibility.command.ts'
import type { InquirySession } from './ask-line.ts'
import { AskedClaimStatusResult, presentAsked, type AskedClaimStatusType } from './claim-status.type.ts'
import { sessionFor } from './session-for.ts'

/** Each write of a question is a transaction with its own row in the trail; the call stands between them. */
function sessionOf(ctx: RequestContext): InquirySession {
  const { actor } = ctx
  if (!actor) throw new Error('a question has an asker')
  return { ...sessionFor(ctx.services.orm, { actor, clock: ctx.clock }), write: work => ctx.write(work) }
}

@Resolver(() => ClaimType)
export class InquiryResolver {
  @Authorized('coverage:work')
  @Mutation(() => PatientCoverageResult, { description: 'Asks the insurer now whether a policy holds. A failure keeps the answer before it.' })
  async checkEligibility(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('policyId', () => ID) policyId: string,
    @Arg('serviceOn', () => DayScalar) serviceOn: Day,
    @Ctx() ctx: RequestContext,
  ): Promise<PatientCoverageType | Refusal> {
    const asked = await askEligibility(sessionOf(ctx), { key, policyId, serviceOn })
    return ctx.read(async tx => coverageAfter(tx, asked, (await readPolicy(tx, policyId))?.patient_id))
  }

  @Authorized('coverage:work')
  @Mutation(() => PatientCoverageResult, { description: 'Asks the insurer for leave to give services (278).' })
  async askAuthorization(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('policyId', () => ID) policyId: string,
    @Arg('isUrgent', () => Boolean) isUrgent: boolean,
    @Arg('input', () => AuthorizationInputType) input: AuthorizationInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<PatientCoverageType | Refusal> {
    const asked = await askAuthorization(sessionOf(ctx), { key, policyId, isUrgent, input })
    return ctx.read(async tx => coverageAfter(tx, asked, (await readPolicy(tx, policyId))?.patient_id))
  }

  @Authorized('coverage:work')
  @Mutation(() => PatientCoverageResult, { description: 'The same request once more, when no answer came.' })
  async askAuthorizationAgain(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<PatientCoverageType | Refusal> {
    const asked = await askAuthorizationAgain(sessionOf(ctx), id)
    return ctx.write(async tx => coverageAfter(tx, asked, (await lockAuthorization(tx, id))?.patientId))
  }

  @Authorized('claim:work')
  @Mutation(() => AskedClaimStatusResult, { description: 'Asks the insurer what became of a claim; its answer stands with the claim.' })
  async askClaimStatus(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<AskedClaimStatusType | Refusal> {
    const asked = await askClaimStatus(sessionOf(ctx), id)
    if (asked instanceof Refusal) return asked
    const claim = await ctx.read(tx => loadClaim(tx, id))
    return claim ? presentAsked(claim, asked) : new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
  }

  @Authorized('claim:read')
  @FieldResolver(() => String, { nullable: true, description: 'Why the insurer cannot be asked what became of it; null when it can.' })
  async cannotAskStatus(@Root() { id }: ClaimType, @Ctx() ctx: RequestContext): Promise<string | null> {
    return may(ctx.actor, 'claim:work') ? ctx.read(tx => whyNotAskable(tx, id)) : 'Your role reads claims only.'
  }
}
