import 'reflect-metadata'
import { createUnionType, Field, ObjectType, type ClassType } from 'type-graphql'
import { Refusal } from '../kernel/refusal.ts'

/** A `Refusal` of the kernel as the API shows it; resolvers return the kernel's object as it is. */
@ObjectType('Refusal', {
  simpleResolvers: true,
  description: 'A request that was understood and refused: say the message, offer a retry only where it may help.',
})
export class RefusalType {
  @Field(() => String) code!: string
  @Field(() => String) message!: string
  @Field(() => Boolean) retry!: boolean
  @Field(() => String, { nullable: true }) field?: string | undefined
}

/** `union SubmitClaimResult = Claim | Refusal`; what is returned may be a plain object of the type's shape. */
export const resultUnion = <Type extends object>(name: string, type: () => ClassType<Type>) =>
  createUnionType({
    name,
    types: () => [type(), RefusalType] as const,
    resolveType: value => (value instanceof Refusal ? RefusalType : type()),
  })

@ObjectType('Done', { simpleResolvers: true })
export class DoneType {
  @Field(() => Boolean) ok!: boolean
}

export const done: DoneType = { ok: true }
export const DoneResult = resultUnion('DoneResult', () => DoneType)
