import 'reflect-metadata'
import { daysBetween, isDay, type Day } from '@cleanclaim/schema/day'
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { idempotent } from '../../access/idempotent.ts'
import type { RequestContext } from '../../access/request-context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { DayScalar } from '../../platform/scalars.ts'
import { SeverityEnum } from '../../platform/severity.type.ts'
import type { Tx } from '../../platform/transaction.ts'
import { loadClaim } from '../claim.resolver.ts'
import { ClaimResult, type ClaimType } from '../claim.type.ts'
import { saveRule, switchRule } from './change-rule.command.ts'
import { codeSetList } from './code-set-list.ts'
import { factList, isLineFact } from './fact-list.rules.ts'
import { isFault, parseRule } from './parse-rule.rules.ts'
import { overrideFinding, recheckClaim } from './recheck-claim.command.ts'
import { listRules, readRuleChanges } from './rule-list.query.ts'
import type { Severity } from './rule.rules.ts'
import { presentRule, presentRuleChange, RuleChangeType, RuleResult, RuleWordsType, ScrubRuleType, TriedRuleType, untried } from './rule.type.ts'
import { readCodeSets } from './ruleset.query.ts'
import { tryRule } from './try-rule.query.ts'

const DAYS_MAX = 731
const DEFINITION_MAX = 20_000
const factKinds = { text: 'TEXT', number: 'NUMBER', day: 'DAY', 'yes-no': 'YES_NO' } as const

async function answerRule(tx: Tx, result: string | Refusal): Promise<ScrubRuleType | Refusal> {
  if (result instanceof Refusal) return result
  const [rule] = await listRules(tx, result)
  return rule ? presentRule(rule) : new Refusal('NOT_FOUND', 'This rule does not exist.')
}

async function answerClaim(tx: Tx, result: string | Refusal): Promise<ClaimType | Refusal> {
  if (result instanceof Refusal) return result
  return (await loadClaim(tx, result)) ?? new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
}

@Resolver(() => ScrubRuleType)
export class RuleResolver {
  @Authorized('rule:read')
  @Query(() => [ScrubRuleType])
  async scrubRules(@Ctx() ctx: RequestContext): Promise<ScrubRuleType[]> {
    return (await ctx.read(tx => listRules(tx))).map(presentRule)
  }

  @Authorized('rule:read')
  @Query(() => ScrubRuleType, { nullable: true })
  async scrubRule(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<ScrubRuleType | null> {
    const [rule] = await ctx.read(tx => listRules(tx, id))
    return rule ? presentRule(rule) : null
  }

  @Authorized('rule:read')
  @Query(() => RuleWordsType)
  async ruleWords(@Ctx() ctx: RequestContext): Promise<RuleWordsType> {
    const sets = await ctx.read(readCodeSets)
    const facts = Object.entries(factList).map(([name, { label, kind, mayBeSaid }]) => ({
      name,
      label,
      kind: factKinds[kind],
      isOfLine: isLineFact(name),
      mayBeSaid: mayBeSaid ?? false,
    }))
    const codeSets = [...sets.names].map(name => ({ name, label: codeSetList.find(set => set.name === name)?.label ?? name }))
    return { facts, codeSets }
  }

  @Authorized('rule:read')
  @Query(() => TriedRuleType)
  tryRule(
    @Arg('definition', () => String) definition: string,
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<TriedRuleType> {
    return ctx.read(async tx => {
      if (!isDay(from) || !isDay(to) || to < from || daysBetween(from, to) > DAYS_MAX)
        return untried(new Refusal('INVALID_INPUT', 'Choose a first and a last day, at most two years apart.', 'from'))
      const rule = parseRule(jsonOf(definition), await readCodeSets(tx))
      if (isFault(rule)) return untried(new Refusal('INVALID_INPUT', rule.message, rule.at))
      return { ...(await tryRule(tx, { rule, from, to, ...(after === null ? {} : { after }) })), refusal: null }
    })
  }

  @Authorized('rule:manage')
  @Mutation(() => RuleResult)
  saveRule(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('definition', () => String) definition: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ScrubRuleType | Refusal> {
    const input = { id, expectedVersion, definition, reason }
    return ctx.write(async tx =>
      answerRule(tx, await idempotent(tx, 'saveRule', key, input, () => saveRule(tx, id ?? undefined, expectedVersion, definition, reason))),
    )
  }

  @Authorized('rule:manage')
  @Mutation(() => RuleResult)
  switchRule(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('isOn', () => Boolean) isOn: boolean,
    @Arg('severity', () => SeverityEnum) severity: Severity,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ScrubRuleType | Refusal> {
    return ctx.write(async tx => answerRule(tx, await switchRule(tx, id, expectedVersion, { isOn, severity }, reason)))
  }

  @Authorized('claim:work')
  @Mutation(() => ClaimResult)
  recheckClaim(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() ctx: RequestContext,
  ): Promise<ClaimType | Refusal> {
    return ctx.write(async tx => answerClaim(tx, await recheckClaim(tx, id, expectedVersion)))
  }

  @Authorized('claim:work')
  @Mutation(() => ClaimResult)
  overrideFinding(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('rule', () => String) rule: string,
    @Arg('field', () => String) field: string,
    @Arg('message', () => String) message: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ClaimType | Refusal> {
    return ctx.write(async tx => answerClaim(tx, await overrideFinding(tx, id, expectedVersion, { rule, field, message }, reason)))
  }

  @Authorized('rule:read')
  @FieldResolver(() => [RuleChangeType])
  async history(@Root() { id }: ScrubRuleType, @Ctx() ctx: RequestContext): Promise<RuleChangeType[]> {
    return (await ctx.read(tx => readRuleChanges(tx, id))).map(row => presentRuleChange(id, row))
  }
}

/** What is no JSON is no rule: the reader says so. */
function jsonOf(text: string): unknown {
  if (text.length > DEFINITION_MAX) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
