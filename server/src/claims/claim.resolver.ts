import 'reflect-metadata'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Authorized, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { idempotent } from '../access/idempotent.ts'
import type { RequestContext } from '../access/request-context.ts'
import { Refusal } from '../kernel/refusal.ts'
import { readClaimEntries } from '../ledger/entries.query.ts'
import { pageSize } from '../platform/page.ts'
import { RefusalType } from '../platform/refusal.type.ts'
import { MoneyScalar } from '../platform/scalars.ts'
import { selectedFields } from '../platform/selected-fields.ts'
import type { Money } from '@cleanclaim/schema/money'
import type { Tx } from '../platform/transaction.ts'
import { readClaim, readClaimEvents, readClaimLines, readReasons, readTodaySums } from './claim-detail.query.ts'
import { timeline } from './claim-timeline.rules.ts'
import { rejectionWords } from './claim-words.rules.ts'
import {
  ClaimEventType,
  ClaimLineType,
  ClaimPageType,
  ClaimReasonType,
  ClaimResult,
  ClaimType,
  CorrectionEnum,
  LedgerEntryType,
  presentClaim,
  SubmitClaimResult,
  SubmitClaimsResult,
  SubmittedClaimsType,
  TodayType,
  WorklistFilterInput,
  WorklistSortEnum,
  type WorklistSort,
} from './claim.type.ts'
import { usualAction } from './denial-action.rules.ts'
import { holdClaim, releaseClaim } from './hold-claim.command.ts'
import { replaceClaim, type Correction } from './replace-claim.command.ts'
import { returnForCoding } from './return-for-coding.command.ts'
import { submitClaim, submitReadyClaims, type Submitted } from './submit-claims.command.ts'
import { readWorklist, sumWorklist, type WorklistFilter } from './worklist.query.ts'

const RECENT_MAX = 5
const none = { count: 0, amount: 0n as Money }

/** A claim as the viewer may see it now; null when there is none for them. */
export async function loadClaim(tx: Tx, id: string): Promise<ClaimType | null> {
  const row = await readClaim(tx, id)
  return row ? presentClaim(row) : null
}

/** What a command has done, read again: the changed object updates every screen that shows it. */
export async function answer(tx: Tx, result: string | Refusal): Promise<ClaimType | Refusal> {
  if (result instanceof Refusal) return result
  return (await loadClaim(tx, result)) ?? new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
}

@Resolver(() => ClaimType)
export class ClaimResolver {
  @Authorized('claim:read')
  @Query(() => ClaimType, { nullable: true })
  claim(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<ClaimType | null> {
    return ctx.read(tx => loadClaim(tx, id))
  }

  @Authorized('claim:read')
  @Query(() => ClaimPageType)
  async worklist(
    @Arg('filter', () => WorklistFilterInput, { nullable: true }) filter: WorklistFilterInput | undefined,
    @Arg('sort', () => WorklistSortEnum, { nullable: true, defaultValue: 'URGENCY' }) sort: WorklistSort,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClaimPageType & { filter: WorklistFilter }> {
    const wanted = { ...filter, state: filter?.state ?? 'OPEN' }
    const { rows, next } = await ctx.read(tx => readWorklist(tx, wanted, sort, pageSize(first), after, selectedFields(info, 'items')))
    return { items: rows.map(presentClaim), next, filter: wanted }
  }

  @Authorized('claim:read')
  @Query(() => TodayType)
  today(@Ctx() ctx: RequestContext): Promise<TodayType> {
    return ctx.read(async tx => {
      const { sums, codingQueue } = await readTodaySums(tx)
      const recent = await readWorklist(tx, { state: 'ALL' }, 'NEWEST', RECENT_MAX, undefined)
      const next = await readWorklist(tx, { state: 'OPEN' }, 'URGENCY', 1, undefined)
      const card = (state: string): typeof none => sums.get(state) ?? none
      const [first] = next.rows
      return {
        denied: card('denied'),
        rejected: card('rejected'),
        filingSoon: card('filing'),
        ready: card('ready'),
        waiting: card('waiting'),
        stopped: card('stopped'),
        overdue: card('overdue'),
        codingQueue,
        recent: recent.rows.map(presentClaim),
        next: first ? presentClaim(first) : null,
      }
    })
  }

  @Authorized('claim:submit')
  @Mutation(() => SubmitClaimResult)
  submitClaim(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() ctx: RequestContext,
  ): Promise<ClaimType | Refusal> {
    return ctx.write(async tx =>
      answer(tx, await idempotent(tx, 'submitClaim', key, { id, expectedVersion }, () => submitClaim(tx, id, expectedVersion))),
    )
  }

  @Authorized('claim:submit')
  @Mutation(() => SubmitClaimsResult)
  submitReadyClaims(@Arg('idempotencyKey', () => ID) key: string, @Ctx() ctx: RequestContext): Promise<SubmittedClaimsType | Refusal> {
    return ctx.write(tx => idempotent(tx, 'submitReadyClaims', key, {}, () => submitReadyClaims(tx)))
  }

  @Authorized('claim:submit')
  @Mutation(() => ClaimResult)
  holdClaim(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ClaimType | Refusal> {
    return ctx.write(async tx => answer(tx, await holdClaim(tx, id, expectedVersion, reason)))
  }

  @Authorized('claim:submit')
  @Mutation(() => ClaimResult)
  releaseClaim(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() ctx: RequestContext,
  ): Promise<ClaimType | Refusal> {
    return ctx.write(async tx => answer(tx, await releaseClaim(tx, id, expectedVersion)))
  }

  @Authorized('claim:submit')
  @Mutation(() => ClaimResult, { description: 'Makes a decided claim ready to be sent again under the insurer’s number.' })
  replaceClaim(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('correction', () => CorrectionEnum) correction: Correction,
    @Ctx() ctx: RequestContext,
  ): Promise<ClaimType | Refusal> {
    return ctx.write(async tx => answer(tx, await replaceClaim(tx, id, expectedVersion, correction)))
  }

  @Authorized('claim:submit')
  @Mutation(() => ClaimResult)
  returnForCoding(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ClaimType | Refusal> {
    return ctx.write(async tx => answer(tx, await returnForCoding(tx, id, expectedVersion, reason)))
  }

  @Authorized('claim:read')
  @FieldResolver(() => [ClaimReasonType])
  async reasons(@Root() claim: ClaimType, @Ctx() ctx: RequestContext): Promise<ClaimReasonType[]> {
    if (claim.reasonCodes.length === 0) return claim.reason ? [claim.reason] : []
    const rows = await ctx.read(tx => readReasons(tx, claim.reasonCodes))
    return rows.map(({ code, short, text }) => {
      const words = rejectionWords(code) ?? short ?? 'See the insurer’s letter'
      return { code: code.split(':')[0] ?? code, short: words, text: text ?? words, action: usualAction(code) }
    })
  }

  @Authorized('claim:read')
  @FieldResolver(() => [ClaimLineType])
  async lines(@Root() claim: ClaimType, @Ctx() ctx: RequestContext): Promise<ClaimLineType[]> {
    const rows = await ctx.read(tx => readClaimLines(tx, claim.id))
    return rows.map(({ charge_cents, paid_cents, adjusted_cents, patient_cents, name, ...row }) => ({
      ...row,
      name: name ?? 'Service',
      charged: charge_cents,
      paid: paid_cents,
      adjusted: adjusted_cents,
      patientPart: patient_cents,
    }))
  }

  @Authorized('claim:read')
  @FieldResolver(() => [ClaimEventType])
  async timeline(@Root() claim: ClaimType, @Ctx() ctx: RequestContext): Promise<ClaimEventType[]> {
    const events = await ctx.read(tx => readClaimEvents(tx, claim.id))
    return timeline(events, claim.status).map(entry => ({ ...entry, id: `${claim.id}:${entry.id}` }))
  }

  @Authorized('claim:read')
  @FieldResolver(() => [LedgerEntryType])
  async entries(@Root() claim: ClaimType, @Ctx() ctx: RequestContext): Promise<LedgerEntryType[]> {
    return ctx.read(tx => readClaimEntries(tx, claim.id))
  }
}

@Resolver(() => ClaimPageType)
export class ClaimPageResolver {
  @Authorized('claim:read')
  @FieldResolver(() => Int)
  async total(@Root() page: ClaimPageType & { filter: WorklistFilter }, @Ctx() ctx: RequestContext): Promise<number> {
    return (await ctx.read(tx => sumWorklist(tx, page.filter))).total
  }

  @Authorized('claim:read')
  @FieldResolver(() => MoneyScalar)
  async atRisk(@Root() page: ClaimPageType & { filter: WorklistFilter }, @Ctx() ctx: RequestContext): Promise<Money> {
    return (await ctx.read(tx => sumWorklist(tx, page.filter))).atRisk
  }
}

@Resolver(() => SubmittedClaimsType)
export class SubmittedClaimsResolver {
  @Authorized('claim:submit')
  @FieldResolver(() => [RefusalType])
  refused(@Root() { stopped }: SubmittedClaimsType & Submitted): Refusal[] {
    return stopped.map(({ number, message }) => new Refusal('CLAIM_STEP', `${number}: ${message}`))
  }
}
