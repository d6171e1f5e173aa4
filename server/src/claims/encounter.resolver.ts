import 'reflect-metadata'
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../access/request-context.ts'
import { CodeSystemEnum, type CodeSystemName } from '../codes/code.type.ts'
import { acceptCode, rejectCode, replaceCode, setModifiers, setPointers } from '../coding/decide-code.command.ts'
import { codingRules, type CodingRuleId } from '../coding/coding.rules.ts'
import {
  countCodingQueue,
  readChargeLines,
  readCodingQueue,
  readDiagnoses,
  readEncounter,
  readFlags,
  readNote,
  readPlaceInQueue,
} from '../coding/encounter-detail.query.ts'
import {
  ChargeLineInput,
  ChargeLineType,
  DiagnosisInput,
  DiagnosisType,
  EncounterPageType,
  EncounterType,
  FlagType,
  NoteSectionType,
  presentDiagnoses,
  presentEncounter,
  presentFlag,
  presentLines,
} from '../coding/encounter.type.ts'
import { finaliseEncounter } from '../coding/finalise-encounter.command.ts'
import { overrideFlag } from '../coding/override-flag.command.ts'
import { setDiagnoses } from '../coding/set-diagnoses.command.ts'
import { setLines } from '../coding/set-lines.command.ts'
import { Refusal } from '../kernel/refusal.ts'
import { pageSize } from '../platform/page.ts'
import { resultUnion } from '../platform/refusal.type.ts'
import type { Tx } from '../platform/transaction.ts'
import { billWhatCan } from './bill-what-can.command.ts'
import { readClaims } from './claim-detail.query.ts'
import { ClaimType, presentClaim } from './claim.type.ts'
import { claimIdsOf } from './encounter-claims.query.ts'

const EncounterResult = resultUnion('EncounterResult', () => EncounterType)
type Answer = Promise<EncounterType | Refusal>

export async function loadEncounter(tx: Tx, id: string): Promise<EncounterType | null> {
  const row = await readEncounter(tx, id)
  return row ? presentEncounter(row) : null
}

async function answer(tx: Tx, result: string | Refusal): Answer {
  if (result instanceof Refusal) return result
  return (await loadEncounter(tx, result)) ?? new Refusal('NOT_FOUND', 'This visit does not exist, or you may not see it.')
}

const systemOf = (name: CodeSystemName): 'icd10cm' | 'cpt' | 'hcpcs' => (name === 'ICD10CM' ? 'icd10cm' : name === 'HCPCS' ? 'hcpcs' : 'cpt')

/** Coding as the API shows it. It lives with the claims since finalising builds one. */
@Resolver(() => EncounterType)
export class EncounterResolver {
  @Authorized('encounter:read')
  @Query(() => EncounterType, { nullable: true })
  encounter(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<EncounterType | null> {
    return ctx.read(tx => loadEncounter(tx, id))
  }

  @Authorized('encounter:read')
  @Query(() => EncounterPageType)
  async codingQueue(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<EncounterPageType> {
    const { rows, next } = await ctx.read(tx => readCodingQueue(tx, pageSize(first), after))
    return { items: rows.map(presentEncounter), next }
  }

  @Authorized('encounter:code')
  @Mutation(() => EncounterResult)
  setDiagnoses(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('diagnoses', () => [DiagnosisInput]) diagnoses: DiagnosisInput[],
    @Ctx() ctx: RequestContext,
  ): Answer {
    return ctx.write(async tx =>
      answer(
        tx,
        await setDiagnoses(
          tx,
          id,
          version,
          diagnoses.map(({ code }) => code),
        ),
      ),
    )
  }

  @Authorized('encounter:code')
  @Mutation(() => EncounterResult)
  setLines(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('lines', () => [ChargeLineInput]) lines: ChargeLineInput[],
    @Ctx() ctx: RequestContext,
  ): Answer {
    const wanted = lines.map(({ system, code, modifiers, units, charge, pointers }) => ({
      system: system === 'HCPCS' ? ('hcpcs' as const) : ('cpt' as const),
      code,
      modifiers: (modifiers ?? []).map(m => m.toUpperCase()),
      units: units ?? '1',
      ...(charge === undefined ? {} : { chargeCents: charge }),
      pointers,
    }))
    return ctx.write(async tx => answer(tx, await setLines(tx, id, version, wanted)))
  }

  @Authorized('encounter:code')
  @Mutation(() => EncounterResult)
  acceptCode(
    @Arg('encounterId', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('entryId', () => ID) entryId: string,
    @Ctx() ctx: RequestContext,
  ): Answer {
    return ctx.write(async tx => answer(tx, await acceptCode(tx, id, version, entryId)))
  }

  @Authorized('encounter:code')
  @Mutation(() => EncounterResult)
  replaceCode(
    @Arg('encounterId', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('system', () => CodeSystemEnum) system: CodeSystemName,
    @Arg('code', () => String) code: string,
    @Ctx() ctx: RequestContext,
  ): Answer {
    return ctx.write(async tx => answer(tx, await replaceCode(tx, id, version, entryId, systemOf(system), code)))
  }

  @Authorized('encounter:code')
  @Mutation(() => EncounterResult)
  rejectCode(
    @Arg('encounterId', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('entryId', () => ID) entryId: string,
    @Ctx() ctx: RequestContext,
  ): Answer {
    return ctx.write(async tx => answer(tx, await rejectCode(tx, id, version, entryId)))
  }

  @Authorized('encounter:code')
  @Mutation(() => EncounterResult)
  setModifiers(
    @Arg('encounterId', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('lineId', () => ID) lineId: string,
    @Arg('modifiers', () => [String]) modifiers: string[],
    @Ctx() ctx: RequestContext,
  ): Answer {
    return ctx.write(async tx => answer(tx, await setModifiers(tx, id, version, lineId, modifiers)))
  }

  @Authorized('encounter:code')
  @Mutation(() => EncounterResult)
  setPointers(
    @Arg('encounterId', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('lineId', () => ID) lineId: string,
    @Arg('pointers', () => [Int]) pointers: number[],
    @Ctx() ctx: RequestContext,
  ): Answer {
    return ctx.write(async tx => answer(tx, await setPointers(tx, id, version, lineId, pointers)))
  }

  @Authorized('encounter:code')
  @Mutation(() => EncounterResult)
  overrideFlag(
    @Arg('encounterId', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('flagId', () => ID) flagId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: RequestContext,
  ): Answer {
    return ctx.write(async tx => answer(tx, await overrideFlag(tx, id, version, flagId, reason)))
  }

  @Authorized('encounter:code')
  @Mutation(() => EncounterResult, { description: 'Attests the coding and sends the encounter on: claim built and scrubbed.' })
  finaliseEncounter(@Arg('id', () => ID) id: string, @Arg('expectedVersion', () => Int) version: number, @Ctx() ctx: RequestContext): Answer {
    return ctx.write(async tx => {
      const result = await finaliseEncounter(tx, id, version)
      if (result instanceof Refusal) return result
      await billWhatCan(tx, [result])
      return answer(tx, result)
    })
  }

  @Authorized('encounter:read')
  @FieldResolver(() => [NoteSectionType])
  note(@Root() { id }: EncounterType, @Ctx() ctx: RequestContext): Promise<NoteSectionType[]> {
    return ctx.read(tx => readNote(tx, id))
  }

  @Authorized('encounter:read')
  @FieldResolver(() => [DiagnosisType])
  async diagnoses(@Root() { id }: EncounterType, @Ctx() ctx: RequestContext): Promise<DiagnosisType[]> {
    return presentDiagnoses(await ctx.read(tx => readDiagnoses(tx, id)))
  }

  @Authorized('encounter:read')
  @FieldResolver(() => [ChargeLineType])
  lines(@Root() { id }: EncounterType, @Ctx() ctx: RequestContext): Promise<ChargeLineType[]> {
    return ctx.read(async tx => presentLines(await readChargeLines(tx, id), await readDiagnoses(tx, id)))
  }

  @Authorized('encounter:read')
  @FieldResolver(() => [FlagType])
  async flags(@Root() { id }: EncounterType, @Ctx() ctx: RequestContext): Promise<FlagType[]> {
    const rows = await ctx.read(tx => readFlags(tx, id))
    return rows.filter(({ status }) => status !== 'RESOLVED').map(presentFlag)
  }

  @Authorized('encounter:read')
  @FieldResolver(() => [String], { description: 'Checks that passed, in words.' })
  async passed(@Root() { id }: EncounterType, @Ctx() ctx: RequestContext): Promise<string[]> {
    const standing = new Set((await ctx.read(tx => readFlags(tx, id))).filter(f => f.status !== 'RESOLVED').map(f => f.rule))
    return (Object.keys(codingRules) as CodingRuleId[]).filter(rule => !standing.has(rule)).map(rule => codingRules[rule].passed)
  }

  @Authorized('encounter:read')
  @FieldResolver(() => [ClaimType])
  async claims(@Root() { id }: EncounterType, @Ctx() ctx: RequestContext): Promise<ClaimType[]> {
    const rows = await ctx.read(async tx => readClaims(tx, await claimIdsOf(tx, id)))
    return rows.map(presentClaim)
  }

  @Authorized('encounter:read')
  @FieldResolver(() => ID, { nullable: true, description: 'The next flagged visit in the queue, for `N`.' })
  async nextInQueue(@Root() { id }: EncounterType, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await ctx.read(tx => readPlaceInQueue(tx, id))).next
  }

  @Authorized('encounter:read')
  @FieldResolver(() => Int, { nullable: true })
  async positionInQueue(@Root() { id }: EncounterType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await ctx.read(tx => readPlaceInQueue(tx, id))).position
  }
}

@Resolver(() => EncounterPageType)
export class EncounterPageResolver {
  @Authorized('encounter:read')
  @FieldResolver(() => Int)
  total(@Ctx() ctx: RequestContext): Promise<number> {
    return ctx.read(countCodingQueue)
  }
}
