import { newId } from '../../kernel/id.ts'
import type { FileFacts, FilePlace, ListedFile } from './file-place.ts'
import { FILE_BYTES_MAX, MailboxError, type Delivery, type Mailbox, type Offer } from './mailbox.ts'

export interface MailFolders {
  /** Where our files go. */
  out: string
  /** Where files for us come from. */
  in: string
  /** Where picked-up files are moved; without it they are deleted. */
  archive?: string | undefined
  /** Where the other side keeps what it has taken, if it lets us see that. */
  taken?: string | undefined
}

const TEMPORARY = '.part'
/** Drop folders are written by others, without a word when done: a file counts when it stayed the same for so long. */
const QUIET_MS = 2_000
const FILES_A_RUN_MAX = 500
const NAME_MAX = 200

/**
 * A pair of folders, on this machine or behind SFTP: we drop into one and pick up from the other. A file appears under
 * its name only when it is whole and was read back.
 *
 * Why a cut never sends twice: an attempt is noted on our side under its temporary name before its first byte, and again
 * before the rename. Only the rename makes the file visible, and only it takes the temporary name away. So a next attempt
 * that finds the temporary file knows that nothing was sent, and one that does not find it renames nothing anew.
 */
export class FolderMailbox implements Mailbox {
  readonly #place: FilePlace
  readonly #folders: MailFolders
  readonly #quietMs: number
  readonly #fetched = new Map<string, FileFacts>()

  constructor(place: FilePlace, folders: MailFolders, quietMs = QUIET_MS) {
    this.#place = place
    this.#folders = folders
    this.#quietMs = quietMs
  }

  async deliver(name: string, content: Buffer, offer: Offer): Promise<Delivery> {
    if (content.length > FILE_BYTES_MAX) throw new MailboxError('FILE', `${name} has more than 50 MB and cannot be sent in one piece.`)
    const target = this.#out(name)
    const { before } = offer
    if (await this.#lies(target, content)) return 'DELIVERED'
    if (before?.isOffered) return this.#finish(before.temporaryName, name, content)
    const temporaryName = `${name}.${newId().slice(-12)}${TEMPORARY}`
    if (!(await offer.begin(temporaryName))) throw anotherIsAtIt(name)
    if (before) await this.#place.remove(this.#out(before.temporaryName))
    await this.#place.write(this.#out(temporaryName), content)
    await this.#verify(this.#out(temporaryName), name, content)
    if (!(await offer.offered(temporaryName))) throw anotherIsAtIt(name)
    return this.#show(temporaryName, name, content)
  }

  async list(): Promise<string[]> {
    const first = new Map((await this.#waiting()).map(file => [file.name, file]))
    if (first.size === 0) return []
    await new Promise(resume => setTimeout(resume, this.#quietMs))
    return (await this.#waiting())
      .filter(file => isSame(first.get(file.name), file))
      .sort((a, b) => a.modifiedMs - b.modifiedMs || (a.name < b.name ? -1 : 1))
      .slice(0, FILES_A_RUN_MAX)
      .map(({ name }) => name)
  }

  async fetch(name: string): Promise<Buffer | undefined> {
    const path = this.#in(name)
    const before = await this.#place.facts(path)
    if (!before) return undefined
    if (before.bytes > FILE_BYTES_MAX)
      throw new MailboxError('FILE', `${name} has more than 50 MB and was left where it is. Ask the clearinghouse for it in parts.`)
    const content = await this.#place.read(path, FILE_BYTES_MAX)
    if (content === 'DENIED') throw new MailboxError('FILE', `${name} may not be read. Ask the clearinghouse for the right to.`)
    const after = await this.#place.facts(path)
    if (!content || !isSame(before, after) || content.length !== before.bytes) return undefined
    this.#fetched.set(name, before)
    return content
  }

  async archive(name: string): Promise<void> {
    const facts = await this.#place.facts(this.#in(name))
    const fetched = this.#fetched.get(name)
    // Gone already, or a new file has come under the old name: that one is for the next look.
    if (!facts || (fetched && !isSame(fetched, facts))) return
    if (!(await this.#moveAway(name))) await this.#place.remove(this.#in(name))
  }

  async nextAt(): Promise<undefined> {
    return undefined
  }

  close(): Promise<void> {
    return this.#place.close()
  }

  /** An earlier attempt came to the rename. Done when it happened; when it surely did not, it is done now. */
  async #finish(temporaryName: string, name: string, content: Buffer): Promise<Delivery> {
    if (!(await this.#place.facts(this.#out(temporaryName)))) return this.#lookForTaken(name, content)
    await this.#verify(this.#out(temporaryName), name, content)
    return this.#show(temporaryName, name, content)
  }

  async #show(temporaryName: string, name: string, content: Buffer): Promise<Delivery> {
    const isRenamed = await this.#place.rename(this.#out(temporaryName), this.#out(name))
    return isRenamed ? 'DELIVERED' : this.#lookForTaken(name, content)
  }

  async #lookForTaken(name: string, content: Buffer): Promise<Delivery> {
    if (await this.#lies(this.#out(name), content)) return 'DELIVERED'
    const { taken } = this.#folders
    return taken && (await this.#lies(this.#place.join(taken, name), content)) ? 'DELIVERED' : 'UNKNOWN'
  }

  /** Whether this very file lies there. Where reading is denied, its size has to do: the name is never used twice. */
  async #lies(path: string, content: Buffer): Promise<boolean> {
    const facts = await this.#place.facts(path)
    if (!facts) return false
    const found = facts.bytes === content.length ? await this.#place.read(path, content.length) : 'OTHER'
    if (found === undefined) return false
    if (found === 'DENIED' || (found !== 'OTHER' && found.equals(content))) return true
    throw new MailboxError('FILE', `Another file lies at ${path}. Ask the clearinghouse what it is, move it away, then send again.`)
  }

  async #verify(path: string, name: string, content: Buffer): Promise<void> {
    const facts = await this.#place.facts(path)
    const found = facts?.bytes === content.length ? await this.#place.read(path, content.length) : undefined
    if (found === 'DENIED' || found?.equals(content)) return
    throw new MailboxError('REFUSED', `${name} did not arrive as it was written: ${facts?.bytes ?? 0} of ${content.length} bytes. Nothing was sent.`)
  }

  async #waiting(): Promise<ListedFile[]> {
    const files = await this.#place.list(this.#folders.in)
    return files.filter(({ name }) => isPlainName(name) && !name.startsWith('.') && !name.endsWith(TEMPORARY))
  }

  /** False where there is no archive, or the other side lets us move nothing. */
  async #moveAway(name: string): Promise<boolean> {
    const { archive } = this.#folders
    if (!archive) return false
    try {
      await this.#place.makeFolder(archive)
      const isTaken = await this.#place.facts(this.#place.join(archive, name))
      // Many clearinghouses use the same names every day.
      const target = isTaken ? `${name}.${newId().slice(-12)}` : name
      await this.#place.rename(this.#in(name), this.#place.join(archive, target))
      return true
    } catch (error) {
      if (error instanceof MailboxError && error.fault === 'REFUSED') return false
      throw error
    }
  }

  #out(name: string): string {
    return this.#place.join(this.#folders.out, plain(name))
  }

  #in(name: string): string {
    return this.#place.join(this.#folders.in, plain(name))
  }
}

const isSame = (a: FileFacts | undefined, b: FileFacts | undefined): boolean =>
  a !== undefined && b !== undefined && a.bytes === b.bytes && a.modifiedMs === b.modifiedMs

/** A name that stays in its folder, whatever the other side calls its files. */
// oxlint-disable-next-line no-control-regex
const isPlainName = (name: string): boolean => name !== '' && name !== '..' && name.length <= NAME_MAX && !/[/\\\u0000-\u001f\u007f]/.test(name)

function plain(name: string): string {
  if (!isPlainName(name)) throw new MailboxError('FILE', 'A file has a name that cannot be used. Ask the clearinghouse to rename it.')
  return name
}

const anotherIsAtIt = (name: string): MailboxError => new MailboxError('FILE', `Another process hands over ${name} at this moment.`)
