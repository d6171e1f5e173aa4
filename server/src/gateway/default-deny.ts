import { getMetadataStorage } from 'type-graphql'
import { isPermission, type Permission } from '../access/policy.ts'

/** A schema in which something has no policy, with the whole list: the server does not start with it. */
export class OpenSchemaError extends Error {
  readonly gaps: readonly string[]
  constructor(gaps: readonly string[]) {
    super(`Without a policy from access/policy.ts:\n${gaps.map(gap => `  ${gap}`).join('\n')}`)
    this.gaps = gaps
  }
}

type Class = abstract new (...args: never[]) => unknown
interface Handler {
  target: unknown
  methodName: string
  schemaName: string
}

/**
 * Default deny, over what type-graphql has collected of these resolvers: each query, mutation, subscription and field
 * resolver names exactly one known permission, which covers its arguments; and no permission stands where
 * type-graphql would drop it, on a plain field of a type with simple resolvers.
 */
export function policyGaps(resolvers: readonly Class[]): string[] {
  const storage = getMetadataStorage()
  const check = ({ typeName, handler }: Found): string[] => {
    const roles = rolesOf(handler)
    const [permission] = roles
    if (roles.length === 1 && typeof permission === 'string' && isPermission(permission)) return []
    const name = `${typeName}.${handler.schemaName}`
    const why =
      roles.length === 0 ? '@Authorized is missing' : `@Authorized(${roles.map(role => `'${String(role)}'`).join(', ')}) is not one known permission`
    const args = storage.params.filter(param => param.target === handler.target && param.methodName === handler.methodName && param.kind === 'arg')
    return [`${name}: ${why}`, ...args.map(arg => `${name}(${'name' in arg ? String(arg.name) : ''}): its field has no policy`)]
  }

  const dropped = storage.authorizedFields
    .filter(({ target, fieldName }) => storage.fields.some(field => field.target === target && field.name === fieldName))
    .filter(({ target, fieldName }) => {
      const type = storage.objectTypes.find(object => object.target === target)
      const field = storage.fields.find(candidate => candidate.target === target && candidate.name === fieldName)
      return field?.simple ?? type?.simpleResolvers ?? false
    })
    .map(({ target, fieldName }) => `${target.name}.${fieldName}: @Authorized is dropped on a plain field of a type with simpleResolvers`)

  return [...handlersOf(resolvers).flatMap(check), ...dropped]
}

/** What each field with a resolver asks for, by `Type.field`; fields that are not here come with their object. */
export const permissionsByField = (resolvers: readonly Class[]): Map<string, Permission> =>
  new Map(
    handlersOf(resolvers).flatMap(({ typeName, handler }) => {
      const [permission] = rolesOf(handler)
      return typeof permission === 'string' && isPermission(permission) ? [[`${typeName}.${handler.schemaName}`, permission] as const] : []
    }),
  )

interface Found {
  typeName: string
  handler: Handler
}

function handlersOf(resolvers: readonly Class[]): Found[] {
  const storage = getMetadataStorage()
  const ours = (handlers: readonly Handler[]): Handler[] => handlers.filter(handler => resolvers.some(resolver => resolver === handler.target))
  return [
    ...ours(storage.queries).map(handler => ({ typeName: 'Query', handler })),
    ...ours(storage.mutations).map(handler => ({ typeName: 'Mutation', handler })),
    ...ours(storage.subscriptions).map(handler => ({ typeName: 'Subscription', handler })),
    ...ours(storage.fieldResolvers).map(handler => ({ typeName: typeNameOf(handler), handler })),
  ]
}

function rolesOf({ target, methodName }: Handler): readonly unknown[] {
  const storage = getMetadataStorage()
  return (
    storage.authorizedFields.find(field => field.target === target && field.fieldName === methodName)?.roles ??
    storage.authorizedResolver.find(resolver => resolver.target === target)?.roles ??
    []
  )
}

function typeNameOf(handler: { target: unknown }): string {
  const storage = getMetadataStorage()
  const type = storage.resolverClasses.find(resolver => resolver.target === handler.target)?.getObjectType()
  return storage.objectTypes.find(object => object.target === type)?.name ?? String(handler.target)
}
