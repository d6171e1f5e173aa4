/** What a folder says of a file. */
export interface FileFacts {
  bytes: number
  /** In the other side's clock: only good for comparing with itself. */
  modifiedMs: number
}

export interface ListedFile extends FileFacts {
  name: string
}

/** The few operations on folders, here or at the other end, that a mailbox is made of. */
export interface FilePlace {
  /** Plain files of the folder, at most `ENTRIES_MAX` of them. */
  list(folder: string): Promise<ListedFile[]>
  /** Undefined when it is not there. */
  facts(path: string): Promise<FileFacts | undefined>
  /** At most `bytesMax`. Undefined when it is not there, DENIED when it may be written and not read. */
  read(path: string, bytesMax: number): Promise<Buffer | 'DENIED' | undefined>
  write(path: string, content: Buffer): Promise<void>
  /** In one step, so that nobody sees half a file. False when there is nothing at `from`. */
  rename(from: string, to: string): Promise<boolean>
  /** No matter when it is not there. */
  remove(path: string): Promise<void>
  makeFolder(path: string): Promise<void>
  join(folder: string, name: string): string
  close(): Promise<void>
}

export const ENTRIES_MAX = 5_000
