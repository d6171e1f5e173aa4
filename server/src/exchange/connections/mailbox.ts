/**
 * Where files go and come from. Every clearinghouse is one of these, whatever its transport; delivering and taking are
 * safe to repeat after a cut at any point. Each operation throws a MailboxError with a sentence for a person.
 */
export interface Mailbox {
  /** Hands a file over. Whatever is cut and repeated, the other side gets it once at most. */
  deliver(name: string, content: Buffer, offer: Offer): Promise<Delivery>
  /** Names of the files that wait for us, oldest first. A file that still grows is left for the next look. */
  list(): Promise<string[]>
  /** Undefined when it is gone, or still being written. */
  fetch(name: string): Promise<Buffer | undefined>
  /** Takes the file out of the way; only after it has been stored on our side. */
  archive(name: string): Promise<void>
  /** When to look again, if that is known. */
  nextAt(): Promise<Date | undefined>
  /** Lets go of the line; the next operation opens it again. */
  close(): Promise<void>
}

/** UNKNOWN: it may have been taken, and nothing that we can see says so. A person is asked; it is not sent again. */
export type Delivery = 'DELIVERED' | 'UNKNOWN'

/**
 * What our side remembers of handing one file over, outside of the mailbox. The temporary file is the witness: once the
 * attempt is offered, it is gone only when it was renamed.
 */
export interface Offer {
  /** The latest attempt before this one. */
  readonly before: { temporaryName: string; isOffered: boolean } | undefined
  /** Keeps that an attempt begins under this name. False when another attempt got ahead: then this one ends. */
  begin(temporaryName: string): Promise<boolean>
  /** Keeps that the file is complete and about to be renamed. False when another attempt got ahead: then it is not. */
  offered(temporaryName: string): Promise<boolean>
}

/** For files that are written where nobody takes them away by himself: what lies there is memory enough. */
export const firstOffer: Offer = { before: undefined, begin: async () => true, offered: async () => true }

/** Larger files are left where they are: they are asked for in parts. */
export const FILE_BYTES_MAX = 50 * 1024 * 1024

/**
 * CUT: no line, or it broke; the next run may succeed. SIGN_IN, HOST_KEY, SETTINGS: somebody has to act first. REFUSED: the
 * other side said no. FILE: about one file only, the others may go on.
 */
export type MailboxFault = 'CUT' | 'SIGN_IN' | 'HOST_KEY' | 'SETTINGS' | 'REFUSED' | 'FILE'

export class MailboxError extends Error {
  override readonly name = 'MailboxError'
  readonly fault: MailboxFault

  constructor(fault: MailboxFault, message: string) {
    super(message)
    this.fault = fault
  }
}
