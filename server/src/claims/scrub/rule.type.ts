import 'reflect-metadata'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { graphqlEnum } from '../../platform/graphql-enum.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { RefusalType, resultUnion } from '../../platform/refusal.type.ts'
import { DayScalar, MomentScalar, MoneyScalar } from '../../platform/scalars.ts'
import { SeverityEnum } from '../../platform/severity.type.ts'
import type { ListedRule, RuleChangeRow } from './rule-list.query.ts'
import { isFixed, type Severity } from './rule.rules.ts'

const ConfidenceEnum = graphqlEnum(
  'RuleConfidence',
  ['A', 'B', 'C', 'U'],
  'A: the payer’s own text was seen. B: two sources agree. C: one source. U: unconfirmed.',
)
const RuleKindEnum = graphqlEnum('RuleKind', ['FORMAT', 'LAW', 'PAYER', 'PRACTICE'])
const RuleChangeKindEnum = graphqlEnum('RuleChangeKind', ['ADDED', 'CHANGED', 'SWITCHED'])
const FactKindEnum = graphqlEnum('RuleFactKind', ['TEXT', 'NUMBER', 'DAY', 'YES_NO'])

@ObjectType('RuleChange', { simpleResolvers: true, description: 'What somebody did to a rule, and why.' })
export class RuleChangeType {
  @Field(() => ID) id!: string
  @Field(() => RuleChangeKindEnum) kind!: 'ADDED' | 'CHANGED' | 'SWITCHED'
  @Field(() => Boolean) isOn!: boolean
  @Field(() => SeverityEnum, { nullable: true }) severity!: Severity | null
  @Field(() => String) reason!: string
  @Field(() => MomentScalar) at!: string
  @Field(() => String) actorName!: string
}

@ObjectType('ScrubRule', {
  simpleResolvers: true,
  description: 'One check that claims are held to before they leave, as it stands for the practice.',
})
export class ScrubRuleType {
  @Field(() => ID) id!: string
  @Field(() => Int, { description: '0 for a rule as it was shipped.' }) version!: number
  @Field(() => String) title!: string
  @Field(() => String) source!: string
  @Field(() => ConfidenceEnum) confidence!: 'A' | 'B' | 'C' | 'U'
  @Field(() => SeverityEnum) severity!: Severity
  @Field(() => SeverityEnum) usualSeverity!: Severity
  @Field(() => RuleKindEnum) kind!: 'FORMAT' | 'LAW' | 'PAYER' | 'PRACTICE'
  @Field(() => Boolean) isOn!: boolean
  @Field(() => Boolean, { description: 'Made by the practice.' }) isOwn!: boolean
  @Field(() => Boolean, { description: 'Nobody may switch it off: the file would be refused, or the law forbids the claim.' }) isFixed!: boolean
  @Field(() => String) message!: string
  @Field(() => String) fix!: string
  @Field(() => String, { description: 'The field that it asks to put right.' }) fixField!: string
  @Field(() => [String], { description: 'Claim filing indicators that it holds for; empty for all.' }) filing!: readonly string[]
  @Field(() => [String], { description: 'Payer IDs that it holds for; empty for all.' }) payerIds!: readonly string[]
  @Field(() => DayScalar, { nullable: true }) from!: Day | null
  @Field(() => DayScalar, { nullable: true }) to!: Day | null
  @Field(() => Int, { description: 'On how many claims of the last 90 days it stands.' }) fired!: number
  @Field(() => String, { description: 'The rule as data, JSON.' }) definition!: string
  @Field(() => String, { nullable: true, description: 'Why a rule of the practice cannot be read any more.' }) fault!: string | null
}

export const presentRule = ({ rule, version, isOn, isOwn, usualSeverity, fired, fault }: ListedRule): ScrubRuleType => ({
  id: rule.id,
  version,
  title: rule.title,
  source: rule.source,
  confidence: rule.confidence,
  severity: rule.severity,
  usualSeverity,
  kind: rule.kind,
  isOn,
  isOwn,
  isFixed: isFixed({ kind: rule.kind, severity: usualSeverity }) && !isOwn,
  message: rule.message,
  fix: rule.fix,
  fixField: rule.field,
  filing: rule.scope?.filing ?? [],
  payerIds: rule.scope?.payerIds ?? [],
  from: rule.from ?? null,
  to: rule.to ?? null,
  fired,
  definition: JSON.stringify(rule, null, 2),
  fault: fault ?? null,
})

export const presentRuleChange = (ruleId: string, row: RuleChangeRow): RuleChangeType => ({
  id: `${ruleId}:${row.position}`,
  kind: row.kind,
  isOn: row.is_on,
  severity: row.severity,
  reason: row.reason,
  at: row.at,
  actorName: row.actor_name ?? 'Somebody who has left',
})

@ObjectType('RuleFact', { simpleResolvers: true, description: 'Something that a rule may ask about.' })
export class RuleFactType {
  @Field(() => ID) name!: string
  @Field(() => String) label!: string
  @Field(() => FactKindEnum) kind!: 'TEXT' | 'NUMBER' | 'DAY' | 'YES_NO'
  @Field(() => Boolean) isOfLine!: boolean
  @Field(() => Boolean, { description: 'May stand in a message as {name}.' }) mayBeSaid!: boolean
}

@ObjectType('RuleCodeSet', { simpleResolvers: true })
export class RuleCodeSetType {
  @Field(() => ID) name!: string
  @Field(() => String) label!: string
}

@ObjectType('RuleWords', { simpleResolvers: true, description: 'What a rule can be made of.' })
export class RuleWordsType {
  @Field(() => [RuleFactType]) facts!: RuleFactType[]
  @Field(() => [RuleCodeSetType]) codeSets!: RuleCodeSetType[]
}

@ObjectType('CaughtClaim', { simpleResolvers: true, description: 'A past claim that a rule would have stopped at.' })
export class CaughtClaimType {
  @Field(() => ID) id!: string
  @Field(() => String) number!: string
  @Field(() => String) patientInitials!: string
  @Field(() => String) payerName!: string
  @Field(() => DayScalar) serviceOn!: Day
  @Field(() => MoneyScalar) charged!: Money
  @Field(() => String) message!: string
  @Field(() => Boolean) wasDenied!: boolean
  @Field(() => Boolean) wasRejected!: boolean
}

@ObjectType('TriedRule', { simpleResolvers: true, description: 'One page of past claims held against a rule; ask on with `next` until it is null.' })
export class TriedRuleType {
  @Field(() => Int, { nullable: true, description: 'All claims of the days; with the first page only.' }) total!: number | null
  @Field(() => Int) looked!: number
  @Field(() => [CaughtClaimType]) caught!: CaughtClaimType[]
  @Field(() => Int, { description: 'Claims of this page that the payer denied, caught or not.' }) denied!: number
  @Field(() => String, { nullable: true }) next!: string | null
  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was tried.' }) refusal!: Refusal | null
}

export const RuleResult = resultUnion('RuleResult', () => ScrubRuleType)

export const untried = (refusal: Refusal): TriedRuleType => ({ total: 0, looked: 0, caught: [], denied: 0, next: null, refusal })
