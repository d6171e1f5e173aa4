import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/**
 * Names of the fields asked for below `path` of what is being resolved, fragments included. A read joins what is asked
 * for and nothing else: a list of fifty rows is asked for often. What a directive leaves out may still be named.
 */
export function selectedFields(info: GraphQLResolveInfo, ...path: string[]): ReadonlySet<string> {
  let sets: SelectionSetNode[] = info.fieldNodes.flatMap(node => node.selectionSet ?? [])
  for (const step of path) sets = sets.flatMap(set => below(set, step, info))
  return new Set(sets.flatMap(set => namesIn(set, info)))
}

function* flat(set: SelectionSetNode, info: GraphQLResolveInfo): Generator<{ name: string; set: SelectionSetNode | undefined }> {
  for (const selection of set.selections) {
    if (selection.kind === 'Field') yield { name: selection.name.value, set: selection.selectionSet }
    else if (selection.kind === 'InlineFragment') yield* flat(selection.selectionSet, info)
    else {
      const fragment = info.fragments[selection.name.value]
      if (fragment) yield* flat(fragment.selectionSet, info)
    }
  }
}

const namesIn = (set: SelectionSetNode, info: GraphQLResolveInfo): string[] => [...flat(set, info)].map(({ name }) => name)
const below = (set: SelectionSetNode, name: string, info: GraphQLResolveInfo): SelectionSetNode[] =>
  [...flat(set, info)].flatMap(field => (field.name === name && field.set ? [field.set] : []))
