import 'reflect-metadata'
import { Field, ID, ObjectType } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { graphqlEnum } from '../platform/graphql-enum.ts'
import { DayScalar, MomentScalar, MoneyScalar } from '../platform/scalars.ts'
import { insuranceTypeWords, levelWords, periodWords, serviceTypeWords } from './benefit-words.rules.ts'
import type { Limit } from './benefit-limits.rules.ts'
import { networks, type Benefits, type Network, type NetworkBenefits, type OtherPayer, type Share } from './benefits.rules.ts'
import type { CheckRow } from './eligibility-checks.query.ts'

const BenefitNetworkEnum = graphqlEnum('BenefitNetwork', networks, 'UNSAID: the insurer did not say for which network. Never put together.')
const CheckStatusEnum = graphqlEnum('EligibilityCheckStatus', ['ASKED', 'ANSWERED', 'REFUSED', 'FAILED'])

@ObjectType('BenefitShare', { simpleResolvers: true, description: 'What the patient pays of a visit or service.' })
export class BenefitShareType {
  @Field(() => String, { description: '`Copay` or `Coinsurance`.' }) name!: string
  @Field(() => [String]) services!: string[]
  @Field(() => String) forWhom!: string
  @Field(() => MoneyScalar, { nullable: true }) amount!: Money | null
  @Field(() => String, { nullable: true, description: 'Like `20 %`.' }) percent!: string | null
  @Field(() => String, { description: 'Like `a visit`; empty when not said.' }) per!: string
  @Field(() => String, { nullable: true }) procedure!: string | null
  @Field(() => [String], { description: 'Places of service that it holds for; none means all.' }) places!: string[]
  @Field(() => Boolean, { nullable: true }) needsAuthorization!: boolean | null
  @Field(() => [String]) messages!: string[]
}

@ObjectType('BenefitLimit', { simpleResolvers: true, description: 'A deductible or out-of-pocket maximum, with what is left of it.' })
export class BenefitLimitType {
  @Field(() => String) name!: string
  @Field(() => [String]) services!: string[]
  @Field(() => String) forWhom!: string
  @Field(() => MoneyScalar, { nullable: true }) total!: Money | null
  @Field(() => String) per!: string
  @Field(() => MoneyScalar, { nullable: true }) remaining!: Money | null
  @Field(() => MoneyScalar, { nullable: true }) used!: Money | null
  @Field(() => [String]) messages!: string[]
}

@ObjectType('NetworkBenefits', { simpleResolvers: true })
export class NetworkBenefitsType {
  @Field(() => BenefitNetworkEnum) network!: Network
  @Field(() => String) title!: string
  @Field(() => [BenefitShareType]) shares!: BenefitShareType[]
  @Field(() => [BenefitLimitType]) limits!: BenefitLimitType[]
}

@ObjectType('OtherPayer', { simpleResolvers: true })
export class OtherPayerType {
  @Field(() => String) name!: string
  @Field(() => String, { nullable: true }) payerId!: string | null
  @Field(() => String, { nullable: true }) memberId!: string | null
  @Field(() => String, { nullable: true }) kind!: string | null
  @Field(() => DayScalar, { nullable: true }) from!: Day | null
  @Field(() => DayScalar, { nullable: true }) to!: Day | null
}

@ObjectType('PrimaryCare', { simpleResolvers: true })
export class PrimaryCareType {
  @Field(() => String) name!: string
  @Field(() => String, { nullable: true }) phone!: string | null
}

@ObjectType('EligibilityCheck', { simpleResolvers: true, description: 'One question to an insurer, and how it ended.' })
export class EligibilityCheckType {
  @Field(() => ID) id!: string
  @Field(() => CheckStatusEnum) status!: CheckRow['status']
  @Field(() => DayScalar, { description: 'The day that was asked about.' }) serviceOn!: Day
  @Field(() => MomentScalar) askedAt!: string
  @Field(() => MomentScalar, { nullable: true }) answeredAt!: string | null
  @Field(() => Boolean, { nullable: true, description: 'Null when the insurer did not say.' }) isActive!: boolean | null
  @Field(() => String, { nullable: true, description: 'Why there is no answer, and what to do.' }) problem!: string | null
  @Field(() => DayScalar, { nullable: true }) activeFrom!: Day | null
  @Field(() => DayScalar, { nullable: true }) activeTo!: Day | null
  @Field(() => [String]) plans!: string[]
  @Field(() => [String]) insuranceTypes!: string[]
  @Field(() => [NetworkBenefitsType]) networks!: NetworkBenefitsType[]
  @Field(() => [OtherPayerType]) otherPayers!: OtherPayerType[]
  @Field(() => [PrimaryCareType]) primaryCare!: PrimaryCareType[]
  @Field(() => [String]) notCovered!: string[]
  @Field(() => [String]) messages!: string[]
}

const nothing: Benefits = {
  isActive: undefined,
  activeFrom: undefined,
  activeTo: undefined,
  plans: [],
  insuranceTypes: [],
  networks: [],
  otherPayers: [],
  primaryCare: [],
  notCovered: [],
  messages: [],
}

export function presentCheck(row: CheckRow): EligibilityCheckType {
  const benefits = row.benefits ?? nothing
  return {
    id: row.id,
    status: row.status,
    serviceOn: row.service_on,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
    isActive: row.is_active,
    problem: row.problem,
    activeFrom: benefits.activeFrom ?? null,
    activeTo: benefits.activeTo ?? null,
    plans: benefits.plans,
    insuranceTypes: benefits.insuranceTypes.map(insuranceTypeWords),
    networks: benefits.networks.map(presentNetwork),
    otherPayers: benefits.otherPayers.map(presentOther),
    primaryCare: benefits.primaryCare.map(({ name, phone }) => ({ name, phone: phone || null })),
    notCovered: benefits.notCovered.map(serviceTypeWords),
    messages: benefits.messages,
  }
}

const titles: Readonly<Record<Network, string>> = {
  IN: 'In network',
  OUT: 'Out of network',
  EITHER: 'In or out of network',
  UNSAID: 'Network not said',
}

const presentNetwork = ({ network, shares, limits }: NetworkBenefits): NetworkBenefitsType => ({
  network,
  title: titles[network],
  shares: shares.map(presentShare),
  limits: limits.map(presentLimit),
})

const presentShare = (share: Share): BenefitShareType => ({
  name: share.kind === 'COPAY' ? 'Copay' : 'Coinsurance',
  services: share.serviceTypes.map(serviceTypeWords),
  forWhom: levelWords(share.level),
  amount: share.amountCents ?? null,
  percent: percentWords(share.share),
  per: periodWords(share.period),
  procedure: share.procedure || null,
  places: share.places,
  needsAuthorization: share.authorization === 'Y' ? true : share.authorization === 'N' ? false : null,
  messages: share.messages,
})

const presentLimit = (limit: Limit): BenefitLimitType => ({
  name: limit.kind === 'DEDUCTIBLE' ? 'Deductible' : 'Out-of-pocket maximum',
  services: limit.serviceTypes.map(serviceTypeWords),
  forWhom: levelWords(limit.level),
  total: limit.total?.amountCents ?? null,
  per: periodWords(limit.total?.period ?? ''),
  remaining: limit.remainingCents ?? null,
  used: limit.usedCents ?? null,
  messages: limit.messages,
})

const presentOther = (other: OtherPayer): OtherPayerType => ({
  name: other.name || 'Not named',
  payerId: other.payerId || null,
  memberId: other.memberId || null,
  kind: other.insuranceType ? insuranceTypeWords(other.insuranceType) : null,
  from: other.from ?? null,
  to: other.to ?? null,
})

/** A share of 1 as decimal text: `.2` is 20 %. */
function percentWords(share: string): string | null {
  const match = /^(\d*)\.?(\d*)$/.exec(share)
  if (!match || share === '') return null
  const [whole = '', fraction = ''] = match.slice(1)
  const digits = fraction.padEnd(2, '0')
  const percent = `${Number(`${whole}${digits.slice(0, 2)}`)}${digits.length > 2 ? `.${digits.slice(2)}` : ''}`
  return `${percent} %`
}
