import 'reflect-metadata'
import { Arg, Authorized, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Subscription } from 'type-graphql'
import { expect, test } from 'vitest'
import { OpenSchemaError, policyGaps } from './default-deny.ts'
import { buildApiSchema } from './schema.ts'

@ObjectType('GapThing')
class GapThing {
  @Field(() => String) name!: string
}

@Resolver(() => GapThing)
class GapResolver {
  @Query(() => String)
  open(@Arg('id', () => String) id: string): string {
    return id
  }

  @Authorized('claim:reed')
  @Query(() => String)
  mistyped(): string {
    return ''
  }

  @Authorized('claim:read', 'claim:submit')
  @Query(() => String)
  two(): string {
    return ''
  }

  @Authorized()
  @Mutation(() => String)
  anyone(): string {
    return ''
  }

  @Subscription(() => String, { subscribe: () => (async function* () {})() })
  feed(): string {
    return ''
  }

  @FieldResolver(() => String)
  secret(): string {
    return ''
  }

  @Authorized('claim:read')
  @Query(() => GapThing)
  fine(): GapThing {
    return { name: '' }
  }
}

test('a schema does not build while anything in it has no policy, and the error lists all of it', () => {
  expect(() => buildApiSchema([GapResolver])).toThrow(OpenSchemaError)
  expect(policyGaps([GapResolver]).filter(gap => !gap.startsWith('Dropped'))).toEqual([
    'Query.open: @Authorized is missing',
    'Query.open(id): its field has no policy',
    "Query.mistyped: @Authorized('claim:reed') is not one known permission",
    "Query.two: @Authorized('claim:read', 'claim:submit') is not one known permission",
    'Mutation.anyone: @Authorized is missing',
    'Subscription.feed: @Authorized is missing',
    'GapThing.secret: @Authorized is missing',
  ])
})

@ObjectType('DroppedThing', { simpleResolvers: true })
class DroppedThing {
  @Authorized('audit:read')
  @Field(() => String)
  ssn!: string
}

@Resolver()
class DroppedResolver {
  @Authorized('claim:read')
  @Query(() => DroppedThing)
  dropped(): DroppedThing {
    return { ssn: '' }
  }
}

test('a policy on a field where it would be dropped without a word is a gap, too', () => {
  expect(policyGaps([DroppedResolver])).toEqual(['DroppedThing.ssn: @Authorized is dropped on a plain field of a type with simpleResolvers'])
})
