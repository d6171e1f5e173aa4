import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { resultUnion } from '../platform/refusal.type.ts'
import { graphqlEnum } from '../platform/graphql-enum.ts'
import { formSettings, type FormSettings } from './form-settings.rules.ts'
import { payerNeeds, readPayerSettings, type PayerNeed } from './payer-settings.rules.ts'
import type { PayerRow } from './payers.query.ts'

const PayerNeedEnum = graphqlEnum('PayerNeed', payerNeeds, 'What a payer refuses claims without.')

const PageTotalsEnum = graphqlEnum('PageTotals', ['EACH_PAGE', 'CONTINUED'], 'Box 28 before the last page: its own sum, or the word CONTINUED.')
const NdcQuantityEnum = graphqlEnum('NdcQuantity', ['AFTER_NDC', 'OVER_24D'], 'Where unit and quantity of a drug stand.')
const AmountPaidEnum = graphqlEnum('AmountPaid', ['PATIENT', 'PATIENT_AND_PAYERS'], 'Whose payments box 29 tells.')

/** form-settings.rules.ts */
@InputType('PaperFormInput')
@ObjectType('PaperForm', { simpleResolvers: true, description: 'What it wants on a CMS-1500.' })
class PaperFormType implements FormSettings {
  @Field(() => PageTotalsEnum) pageTotals!: FormSettings['pageTotals']
  @Field(() => Int, { description: 'Between the NDC and its unit.' }) ndcSpaces!: FormSettings['ndcSpaces']
  @Field(() => NdcQuantityEnum) ndcQuantity!: FormSettings['ndcQuantity']
  @Field(() => Int, { description: 'Of dates in boxes 14 to 18: 6 or 8.' }) dateDigits!: FormSettings['dateDigits']
  @Field(() => Boolean, { description: 'Box 24G takes parts of a unit.' }) decimalUnits!: boolean
  @Field(() => AmountPaidEnum) amountPaid!: FormSettings['amountPaid']
  @Field(() => Int, { description: 'Letters in box 24E.' }) pointersMax!: FormSettings['pointersMax']
  @Field(() => Boolean, { description: 'Boxes 9 to 9d for the Medigap policy that follows.' }) medigap!: boolean
  @Field(() => Boolean, { description: 'Taxonomies as ZZ where the provider has no other id.' }) taxonomyOnPaper!: boolean
}

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
  @Field(() => String, { nullable: true, description: 'Whose usual filing limit holds, e.g. `UHC_COMM`.' }) filingKey!: string | null
  @Field(() => Boolean) isParticipating!: boolean
  @Field(() => Int, { nullable: true, description: 'Days within which it usually decides; null: as usual for its kind.' }) answerDays!: number | null
  @Field(() => [PayerNeedEnum]) needs!: readonly PayerNeed[]
  @Field(() => [String], { description: 'Codes or ranges that it wants an authorization for.' }) authorizedCodes!: readonly string[]
  @Field(() => PaperFormType) paper!: PaperFormType
}

@InputType('PayerInput')
export class PayerInputType {
  @Field(() => String) name!: string
  @Field(() => String) payerId!: string
  @Field(() => String) filingIndicator!: string
  @Field(() => Int, { nullable: true }) filingLimitDays?: number | null
  @Field(() => ID, { nullable: true }) connectionId?: string | null
  @Field(() => ID, { nullable: true }) inquiryConnectionId?: string | null
  @Field(() => String, { nullable: true }) filingKey?: string | null
  @Field(() => Boolean, { nullable: true }) isParticipating?: boolean | null
  @Field(() => Int, { nullable: true }) answerDays?: number | null
  @Field(() => [PayerNeedEnum], { nullable: true }) needs?: PayerNeed[] | null
  @Field(() => [String], { nullable: true }) authorizedCodes?: string[] | null
  @Field(() => PaperFormType, { nullable: true }) paper?: PaperFormType | null
}

export const PayerResult = resultUnion('PayerResult', () => PayerType)

export function presentPayer(row: PayerRow): PayerType {
  const { filingKey, isParticipating, answerDays, needs, authorizedCodes } = readPayerSettings(row.settings)
  return {
    id: row.id,
    name: row.name,
    payerId: row.payer_id,
    filingIndicator: row.filing_indicator,
    filingLimitDays: row.filing_limit_days,
    connectionId: row.connection_id,
    connectionName: row.connection_name,
    inquiryConnectionId: row.inquiry_connection_id,
    inquiryConnectionName: row.inquiry_connection_name,
    filingKey: filingKey ?? null,
    isParticipating: isParticipating ?? true,
    answerDays: answerDays ?? null,
    needs,
    authorizedCodes,
    paper: formSettings(row.settings),
  }
}
