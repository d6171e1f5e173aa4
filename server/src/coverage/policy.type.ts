import 'reflect-metadata'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import { graphqlEnum } from '../platform/graphql-enum.ts'
import { resultUnion } from '../platform/refusal.type.ts'
import { DayScalar } from '../platform/scalars.ts'
import { AuthorizationType } from './authorization.type.ts'
import { EligibilityCheckType, presentCheck } from './benefits.type.ts'
import type { CheckRow } from './eligibility-checks.query.ts'
import { policyKind, type PolicyFacts, type PolicyKind, type VisitCause } from './payer-order.rules.ts'
import type { CoveredPatient, PolicyRow } from './policies.query.ts'
import { readHolder, relationshipWords } from './policy-holder.rules.ts'

const PolicyKindEnum = graphqlEnum('PolicyKind', ['ACCIDENT', 'GROUP_OR_PRIVATE', 'MEDICARE', 'TRICARE', 'VETERANS', 'MEDICAID'])
const EmploymentOfEnum = graphqlEnum('EmploymentOf', ['SELF', 'SPOUSE', 'FAMILY', 'NOBODY'])
const EntitledByEnum = graphqlEnum('MedicareEntitlement', ['AGE', 'DISABILITY', 'KIDNEY_DISEASE'])
const CustodyEnum = graphqlEnum('Custody', ['CUSTODIAL', 'SPOUSE_OF_CUSTODIAL', 'NOT_CUSTODIAL'])
export const VisitCauseEnum = graphqlEnum('VisitCause', ['WORK', 'AUTO', 'LIABILITY', 'BLACK_LUNG', 'VETERANS_AUTHORIZED'])

@ObjectType('PolicyFacts', { simpleResolvers: true, description: 'What the rules of payer order ask about a policy; null: nobody has asked.' })
export class PolicyFactsType {
  @Field(() => EmploymentOfEnum, { nullable: true }) employmentOf!: PolicyFacts['employmentOf'] | null
  @Field(() => Int, { nullable: true }) employees!: number | null
  @Field(() => EntitledByEnum, { nullable: true }) entitledBy!: PolicyFacts['entitledBy'] | null
  @Field(() => DayScalar, { nullable: true }) kidneyDiseaseFrom!: Day | null
  @Field(() => Boolean) isMedigap!: boolean
  @Field(() => VisitCauseEnum, { nullable: true }) paysFor!: VisitCause | null
  @Field(() => Boolean) isCourtOrdered!: boolean
  @Field(() => CustodyEnum, { nullable: true }) custody!: PolicyFacts['custody'] | null
}

@InputType('PolicyFactsInput')
export class PolicyFactsInputType {
  @Field(() => EmploymentOfEnum, { nullable: true }) employmentOf?: PolicyFacts['employmentOf'] | null
  @Field(() => Int, { nullable: true }) employees?: number | null
  @Field(() => EntitledByEnum, { nullable: true }) entitledBy?: PolicyFacts['entitledBy'] | null
  @Field(() => DayScalar, { nullable: true }) kidneyDiseaseFrom?: Day | null
  @Field(() => Boolean, { nullable: true }) isMedigap?: boolean | null
  @Field(() => VisitCauseEnum, { nullable: true }) paysFor?: VisitCause | null
  @Field(() => Boolean, { nullable: true }) isCourtOrdered?: boolean | null
  @Field(() => CustodyEnum, { nullable: true }) custody?: PolicyFacts['custody'] | null
}

@ObjectType('Policy', { simpleResolvers: true, description: 'One insurance of a patient.' })
export class PolicyType {
  @Field(() => ID) id!: string
  @Field(() => String) payerName!: string
  @Field(() => PolicyKindEnum) kind!: PolicyKind
  @Field(() => Int) rank!: number
  @Field(() => String, { description: 'Pays first, second, third.' }) turn!: string
  @Field(() => String, { nullable: true }) turnReason!: string | null
  @Field(() => Boolean, { description: 'A person has set the order; rules leave it.' }) isOrderedByHand!: boolean
  @Field(() => String, { nullable: true, description: 'SBR05 of a claim to this policy, when Medicare is not first.' })
  medicareSecondaryReason!: string | null
  @Field(() => String) memberId!: string
  @Field(() => String, { nullable: true }) groupNumber!: string | null
  @Field(() => String) relationship!: string
  @Field(() => String, { nullable: true, description: 'Null for the patient’s own policy.' }) holderName!: string | null
  @Field(() => DayScalar) validFrom!: Day
  @Field(() => DayScalar, { nullable: true }) validTo!: Day | null
  @Field(() => Boolean) isInForce!: boolean
  @Field(() => PolicyFactsType) facts!: PolicyFactsType
  @Field(() => String, { nullable: true, description: 'Why the insurer cannot be asked now; null when it can.' }) cannotAsk!: string | null
  @Field(() => EligibilityCheckType, { nullable: true, description: 'The newest that was answered: it stands until there is a newer one.' })
  lastAnswer!: EligibilityCheckType | null
  @Field(() => [EligibilityCheckType], { description: 'The newest questions, whatever became of them.' }) checks!: EligibilityCheckType[]
}

@ObjectType('PatientCoverage', { simpleResolvers: true })
export class PatientCoverageType {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
  @Field(() => String) number!: string
  @Field(() => DayScalar) birthDate!: Day
  @Field(() => DayScalar) today!: Day
  @Field(() => Boolean, { description: 'Whether the viewer may ask, order and enter.' }) mayWork!: boolean
  @Field(() => [PolicyType]) policies!: PolicyType[]
  @Field(() => [AuthorizationType]) authorizations!: AuthorizationType[]
}

@ObjectType('FoundPatient', { simpleResolvers: true })
export class FoundPatientType {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
  @Field(() => String) number!: string
  @Field(() => DayScalar) birthDate!: Day
}

export const PatientCoverageResult = resultUnion('PatientCoverageResult', () => PatientCoverageType)

const turns = ['Pays first', 'Pays second', 'Pays third']

export function presentPolicy(row: PolicyRow, checks: readonly CheckRow[], { today, mayWork }: { today: Day; mayWork: boolean }): PolicyType {
  const holder = readHolder(row.relationship, row.subscriber)
  const lastAnswer = checks.find(({ status }) => status === 'ANSWERED')
  return {
    id: row.id,
    payerName: row.payer_name,
    kind: policyKind(row.filing_indicator),
    rank: row.rank,
    turn: turns[row.rank - 1] ?? 'Pays later',
    turnReason: row.rank_reason,
    isOrderedByHand: row.facts.orderedByHand === true,
    medicareSecondaryReason: row.facts.medicareSecondaryReason ?? null,
    memberId: row.member_id,
    groupNumber: row.group_number,
    relationship: relationshipWords(row.relationship),
    holderName: holder ? `${holder.first} ${holder.last}`.trim() : null,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    isInForce: row.valid_from <= today && (row.valid_to === null || row.valid_to >= today),
    facts: presentFacts(row.facts),
    cannotAsk: !mayWork
      ? 'Your role reads coverage only.'
      : row.connection_id
        ? null
        : 'This insurer has no connection. An administrator can choose one.',
    lastAnswer: lastAnswer ? presentCheck(lastAnswer) : null,
    checks: checks.map(presentCheck),
  }
}

const presentFacts = (facts: PolicyFacts): PolicyFactsType => ({
  employmentOf: facts.employmentOf ?? null,
  employees: facts.employees ?? null,
  entitledBy: facts.entitledBy ?? null,
  kidneyDiseaseFrom: facts.kidneyDiseaseFrom ?? null,
  isMedigap: facts.isMedigap === true,
  paysFor: facts.paysFor ?? null,
  isCourtOrdered: facts.isCourtOrdered === true,
  custody: facts.custody ?? null,
})

/** What was not said stays out. */
export const readFacts = (input: PolicyFactsInputType): PolicyFacts => ({
  ...(input.employmentOf ? { employmentOf: input.employmentOf } : {}),
  ...(input.employees ? { employees: input.employees } : {}),
  ...(input.entitledBy ? { entitledBy: input.entitledBy } : {}),
  ...(input.kidneyDiseaseFrom ? { kidneyDiseaseFrom: input.kidneyDiseaseFrom } : {}),
  ...(input.isMedigap ? { isMedigap: true } : {}),
  ...(input.paysFor ? { paysFor: input.paysFor } : {}),
  ...(input.isCourtOrdered ? { isCourtOrdered: true } : {}),
  ...(input.custody ? { custody: input.custody } : {}),
})

export const presentFound = (row: CoveredPatient): FoundPatientType => ({
  id: row.id,
  name: `${row.last_name}, ${row.first_name}`,
  number: String(row.number),
  birthDate: row.birth_date,
})
