import { Field, ID, ObjectType } from 'type-graphql'
import type { Role } from '../kernel/actor.ts'
import { MomentScalar } from '../platform/scalars.ts'
import type { SessionRow } from './sessions.query.ts'
import { RoleType } from './role.type.ts'

@ObjectType('Session', { simpleResolvers: true })
export class SessionType {
  @Field(() => ID) id!: string
  @Field(() => MomentScalar) startedAt!: string
  @Field(() => MomentScalar) lastSeenAt!: string
  @Field(() => String) device!: string
  @Field(() => Boolean) isCurrent!: boolean
}

export const presentSession = (row: SessionRow, currentId: string | undefined): SessionType => ({
  id: row.id,
  startedAt: row.started_at,
  lastSeenAt: row.last_seen_at,
  device: row.device,
  isCurrent: row.id === currentId,
})

@ObjectType('DemoSignIn', { simpleResolvers: true })
export class DemoSignInType {
  @Field(() => String) email!: string
  @Field(() => String) password!: string
  @Field(() => RoleType) role!: Role
  @Field(() => String) name!: string
}
