import { Field, ID, ObjectType } from 'type-graphql'
import type { Actor, Role } from '../kernel/actor.ts'
import { resultUnion } from '../platform/refusal.type.ts'
import { RoleType } from '../access/role.type.ts'
import { PracticeType, presentPractice } from './practice.type.ts'
import type { ViewerRow } from './viewer.query.ts'

@ObjectType('PatientName', { simpleResolvers: true })
export class PatientNameType {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
  @Field(() => String) relation!: string
}

@ObjectType('Viewer', { simpleResolvers: true })
export class ViewerType {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
  @Field(() => String) email!: string
  @Field(() => [RoleType]) roles!: readonly Role[]
  @Field(() => PracticeType) practice!: PracticeType
  @Field(() => [PatientNameType], { description: 'Patients the viewer may see as a patient or proxy; empty for staff.' })
  patients!: PatientNameType[]
}

export const SignInResult = resultUnion('SignInResult', () => ViewerType)

export const presentViewer = (actor: Actor, row: ViewerRow): ViewerType => ({
  id: actor.userId,
  name: actor.name,
  email: row.email,
  roles: actor.roles,
  practice: presentPractice(row.practice, actor),
  patients: row.patients,
})
