import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'rolldown'

const at = (file: string): string => join(import.meta.dirname, 'src', file)
const entries = { main: at('main.ts'), cli: at('cli/main.ts'), schema: at('gateway/print-api.ts') }

/** Our own files and the shared vocabulary go in; packages stay packages, found in node_modules when it runs. */
const isPackage = (id: string): boolean => !/^[./]/.test(id) && !/^[a-z]:[\\/]/i.test(id) && !/^@(cleanclaim|oxc-project)\//.test(id)

export default defineConfig({
  input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  platform: 'node',
  external: isPackage,
  tsconfig: join(import.meta.dirname, 'tsconfig.json'),
  transform: { decorator: { legacy: true } },
  output: {
    dir: process.env['CLEANCLAIM_OUT'] ?? 'dist',
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // Names of classes are names of types in the API and of entities.
    keepNames: true,
  },
})
