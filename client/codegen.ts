import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['client/src/**/*.{ts,tsx}', '!client/src/gql/**', '!client/src/**/*.test.*'],
  ignoreNoDocuments: true,
  generates: {
    'client/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'unmask' } },
      config: {
        // Money stays text from the wire to the screen: servers add it, clients show it.
        scalars: { ID: 'string', Money: 'string', Day: 'string', Moment: 'string' },
        strictScalars: true,
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        dedupeFragments: true,
      },
    },
  },
}
export default config
