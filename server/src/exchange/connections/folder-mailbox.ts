import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Mailbox } from './mailbox.ts'

const PARTIAL = '.part'
/** A file that still grows is left for the next look: drop folders are written by others, without a word when done. */
const QUIET_MS = 2_000

/**
 * A pair of folders, as an SFTP mailbox shows itself: we drop into one and pick up from the other. A file appears under
 * its name only when it is whole; what was picked up moves to `archive` beside it.
 */
export class FolderMailbox implements Mailbox {
  readonly #out: string
  readonly #in: string

  constructor(outFolder: string, inFolder: string) {
    this.#out = outFolder
    this.#in = inFolder
  }

  async deliver(name: string, content: Buffer): Promise<void> {
    await mkdir(this.#out, { recursive: true })
    const target = join(this.#out, basename(name))
    const partial = `${target}${PARTIAL}`
    const file = await open(partial, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, target)
  }

  async list(): Promise<string[]> {
    await mkdir(this.#in, { recursive: true })
    const entries = await readdir(this.#in, { withFileTypes: true })
    const files = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith(PARTIAL))
    const stats = await Promise.all(files.map(async ({ name }) => ({ name, at: (await stat(join(this.#in, name))).mtimeMs })))
    return stats
      .filter(({ at }) => Date.now() - at > QUIET_MS)
      .sort((a, b) => a.at - b.at)
      .map(({ name }) => name)
  }

  fetch(name: string): Promise<Buffer> {
    return readFile(join(this.#in, basename(name)))
  }

  async archive(name: string): Promise<void> {
    const folder = join(this.#in, 'archive')
    await mkdir(folder, { recursive: true })
    await rename(join(this.#in, basename(name)), join(folder, basename(name)))
  }

  async nextAt(): Promise<undefined> {
    return undefined
  }
}
