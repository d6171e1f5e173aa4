import type { RawBuilder } from 'kysely'
import type { Tx } from '../src/platform/transaction.ts'

/** Where a statement breaks: before it is sent, after it ran but without an answer, or after the commit was sent. */
export type Fault = 'before' | 'after' | 'commit'

type Write = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>

/** Counts the statements of what runs through it, and breaks one of them, once. */
export class FaultyWrite {
  statements = 0
  readonly #write: Write
  readonly #at: number
  readonly #fault: Fault

  constructor(write: Write, at = Number.POSITIVE_INFINITY, fault: Fault = 'before') {
    this.#write = write
    this.#at = at
    this.#fault = fault
  }

  readonly run: Write = async work => {
    let isLost = false
    const result = await this.#write(tx => work({ ...tx, rows: query => this.#rows(tx, query, () => (isLost = true)) }))
    if (isLost) throw new Error('the answer to the commit was lost')
    return result
  }

  async #rows<Row>(tx: Tx, query: RawBuilder<Row>, loseCommit: () => void): Promise<Row[]> {
    this.statements += 1
    const isHere = this.statements === this.#at
    if (isHere && this.#fault === 'before') throw new Error('the statement was never sent')
    const rows = await tx.rows(query)
    if (isHere && this.#fault === 'after') throw new Error('the answer was lost')
    if (isHere && this.#fault === 'commit') loseCommit()
    return rows
  }
}
