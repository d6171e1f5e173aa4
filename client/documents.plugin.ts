import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const tagged = /\bgraphql\(\s*`[^`]*?\b(?:query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g
const isFragment = /`[\s#]*fragment\s/
const generated = new URL('src/gql/graphql.ts', import.meta.url)
const prefix = 'document:'

/**
 * Puts the one generated document in the place of each `graphql(…)`, as a module of its own.
 * The function itself knows the documents of both apps; called in the browser it would ship all of them to everyone.
 */
export function oneDocumentEach(): Plugin {
  return {
    name: 'cleanclaim:documents',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/src/gql/') || !code.includes('graphql(`')) return undefined
      const used = new Set<string>()
      const out = code.replace(tagged, (whole, name: string) => {
        const document = isFragment.test(whole) ? `${name}FragmentDoc` : `${name}Document`
        used.add(document)
        // Line breaks stay, so that a stack trace still names the right line.
        return document + '\n'.repeat(whole.split('\n').length - 1)
      })
      const imports = [...used].map(document => `import { ${document} } from '${prefix}${document}';`)
      return { code: imports.join('') + out, map: null }
    },
    resolveId: id => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const name = id.slice(prefix.length + 1)
      this.addWatchFile(generated.pathname)
      const start = `export const ${name} = `
      const found = readFileSync(generated, 'utf8')
        .split('\n')
        .find(line => line.startsWith(start))
      if (!found) throw new Error(`No generated document ${name}: run codegen`)
      return `export const ${name} = ${found.slice(start.length, found.lastIndexOf('} as unknown as ') + 1)}`
    },
  }
}
