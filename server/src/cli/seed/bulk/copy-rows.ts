import type pg from 'pg'
import { copyIn } from '../../copy.ts'

export type Value = string | number | bigint | boolean | null | readonly (string | number)[]

const FIRST_BYTES = 64 * 1024
const PIECE_BYTES = 1024 * 1024
const [TAB, NEWLINE, BACKSLASH, RETURN] = [0x09, 0x0a, 0x5c, 0x0d]

/**
 * Rows of one table, in the text form of COPY, written straight into bytes: as strings they would cost more in garbage
 * than they take to make.
 */
export class Rows {
  readonly table: string
  readonly columns: string
  #bytes = Buffer.allocUnsafe(FIRST_BYTES)
  #at = 0

  constructor(table: string, columns: string) {
    this.table = table
    this.columns = columns
  }

  add(...values: Value[]): void {
    for (let i = 0; i < values.length; i += 1) {
      if (i > 0) this.#byte(TAB)
      this.#value(values[i] ?? null)
    }
    this.#byte(NEWLINE)
  }

  async store(client: pg.Client): Promise<void> {
    if (this.#at > 0) await copyIn(client, `copy ${this.table} (${this.columns}) from stdin`, this.#pieces())
  }

  async *#pieces(): AsyncGenerator<Buffer> {
    for (let from = 0; from < this.#at; from += PIECE_BYTES) yield this.#bytes.subarray(from, Math.min(from + PIECE_BYTES, this.#at))
  }

  #value(value: Value): void {
    if (value === null) this.#text('\\N', false)
    else if (typeof value === 'string') this.#text(value, true)
    else if (typeof value === 'boolean') this.#text(value ? 't' : 'f', false)
    // Members are codes and ids: nothing in them needs quotes.
    else if (typeof value === 'object') this.#text(`{${value.join(',')}}`, false)
    else this.#text(String(value), false)
  }

  #text(text: string, mayNeedEscapes: boolean): void {
    // Three bytes a character is the most that UTF-8 takes, two of an escape fit as well.
    this.#reserve(text.length * 3)
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      if (code > 0x7f) return this.#wide(text.slice(i))
      if (mayNeedEscapes && (code === BACKSLASH || code === TAB || code === NEWLINE || code === RETURN)) {
        this.#bytes[this.#at++] = BACKSLASH
        this.#bytes[this.#at++] = code === BACKSLASH ? BACKSLASH : code === TAB ? 0x74 : code === NEWLINE ? 0x6e : 0x72
      } else this.#bytes[this.#at++] = code
    }
  }

  #wide(text: string): void {
    const escaped = text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r')
    this.#reserve(escaped.length * 3)
    this.#at += this.#bytes.write(escaped, this.#at, 'utf8')
  }

  #byte(code: number): void {
    this.#reserve(1)
    this.#bytes[this.#at++] = code
  }

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + bytes))
    this.#bytes.copy(larger, 0, 0, this.#at)
    this.#bytes = larger
  }
}
