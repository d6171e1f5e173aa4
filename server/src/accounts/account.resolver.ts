import type { Money } from '@cleanclaim/schema/money'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../access/request-context.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { RefusalType } from '../platform/refusal.type.ts'
import { MoneyScalar } from '../platform/scalars.ts'
import { selectedFields } from '../platform/selected-fields.ts'
import { BillType, CardInputType, PatientHomeType, PaymentType, PayResult, presentBill, presentHome, presentPayment } from './bill.type.ts'
import { readBill, readBills, readHome } from './bills.query.ts'
import { pay } from './pay.command.ts'
import { readPayment, readPayments } from './payments.query.ts'
import { sandboxProcessor } from './sandbox-processor.ts'

@Resolver()
export class AccountResolver {
  @Authorized('bill:read')
  @Query(() => PatientHomeType)
  async patientHome(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PatientHomeType> {
    const bills = new Set([...selectedFields(info, 'ready'), ...selectedFields(info, 'waiting')])
    return presentHome(await ctx.read(tx => readHome(tx, { home: selectedFields(info), bills })))
  }

  @Authorized('bill:read')
  @Query(() => [BillType])
  async bills(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillType[]> {
    return (await ctx.read(tx => readBills(tx, selectedFields(info)))).map(presentBill)
  }

  @Authorized('bill:read')
  @Query(() => BillType, { nullable: true })
  async bill(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<BillType | null> {
    const bill = await ctx.read(tx => readBill(tx, id))
    return bill ? presentBill(bill) : null
  }

  @Authorized('bill:read')
  @Query(() => [PaymentType])
  async payments(@Ctx() ctx: RequestContext): Promise<PaymentType[]> {
    return (await ctx.read(readPayments)).map(presentPayment)
  }

  @Authorized('bill:read')
  @Query(() => PaymentType, { nullable: true })
  async payment(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<PaymentType | null> {
    const payment = await ctx.read(tx => readPayment(tx, id))
    return payment ? presentPayment(payment) : null
  }

  @Authorized('payment:pay')
  @Mutation(() => PayResult, { description: 'Charges a card for the visits named; the key is made and kept by the client before sending.' })
  async pay(
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Arg('billIds', () => [ID]) billIds: string[],
    @Arg('amount', () => MoneyScalar) amount: Money,
    @Arg('card', () => CardInputType) card: CardInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<PaymentType | RefusalType> {
    const processor = sandboxProcessor(ctx.services.orm, ctx.clock)
    const result = await pay(work => ctx.write(work), processor, { idempotencyKey, billIds, amount, card })
    return result instanceof Refusal ? result : presentPayment(result)
  }
}
