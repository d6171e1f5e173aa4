import type pg from 'pg'
import { copyIn } from '../../copy.ts'

export type Value = string | number | bigint | boolean | null | readonly (string | number)[]

/** Rows of one table, in the text form of COPY. */
export class Rows {
  readonly table: string
  readonly columns: readonly string[]
  readonly #lines: string[] = []

  constructor(table: string, columns: string) {
    this.table = table
    this.columns = columns.split(/,\s*/)
  }

  get count(): number {
    return this.#lines.length
  }

  add(...values: Value[]): void {
    let line = ''
    for (let i = 0; i < values.length; i += 1) line += `${i === 0 ? '' : '\t'}${textOf(values[i] ?? null)}`
    this.#lines.push(`${line}\n`)
  }

  async store(client: pg.Client): Promise<void> {
    if (this.#lines.length === 0) return
    await copyIn(client, `copy ${this.table} (${this.columns.join(', ')}) from stdin`, this.#pieces())
  }

  async *#pieces(): AsyncGenerator<Buffer> {
    for (let i = 0; i < this.#lines.length; i += LINES_A_PIECE) yield Buffer.from(this.#lines.slice(i, i + LINES_A_PIECE).join(''))
  }
}

const LINES_A_PIECE = 1_000
const special = /[\\\t\n\r]/g
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function textOf(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return value.replace(special, char => escapes[char] ?? char)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  // Members are codes and ids: nothing in them needs quotes.
  return typeof value === 'object' ? `{${value.join(',')}}` : String(value)
}
