import type { Offer } from './mailbox.ts'

/** What our side keeps of one file's delivery, as the database does, through any number of attempts. */
export class MemoryOffer {
  #before: Offer['before']

  next(): Offer {
    return {
      before: this.#before,
      begin: async temporaryName => {
        this.#before = { temporaryName, isOffered: false }
        return true
      },
      offered: async temporaryName => {
        this.#before = { temporaryName, isOffered: true }
        return true
      },
    }
  }
}
