import { Field, ID, ObjectType } from 'type-graphql'
import { MomentScalar } from '../platform/scalars.ts'

@ObjectType('AuditRow', { simpleResolvers: true })
export class AuditRowType {
  @Field(() => ID) id!: string
  @Field(() => MomentScalar) at!: string
  @Field(() => String) actorName!: string
  @Field(() => String) action!: string
  @Field(() => String) operation!: string
  @Field(() => String, { nullable: true }) patientName?: string | undefined
  @Field(() => String) outcome!: string
}
