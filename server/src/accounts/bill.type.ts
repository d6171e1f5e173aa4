import 'reflect-metadata'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { graphqlEnum } from '../platform/graphql-enum.ts'
import { resultUnion } from '../platform/refusal.type.ts'
import { DayScalar, MomentScalar, MoneyScalar } from '../platform/scalars.ts'
import type { BillStatus } from './bill-status.rules.ts'
import type { BillMoment } from './bill-story.rules.ts'
import type { BillLine, BillReason, BillStep } from './bill.rules.ts'
import type { BillWithPayments, HomeView } from './bills.query.ts'
import type { PaymentStatus, PaymentView } from './payments.query.ts'

const BillStatusEnum = graphqlEnum('BillStatus', ['WAITING_FOR_INSURANCE', 'READY_TO_PAY', 'PAID'])
const BillStepKindEnum = graphqlEnum('BillStepKind', ['CHARGED', 'DISCOUNT', 'INSURER', 'PAID_BEFORE', 'WRITTEN_OFF', 'YOU_OWE'])
const PaymentStatusEnum = graphqlEnum('PaymentStatus', ['PROCESSING', 'PAID', 'DECLINED', 'UNKNOWN'])

@ObjectType('BillStep', { simpleResolvers: true })
export class BillStepType {
  @Field(() => BillStepKindEnum) kind!: BillStep['kind']
  @Field(() => String) label!: string
  @Field(() => MoneyScalar) amount!: Money
  @Field(() => String, { nullable: true }) note?: string | null
}

@ObjectType('BillReason', { simpleResolvers: true })
export class BillReasonType {
  @Field(() => String) code!: string
  @Field(() => String) label!: string
  @Field(() => MoneyScalar) amount!: Money
  @Field(() => String) sentence!: string
}

@ObjectType('BillMoment', { simpleResolvers: true })
export class BillMomentType {
  @Field(() => String) label!: string
  @Field(() => DayScalar, { nullable: true }) on?: Day | null
  @Field(() => String, { nullable: true }) detail?: string | null
  @Field(() => Boolean) isDone!: boolean
}

@ObjectType('BillLine', { simpleResolvers: true })
export class BillLineType {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
  @Field(() => String) code!: string
  @Field(() => DayScalar) serviceOn!: Day
  @Field(() => String) providerName!: string
  @Field(() => MoneyScalar) charged!: Money
  @Field(() => MoneyScalar) discount!: Money
  @Field(() => MoneyScalar) insurerPaid!: Money
  @Field(() => MoneyScalar, { nullable: true }) youOwe?: Money | null
  @Field(() => [BillReasonType]) reasons!: BillReasonType[]
}

@ObjectType('PaymentPart', { simpleResolvers: true })
export class PaymentPartType {
  @Field(() => ID) billId!: string
  @Field(() => String) title!: string
  @Field(() => DayScalar) visitOn!: Day
  @Field(() => MoneyScalar) amount!: Money
}

@ObjectType('Payment', { simpleResolvers: true })
export class PaymentType {
  @Field(() => ID) id!: string
  @Field(() => PaymentStatusEnum) status!: PaymentStatus
  @Field(() => MoneyScalar) amount!: Money
  @Field(() => String, { nullable: true }) cardBrand?: string | null
  @Field(() => String, { nullable: true }) cardLast4?: string | null
  @Field(() => String) confirmation!: string
  @Field(() => MomentScalar) createdAt!: string
  @Field(() => String, { nullable: true }) message?: string | null
  @Field(() => [PaymentPartType], { description: 'Visits it covers.' }) parts!: PaymentPartType[]
  @Field(() => MoneyScalar) remaining!: Money
}

@ObjectType('Bill', {
  simpleResolvers: true,
  description: 'One visit as the patient meets it. `youOwe` is null while an insurer decides: it is not known yet.',
})
export class BillType {
  @Field(() => ID) id!: string
  @Field(() => String) number!: string
  @Field(() => BillStatusEnum) status!: BillStatus
  @Field(() => String) title!: string
  @Field(() => DayScalar) visitOn!: Day
  @Field(() => String) providerName!: string
  @Field(() => String) patientName!: string
  @Field(() => String, { nullable: true }) insurerName?: string | null
  @Field(() => DayScalar, { nullable: true }) sentToInsurerOn?: Day | null
  @Field(() => DayScalar, { nullable: true }) decidedOn?: Day | null
  @Field(() => DayScalar, { nullable: true }) dueOn?: Day | null
  @Field(() => MoneyScalar) charged!: Money
  @Field(() => MoneyScalar, { nullable: true }) youOwe?: Money | null
  @Field(() => [BillStepType], { description: 'The waterfall from charged to owed, in order; leaves out zero steps except the last.' })
  steps!: BillStepType[]
  @Field(() => [BillReasonType], { description: "Why it is owed: one row a reason, adding up to the patient's part." })
  reasons!: BillReasonType[]
  @Field(() => [BillLineType]) lines!: BillLineType[]
  @Field(() => [BillMomentType], { description: 'What was done and when: visit, sent, decided, paid.' }) story!: BillMomentType[]
  @Field(() => [PaymentType]) payments!: PaymentType[]
}

@ObjectType('PatientHome', { simpleResolvers: true })
export class PatientHomeType {
  @Field(() => ID) id!: string
  @Field(() => MoneyScalar, { description: 'What is due now over all visits the insurer has finished with.' }) owed!: Money
  @Field(() => DayScalar, { nullable: true }) dueOn?: Day | null
  @Field(() => [BillType]) waiting!: BillType[]
  @Field(() => [BillType]) ready!: BillType[]
  @Field(() => PaymentType, { nullable: true }) lastPayment?: PaymentType | null
  @Field(() => String, { nullable: true }) practicePhone?: string | null
}

@InputType('CardInput', { description: 'Sandbox cards only: 4242… succeeds, 4000…0002 declines, 4000…0259 answers late. Never a real card.' })
export class CardInputType {
  @Field(() => String) number!: string
  @Field(() => String) expiry!: string
  @Field(() => String) cvc!: string
  @Field(() => String) name!: string
}

export const PayResult = resultUnion('PayResult', () => PaymentType)

/** The allow-lists between what is read and the API: a new column stays private until it is named here. */
export const presentPayment = ({
  id,
  status,
  amount,
  cardBrand,
  cardLast4,
  confirmation,
  createdAt,
  message,
  parts,
  remaining,
}: PaymentView): PaymentType => ({
  id,
  status,
  amount,
  cardBrand,
  cardLast4,
  confirmation,
  createdAt,
  message,
  remaining,
  parts: parts.map(({ billId, title, visitOn, amount }) => ({ billId, title, visitOn, amount })),
})

const presentReason = ({ code, label, amount, sentence }: BillReason): BillReasonType => ({ code, label, amount, sentence })
const presentStep = ({ kind, label, amount, note }: BillStep): BillStepType => ({ kind, label, amount, note })
const presentMoment = ({ label, on, detail, isDone }: BillMoment): BillMomentType => ({ label, on, detail, isDone })
const presentLine = ({ id, name, code, serviceOn, providerName, charged, discount, insurerPaid, youOwe, reasons }: BillLine): BillLineType => ({
  id,
  name,
  code,
  serviceOn,
  providerName,
  charged,
  discount,
  insurerPaid,
  youOwe,
  reasons: reasons.map(presentReason),
})

export const presentBill = (bill: BillWithPayments): BillType => {
  const { id, number, status, title, visitOn, providerName, patientName, insurerName, sentToInsurerOn, decidedOn, dueOn, charged, youOwe } = bill
  return {
    id,
    number,
    status,
    title,
    visitOn,
    providerName,
    patientName,
    insurerName,
    sentToInsurerOn,
    decidedOn,
    dueOn,
    charged,
    youOwe,
    get steps() {
      return bill.steps.map(presentStep)
    },
    get reasons() {
      return bill.reasons.map(presentReason)
    },
    get lines() {
      return bill.lines.map(presentLine)
    },
    get story() {
      return bill.story.map(presentMoment)
    },
    get payments() {
      return bill.payments.map(presentPayment)
    },
  }
}

export const presentHome = ({ id, owed, dueOn, waiting, ready, lastPayment, practicePhone }: HomeView): PatientHomeType => ({
  id,
  owed,
  dueOn,
  waiting: waiting.map(presentBill),
  ready: ready.map(presentBill),
  lastPayment: lastPayment && presentPayment(lastPayment),
  practicePhone,
})
