import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { resultUnion } from '../platform/refusal.type.ts'
import type { PayerRow } from './payers.query.ts'

@ObjectType('Payer', { simpleResolvers: true })
export class PayerType {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
  @Field(() => String) payerId!: string
  @Field(() => String) filingIndicator!: string
  @Field(() => Int, { nullable: true, description: 'The practice’s own; null: as usual for this kind of payer.' }) filingLimitDays!: number | null
  @Field(() => ID, { nullable: true }) connectionId!: string | null
  @Field(() => String, { nullable: true }) connectionName!: string | null
  /** Where questions go that are answered while one waits. */
  @Field(() => ID, { nullable: true }) inquiryConnectionId!: string | null
  @Field(() => String, { nullable: true }) inquiryConnectionName!: string | null
}

@InputType('PayerInput')
export class PayerInputType {
  @Field(() => String) name!: string
  @Field(() => String) payerId!: string
  @Field(() => String) filingIndicator!: string
  @Field(() => Int, { nullable: true }) filingLimitDays?: number | null
  @Field(() => ID, { nullable: true }) connectionId?: string | null
  @Field(() => ID, { nullable: true }) inquiryConnectionId?: string | null
}

export const PayerResult = resultUnion('PayerResult', () => PayerType)

export const presentPayer = (row: PayerRow): PayerType => ({
  id: row.id,
  name: row.name,
  payerId: row.payer_id,
  filingIndicator: row.filing_indicator,
  filingLimitDays: row.filing_limit_days,
  connectionId: row.connection_id,
  connectionName: row.connection_name,
  inquiryConnectionId: row.inquiry_connection_id,
  inquiryConnectionName: row.inquiry_connection_name,
})
