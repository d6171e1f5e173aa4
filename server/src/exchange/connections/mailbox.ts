/**
 * Where files go and come from. Every clearinghouse is one of these, whatever its transport; delivering and taking are
 * safe to repeat after a crash at any point.
 */
export interface Mailbox {
  /** Hands a file over. The same name again counts once. */
  deliver(name: string, content: Buffer): Promise<void>
  /** Names of the files that wait for us, oldest first. */
  list(): Promise<string[]>
  fetch(name: string): Promise<Buffer>
  /** Takes the file out of the way; only after it has been stored on our side. */
  archive(name: string): Promise<void>
  /** When to look again, if that is known. */
  nextAt(): Promise<Date | undefined>
}
