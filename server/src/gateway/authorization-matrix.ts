import { getNamedType, isObjectType, isUnionType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import type { Role } from '../kernel/actor.ts'
import { permissions, rolesFor, type Permission } from '../access/policy.ts'
import { permissionsByField } from './default-deny.ts'

const columns = ['PATIENT', 'FRONT_DESK', 'PHYSICIAN', 'CODER', 'BILLER', 'POSTER', 'ADMIN', 'AUDITOR'] as const satisfies readonly Role[]
const anonymous = 'nobody'
type Column = (typeof columns)[number] | typeof anonymous
const all: readonly Column[] = [anonymous, ...columns]

type ResolverClass = new () => object

/** By `Type.field`, who may read or call it: the permission it names, met on a way from the top that they may go. */
export function fieldAccess(schema: GraphQLSchema, resolvers: readonly ResolverClass[]): Map<string, Set<Column>> {
  const own = permissionsByField(resolvers)
  const access = new Map<string, Set<Column>>()
  for (const column of all) {
    const seen = new Set<string>()
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    const walk = (type: GraphQLNamedType): void => {
      if (isUnionType(type)) return type.getTypes().forEach(walk)
      if (!isObjectType(type) || seen.has(type.name)) return
      seen.add(type.name)
      for (const field of Object.values(type.getFields())) {
        const name = `${type.name}.${field.name}`
        const permission = own.get(name)
        const allowed = permission === undefined || isAllowed(column, permission)
        const columnsOf = access.get(name) ?? new Set<Column>()
        access.set(name, columnsOf)
        if (!allowed) continue
        columnsOf.add(column)
        walk(getNamedType(field.type))
      }
    }
    for (const root of roots) if (root) walk(root)
  }
  return access
}

const isAllowed = (column: Column, permission: Permission): boolean => {
  const roles = rolesFor(permission)
  return roles === undefined || (column !== anonymous && roles.includes(column))
}

/** The text of docs/authorization-matrix.md. */
export function authorizationMatrix(schema: GraphQLSchema, resolvers: readonly ResolverClass[]): string {
  const access = fieldAccess(schema, resolvers)
  const own = permissionsByField(resolvers)
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const table = (head: readonly string[], rows: readonly string[][]): string[] => [row(head), row(head.map(() => '---')), ...rows.map(row)]
  const marks = (has: (column: Column) => boolean): string[] => all.map(column => (has(column) ? '●' : ''))
  const heads = all.map(column => column.toLowerCase().replace('_', ' '))

  const fieldsOf = (type: GraphQLObjectType): string[][] =>
    Object.values(type.getFields()).map(field => {
      const name = `${type.name}.${field.name}`
      const args = field.args.map(arg => arg.name).join(', ')
      return [`\`${name}${args ? `(${args})` : ''}\``, own.get(name) ?? '', ...marks(column => access.get(name)?.has(column) ?? false)]
    })
  const objects = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(type => !type.name.startsWith('__'))
  const isRoot = (type: GraphQLObjectType): boolean =>
    type === schema.getQueryType() || type === schema.getMutationType() || type === schema.getSubscriptionType()
  const byName = (a: GraphQLObjectType, b: GraphQLObjectType): number => (a.name < b.name ? -1 : 1)
  const sorted = [...objects.filter(isRoot), ...objects.filter(type => !isRoot(type)).sort(byName)]

  return [
    '# Who may do what',
    '',
    'Made from the schema and `server/src/access/policy.ts` by `server/src/gateway/authorization-matrix.ts`; a test fails when it is out of date.',
    '● may. Everything else is refused: a field without a permission does not build. Whatever a role may do, it does in its own practice only,',
    'and a patient only with their own records and those they act for: row-level security in the database holds both.',
    '',
    '## Permissions',
    '',
    ...table(
      ['permission', ...heads],
      permissions.map(permission => [`\`${permission}\``, ...marks(column => isAllowed(column, permission))]),
    ),
    '',
    ...sorted.flatMap(type => [`## ${type.name}`, '', ...table(['field', 'permission', ...heads], fieldsOf(type)), '']),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}
