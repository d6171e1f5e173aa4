import { getMetadataStorage } from 'type-graphql'
import { isPermission } from '../access/policy.ts'

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
  const isOurs = (handler: { target: unknown }): boolean => resolvers.some(resolver => resolver === handler.target)
  const rolesOf = ({ target, methodName }: Handler): readonly unknown[] =>
    storage.authorizedFields.find(field => field.target === target && field.fieldName === methodName)?.roles ??
    storage.authorizedResolver.find(resolver => resolver.target === target)?.roles ?? []

  const check = (kind: string, handler: Handler): string[] => {
    const roles = rolesOf(handler)
    const [permission] = roles
    if (roles.length === 1 && typeof permission === 'string' && isPermission(permission)) return []
    const name = `${kind}.${handler.schemaName}`
    const why = roles.length === 0 ? '@Authorized is missing' : `@Authorized(${roles.map(role => `'${String(role)}'`).join(', ')}) is not one known permission`
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

  return [
    ...storage.queries.filter(isOurs).flatMap(handler => check('Query', handler)),
    ...storage.mutations.filter(isOurs).flatMap(handler => check('Mutation', handler)),
    ...storage.subscriptions.filter(isOurs).flatMap(handler => check('Subscription', handler)),
    ...storage.fieldResolvers.filter(isOurs).flatMap(handler => check(typeNameOf(handler, resolvers), handler)),
    ...dropped,
  ]
}

function typeNameOf(handler: { target: unknown }, _resolvers: readonly Class[]): string {
  const storage = getMetadataStorage()
  const type = storage.resolverClasses.find(resolver => resolver.target === handler.target)?.getObjectType()
  return storage.objectTypes.find(object => object.target === type)?.name ?? String(handler.target)
}
