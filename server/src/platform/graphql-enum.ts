import 'reflect-metadata'
import { registerEnumType } from 'type-graphql'

/** An enum of the API from the list of its names; the names are the values. */
export function graphqlEnum<const Name extends string>(name: string, values: readonly Name[], description?: string): { readonly [Key in Name]: Key } {
  const members = Object.fromEntries(values.map(value => [value, value])) as { readonly [Key in Name]: Key }
  registerEnumType(members, { name, ...(description ? { description } : {}) })
  return members
}
