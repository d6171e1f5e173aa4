import 'reflect-metadata'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import { graphqlEnum } from '../platform/graphql-enum.ts'
import { DayScalar } from '../platform/scalars.ts'
import { leftMilli, showUnits, standing, type Standing } from './authorization.rules.ts'
import { authorizationStatuses, authorizationSteps, authorizationStepsFrom, type AuthorizationStep } from './authorization.steps.ts'
import type { AuthorizationRow } from './authorization.store.ts'
import { standingWords, stepWords } from './authorization-words.rules.ts'
import type { AuthorizationInput } from './authorization-input.rules.ts'

const AuthorizationStandingEnum = graphqlEnum('AuthorizationStanding', [...authorizationStatuses, 'IN_USE', 'EXHAUSTED', 'EXPIRED'] as const)
export const AuthorizationStepEnum = graphqlEnum('AuthorizationStep', authorizationSteps)

@ObjectType('AuthorizationStepChoice', { simpleResolvers: true })
export class AuthorizationStepChoiceType {
  @Field(() => AuthorizationStepEnum) step!: AuthorizationStep
  @Field(() => String) name!: string
}

@ObjectType('Authorization', { simpleResolvers: true, description: 'Leave of an insurer, as a balance of units and days.' })
export class AuthorizationType {
  @Field(() => ID) id!: string
  @Field(() => Int) version!: number
  @Field(() => String, { nullable: true }) number!: string | null
  @Field(() => AuthorizationStandingEnum) standing!: Standing
  @Field(() => String) standingText!: string
  @Field(() => ID) policyId!: string
  @Field(() => String) payerName!: string
  @Field(() => [String]) codes!: string[]
  @Field(() => DayScalar) validFrom!: Day
  @Field(() => DayScalar) validTo!: Day
  @Field(() => String, { nullable: true, description: 'Null: without limit.' }) unitsApproved!: string | null
  @Field(() => String) unitsUsed!: string
  @Field(() => String, { nullable: true, description: 'Below zero when more was given than allowed.' }) unitsLeft!: string | null
  @Field(() => Boolean) isOverdrawn!: boolean
  @Field(() => String, { nullable: true }) providerName!: string | null
  @Field(() => [String]) diagnoses!: string[]
  @Field(() => String, { nullable: true }) reason!: string | null
  @Field(() => [AuthorizationStepChoiceType], { description: 'What may be entered now; none for who may only read.' })
  steps!: AuthorizationStepChoiceType[]
  @Field(() => Boolean, { description: 'It was asked and no answer came: the same request may be sent again.' }) mayAskAgain!: boolean
}

@InputType('AuthorizationInput')
export class AuthorizationInputType implements AuthorizationInput {
  @Field(() => String, { nullable: true }) number?: string | null
  @Field(() => [String], { description: 'Like 97110 or 97110-97140; none means all.' }) codes!: string[]
  @Field(() => String, { nullable: true, description: 'Decimal text; null: without limit.' }) units?: string | null
  @Field(() => DayScalar) from!: Day
  @Field(() => DayScalar) to!: Day
  @Field(() => ID, { nullable: true }) providerId?: string | null
  @Field(() => [String], { nullable: true }) diagnoses?: string[] | null
  @Field(() => String, { nullable: true }) reason?: string | null
}

export function presentAuthorization(row: AuthorizationRow, { today, mayWork }: { today: Day; mayWork: boolean }): AuthorizationType {
  const stands = standing(row, today)
  const left = leftMilli(row)
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    standing: stands,
    standingText: standingWords(stands),
    policyId: row.coverageId,
    payerName: row.payerName,
    codes: [...row.codes],
    validFrom: row.from,
    validTo: row.to,
    unitsApproved: row.approvedMilli === null ? null : showUnits(row.approvedMilli),
    unitsUsed: showUnits(row.usedMilli),
    unitsLeft: left === null ? null : showUnits(left),
    isOverdrawn: left !== null && left < 0,
    providerName: row.providerName,
    diagnoses: row.diagnoses,
    reason: row.reason,
    steps: mayWork ? authorizationStepsFrom(row.status).map(step => ({ step, name: stepWords(step) })) : [],
    mayAskAgain: mayWork && row.status === 'SUBMITTED' && row.requestFileId !== null && !row.hasAnswer,
  }
}
