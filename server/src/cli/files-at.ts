import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from './terminal.ts'

/** The files named, and those in the folders named, in order of their names. Refuses what is not there. */
export async function filesAt(paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) throw new UsageError('Name at least one file or folder.')
  const found = await Promise.all(paths.map(filesUnder))
  return found.flat()
}

async function filesUnder(path: string): Promise<string[]> {
  const facts = await stat(path).catch(() => undefined)
  if (!facts) throw new UsageError(`There is no file or folder “${path}”.`)
  if (!facts.isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
