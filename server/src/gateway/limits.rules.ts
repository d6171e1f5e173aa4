import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'

/** RELIABILITY 3.6. Tokens are counted by the parser. */
export const limits = {
  bodyBytes: 100_000,
  tokens: 1_000,
  depth: 10,
  aliases: 15,
  rootFields: 5,
  /** A command is one verb; sign-in cannot be tried twice in a document. */
  mutations: 1,
  directives: 10,
  fields: 500,
  errors: 10,
  operationMs: 10_000,
  documents: 1_000,
} as const

interface Size {
  depth: number
  fields: number
  aliases: number
  directives: number
  rootFields: number
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0, directives: 0, rootFields: 0 }

/** What one operation asks for too much of, in words; undefined when it is within the limits. */
export function excessOf(document: DocumentNode, operation: OperationDefinitionNode): string | undefined {
  const size = measure(document, operation)
  const rootFieldsMax = operation.operation === 'query' ? limits.rootFields : limits.mutations
  if (size.rootFields > rootFieldsMax) return `At most ${rootFieldsMax} fields at the top.`
  if (size.depth > limits.depth) return `At most ${limits.depth} levels deep.`
  if (size.aliases > limits.aliases) return `At most ${limits.aliases} aliases.`
  if (size.directives > limits.directives) return `At most ${limits.directives} directives.`
  if (size.fields > limits.fields) return `At most ${limits.fields} fields.`
  return undefined
}

/** Sizes with fragments spread out. Each fragment is measured once, so that nesting them cannot make this slow. */
function measure(document: DocumentNode, operation: OperationDefinitionNode): Size {
  const fragments = new Map(document.definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION).map(node => [node.name.value, node]))
  const size = measureSet(operation.selectionSet, fragments, new Map())
  return { ...size, directives: size.directives + (operation.directives?.length ?? 0) }
}

type Known = Map<string, Size | 'open'>

function measureSet(set: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>, known: Known): Size {
  const size = { ...nothing }
  for (const selection of set.selections) {
    size.directives += selection.directives?.length ?? 0
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet ? measureSet(selection.selectionSet, fragments, known) : nothing
      size.depth = Math.max(size.depth, below.depth + 1)
      size.fields += below.fields + 1
      size.aliases += below.aliases + (selection.alias ? 1 : 0)
      size.directives += below.directives
      size.rootFields += 1
      continue
    }
    const spread =
      selection.kind === Kind.INLINE_FRAGMENT
        ? measureSet(selection.selectionSet, fragments, known)
        : measureFragment(selection.name.value, fragments, known)
    size.depth = Math.max(size.depth, spread.depth)
    size.fields += spread.fields
    size.aliases += spread.aliases
    size.directives += spread.directives
    size.rootFields += spread.rootFields
  }
  return size
}

function measureFragment(name: string, fragments: Map<string, FragmentDefinitionNode>, known: Known): Size {
  const before = known.get(name)
  // A fragment within itself: validation will refuse it, here it must only end.
  if (before === 'open') return nothing
  if (before) return before
  const fragment = fragments.get(name)
  if (!fragment) return nothing
  known.set(name, 'open')
  const size = measureSet(fragment.selectionSet, fragments, known)
  known.set(name, size)
  return size
}
