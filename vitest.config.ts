import { defineConfig } from 'vitest/config'

// type-graphql and we must meet one copy of graphql, so it is named by file.
const alias = { graphql: 'graphql/index.js' }
const oxc = { decorator: { legacy: true } } as const

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        oxc,
        test: { name: 'unit', include: ['{schema,server,client}/src/**/*.test.{ts,tsx}'], exclude: ['**/*.db.test.ts', '**/node_modules/**'] },
      },
      {
        resolve: { alias },
        oxc,
        test: {
          name: 'database',
          include: ['server/src/**/*.db.test.ts'],
          globalSetup: ['server/test/postgres.global.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          // The built server as its own process, a real browser; `pnpm test` builds before it starts.
          name: 'journeys',
          include: ['test/e2e/**/*.e2e.ts', 'test/faults/**/*.fault.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
