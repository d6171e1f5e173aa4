import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Role } from '../kernel/actor.ts'
import { resultUnion } from '../platform/refusal.type.ts'
import { MomentScalar } from '../platform/scalars.ts'
import { RoleType } from './role.type.ts'
import type { UserRow } from './users.query.ts'

@ObjectType('User', { simpleResolvers: true })
export class UserType {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
  @Field(() => String) email!: string
  @Field(() => [RoleType]) roles!: Role[]
  @Field(() => Boolean) isDisabled!: boolean
  @Field(() => MomentScalar, { nullable: true }) lastSeenAt!: string | null
}

@InputType('UserInput')
export class UserInputType {
  @Field(() => String) name!: string
  @Field(() => String) email!: string
  @Field(() => [RoleType]) roles!: Role[]
  @Field(() => String, { nullable: true }) password?: string | null
}

export const UserResult = resultUnion('UserResult', () => UserType)

export const presentUser = (row: UserRow): UserType => ({
  id: row.id,
  name: row.name,
  email: row.email,
  roles: row.roles,
  isDisabled: row.is_disabled,
  lastSeenAt: row.last_seen_at,
})
