import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { readBill, readHome } from '../accounts/bills.query.ts'
import { BillType, PatientHomeType, PaymentType, presentBill, presentHome, presentPayment } from '../accounts/bill.type.ts'
import { readPayment } from '../accounts/payments.query.ts'
import { ClaimType } from '../claims/claim.type.ts'
import { loadClaim } from '../claims/claim.resolver.ts'
import { EncounterType } from '../coding/encounter.type.ts'
import { loadEncounter } from '../claims/encounter.resolver.ts'
import { readForEvent } from './event-objects.ts'
import { EventType } from './event.type.ts'
import type { GatewayContext } from './gateway-context.ts'

/** What an event is about. Nothing of it travels with the event: each listener gets what they may see now. */
@Resolver(() => EventType)
export class EventObjectsResolver {
  @Authorized('claim:read')
  @FieldResolver(() => ClaimType, { nullable: true })
  claim(@Root() { row }: EventType, @Ctx() ctx: GatewayContext): Promise<ClaimType | null> {
    return readForEvent(ctx, 'claim', 'claim:read', row, row.claim_id, loadClaim)
  }

  @Authorized('encounter:read')
  @FieldResolver(() => EncounterType, { nullable: true })
  encounter(@Root() { row }: EventType, @Ctx() ctx: GatewayContext): Promise<EncounterType | null> {
    return readForEvent(ctx, 'encounter', 'encounter:read', row, row.encounter_id, loadEncounter)
  }

  @Authorized('bill:read')
  @FieldResolver(() => BillType, { nullable: true })
  bill(@Root() { row }: EventType, @Ctx() ctx: GatewayContext): Promise<BillType | null> {
    return readForEvent(ctx, 'bill', 'bill:read', row, row.encounter_id, async (tx, id) => {
      const bill = await readBill(tx, id)
      return bill && presentBill(bill)
    })
  }

  @Authorized('bill:read')
  @FieldResolver(() => PatientHomeType, { nullable: true })
  home(@Root() { row }: EventType, @Ctx() ctx: GatewayContext): Promise<PatientHomeType | null> {
    return readForEvent(ctx, 'home', 'bill:read', row, row.patient_id, async tx => presentHome(await readHome(tx)))
  }

  @Authorized('bill:read')
  @FieldResolver(() => PaymentType, { nullable: true })
  payment(@Root() { row }: EventType, @Ctx() ctx: GatewayContext): Promise<PaymentType | null> {
    return readForEvent(ctx, 'payment', 'bill:read', row, row.payment_id, async (tx, id) => {
      const payment = await readPayment(tx, id)
      return payment && presentPayment(payment)
    })
  }
}
