import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql'
import { NotAllowed } from '../access/not-allowed.ts'
import type { OpenContext } from '../access/open-context.ts'
import { isPermission } from '../access/policy.ts'
import { OpenSchemaError, policyGaps } from './default-deny.ts'

/** Every subscription reads the outbox itself; nothing is published in memory. */
const noPubSub: PubSub = {
  publish: () => {},
  subscribe: () => {
    throw new Error('subscriptions name their own source')
  },
}

type ResolverClass = new () => object

/** The API of these resolvers. Throws OpenSchemaError when anything in it has no policy. */
export function buildApiSchema(resolvers: readonly ResolverClass[]): GraphQLSchema {
  const gaps = policyGaps(resolvers)
  if (gaps.length > 0) throw new OpenSchemaError(gaps)
  return buildSchemaSync({
    resolvers: [...resolvers] as unknown as NonEmptyArray<ResolverClass>,
    validate: false,
    pubSub: noPubSub,
    authChecker: ({ context, args }: { context: OpenContext; args: Record<string, unknown> }, [permission]: string[]) => {
      if (permission === undefined || !isPermission(permission)) throw new NotAllowed('FORBIDDEN')
      if (context.permits(permission, args)) return true
      throw new NotAllowed(context.actor ? 'FORBIDDEN' : 'UNAUTHENTICATED')
    },
  })
}
