import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { ENTRIES_MAX, type FileFacts, type FilePlace, type ListedFile } from './file-place.ts'
import { MailboxError } from './mailbox.ts'

/** Folders of this machine, or mounted on it. */
export class LocalPlace implements FilePlace {
  async list(folder: string): Promise<ListedFile[]> {
    const listed = await spoken(async () => {
      const entries = await readdir(folder, { withFileTypes: true })
      const names = entries.filter(entry => entry.isFile()).map(({ name }) => name)
      const files = await Promise.all(names.slice(0, ENTRIES_MAX).map(async name => ({ name, facts: await this.facts(join(folder, name)) })))
      return files.flatMap(({ name, facts }) => (facts ? [{ name, ...facts }] : []))
    })
    return listed ?? []
  }

  facts(path: string): Promise<FileFacts | undefined> {
    return spoken(async () => {
      const { size, mtimeMs } = await stat(path)
      return { bytes: size, modifiedMs: mtimeMs }
    })
  }

  read(path: string, bytesMax: number): Promise<Buffer | 'DENIED' | undefined> {
    return spoken(
      async () => {
        const file = await open(path, 'r')
        try {
          const { size } = await file.stat()
          if (size === 0) return Buffer.alloc(0)
          const content = Buffer.alloc(Math.min(size, bytesMax))
          const { bytesRead } = await file.read(content, 0, content.length, 0)
          return content.subarray(0, bytesRead)
        } finally {
          await file.close()
        }
      },
      { whenDenied: 'DENIED' as const },
    )
  }

  async write(path: string, content: Buffer): Promise<void> {
    await spoken(async () => {
      await mkdir(dirname(path), { recursive: true })
      const file = await open(path, 'w')
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
    })
  }

  async rename(from: string, to: string): Promise<boolean> {
    return (await spoken(async () => rename(from, to).then(() => true))) ?? false
  }

  async remove(path: string): Promise<void> {
    await spoken(() => rm(path))
  }

  async makeFolder(path: string): Promise<void> {
    await spoken(() => mkdir(path, { recursive: true }))
  }

  join(folder: string, name: string): string {
    return join(folder, name)
  }

  async close(): Promise<void> {}
}

/** Undefined for what is not there; anything else becomes a sentence. */
async function spoken<Result, Denied = never>(
  work: () => Promise<Result>,
  { whenDenied }: { whenDenied?: Denied } = {},
): Promise<Result | Denied | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof MailboxError || !(error instanceof Error)) throw error
    const code = 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') return undefined
    if ((code === 'EACCES' || code === 'EPERM') && whenDenied !== undefined) return whenDenied
    const path = 'path' in error ? ` (${String(error.path)})` : ''
    throw new MailboxError('REFUSED', `The folder does not let us work: ${code || error.message}${path}.`)
  }
}

/**
 * The place of a connection of kind folder. What lies in its folders is taken in, and shown to those who read files: the
 * passwords and keys of the connections must not be among it.
 *
 * @throws MailboxError SETTINGS for a folder among the secrets
 */
export async function openLocalPlace(folders: readonly (string | undefined)[], secretsDir: string): Promise<LocalPlace> {
  const secrets = (await whereIs(resolve(secretsDir))) + sep
  for (const folder of folders) {
    if (folder !== undefined && `${await whereIs(resolve(folder))}${sep}`.startsWith(secrets))
      throw new MailboxError('SETTINGS', 'This folder belongs to the server itself. Choose another one.')
  }
  return new LocalPlace()
}

/** The path without links, as far as it is there. */
async function whereIs(path: string): Promise<string> {
  const parent = dirname(path)
  return realpath(path).catch(async () => (parent === path ? path : join(await whereIs(parent), basename(path))))
}
