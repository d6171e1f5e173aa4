import type { Plugin } from 'vite'

const tagged = /\bgraphql\(\s*`[^`]*?\b(?:query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g
const isFragment = /`[\s#]*fragment\s/

/**
 * Puts the one generated document in the place of each `graphql(…)`.
 * The function itself knows the documents of both apps; called in the browser it would ship all of them to everyone.
 */
export function oneDocumentEach(): Plugin {
  return {
    name: 'cleanclaim:documents',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/src/gql/') || !code.includes('graphql(`')) return undefined
      const depth = id.slice(id.indexOf('/src/') + 5).split('/').length - 1
      const generated = `${depth ? '../'.repeat(depth) : './'}gql/graphql.ts`
      const used = new Set<string>()
      const out = code.replace(tagged, (whole, name: string) => {
        const document = isFragment.test(whole) ? `${name}FragmentDoc` : `${name}Document`
        used.add(document)
        // Line breaks stay, so that a stack trace still names the right line.
        return document + '\n'.repeat(whole.split('\n').length - 1)
      })
      return { code: `import { ${[...used].join(', ')} } from '${generated}';${out}`, map: null }
    },
  }
}
