import 'reflect-metadata'
import { Field, ID, ObjectType } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { answerWords } from '../../claims/claim-words.rules.ts'
import { ClaimType } from '../../claims/claim.type.ts'
import { resultUnion } from '../../platform/refusal.type.ts'
import { DayScalar, MoneyScalar } from '../../platform/scalars.ts'
import type { ClaimStatusAnswer } from './status-277.ts'

@ObjectType('StatedClaimStatus', { simpleResolvers: true })
export class StatedClaimStatusType {
  @Field(() => String, { description: '`P1:20`, as it was sent.' }) code!: string
  @Field(() => String) words!: string
  @Field(() => DayScalar, { nullable: true }) on!: Day | null
}

@ObjectType('AskedClaimStatus', { simpleResolvers: true, description: 'What the insurer said just now, and the claim as it stands after it.' })
export class AskedClaimStatusType {
  @Field(() => ID) id!: string
  @Field(() => ClaimType) claim!: ClaimType
  @Field(() => [StatedClaimStatusType]) statuses!: StatedClaimStatusType[]
  @Field(() => MoneyScalar, { nullable: true, description: 'Null when not told.' }) paid!: Money | null
  @Field(() => String, { nullable: true, description: 'Check or EFT.' }) paymentNumber!: string | null
}

export const AskedClaimStatusResult = resultUnion('AskedClaimStatusResult', () => AskedClaimStatusType)

/** Several answers to one question are of a claim that the insurer has split: all that was said, the first sum told. */
export const presentAsked = (claim: ClaimType, answers: readonly ClaimStatusAnswer[]): AskedClaimStatusType => ({
  id: claim.id,
  claim,
  statuses: answers
    .flatMap(({ statuses }) => statuses)
    .map(({ category, code, entity, on }) => ({
      code: [category, code, entity].filter(Boolean).join(':'),
      words: answerWords({ category, code }),
      on: on ?? null,
    })),
  paid: answers.find(({ paidCents }) => paidCents !== undefined)?.paidCents ?? null,
  paymentNumber: answers.find(({ payment }) => payment !== undefined)?.payment?.number ?? null,
})
