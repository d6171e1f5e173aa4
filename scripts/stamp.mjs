import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './process.mjs'

const skipped = new Set(['node_modules', 'dist', '.data', '.tmp'])
const isTest = name => /\.(test|test-support)\.tsx?$/.test(name)

/** One hash over names and contents of everything a build is made from; a checkout that changes no content keeps it. */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(name => filesUnder(join(root, name)))) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => !skipped.has(entry.name) && !isTest(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => filesUnder(join(path, entry.name)))
}

const fileIn = folder => join(root, folder, '.built-from')

/** The output says what it was built from. */
export const isFresh = (folder, hash) => existsSync(fileIn(folder)) && readFileSync(fileIn(folder), 'utf8') === hash
export const stamp = (folder, hash) => writeFileSync(fileIn(folder), hash)
