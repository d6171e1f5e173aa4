import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Actor } from '../kernel/actor.ts'
import { resultUnion } from '../platform/refusal.type.ts'
import type { PracticeRow } from './practice.query.ts'

@ObjectType('Address', { simpleResolvers: true })
export class AddressType {
  @Field(() => String) line1!: string
  @Field(() => String, { nullable: true }) line2!: string | null
  @Field(() => String) city!: string
  @Field(() => String) state!: string
  @Field(() => String) zip!: string
}

@ObjectType('Practice', { simpleResolvers: true })
export class PracticeType {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
  @Field(() => String, { nullable: true }) npi!: string | null
  @Field(() => String, { nullable: true }) taxId!: string | null
  @Field(() => String, { nullable: true }) taxonomy!: string | null
  @Field(() => String, { nullable: true }) phone!: string | null
  @Field(() => AddressType, { nullable: true }) address!: AddressType | null
  @Field(() => String, { nullable: true, description: 'Of its own laboratory.' }) clia!: string | null
  @Field(() => String) timeZone!: string
  @Field(() => Boolean) isDemo!: boolean
}

@InputType('PracticeInput')
export class PracticeInputType {
  @Field(() => String) name!: string
  @Field(() => String) npi!: string
  @Field(() => String) taxId!: string
  @Field(() => String) taxonomy!: string
  @Field(() => String) phone!: string
  @Field(() => String) line1!: string
  @Field(() => String, { nullable: true }) line2?: string | null
  @Field(() => String) city!: string
  @Field(() => String) state!: string
  @Field(() => String) zip!: string
  @Field(() => String, { nullable: true }) clia?: string | null
}

export const PracticeResult = resultUnion('PracticeResult', () => PracticeType)

/** Patients get what stands on the door; numbers for billing are for staff. */
export function presentPractice(row: PracticeRow, actor: Actor): PracticeType {
  const isStaff = !actor.roles.includes('PATIENT')
  return {
    id: String(row.id),
    name: row.name,
    npi: isStaff ? row.npi : null,
    taxId: isStaff ? row.tax_id : null,
    taxonomy: isStaff ? row.taxonomy : null,
    phone: row.phone,
    address: { line1: row.line1, line2: row.line2, city: row.city, state: row.state, zip: row.zip },
    clia: isStaff ? row.clia : null,
    timeZone: row.time_zone,
    isDemo: row.is_demo,
  }
}
