/** Where a command talks to: injected, so that a test can listen. */
export interface Terminal {
  /** Results. With --json, one JSON text and nothing else. */
  out(text: string): void
  /** Progress and troubles. */
  err(text: string): void
  /** A person watches standard error. */
  isWatched: boolean
  /** Standard output understands colours. */
  isColoured: boolean
  env: NodeJS.ProcessEnv
  /** Aborted by the first Ctrl-C: finish the piece at hand, keep what is done, and end. */
  signal: AbortSignal
}

/** 0 all well, 1 a problem was found or met, 2 the command was not understood, 130 stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130

/** The command line does not make sense: said with where to read more, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** One JSON text on standard output. Whole numbers of 64 bits become text where a reader would lose digits. */
export const printJson = (terminal: Terminal, value: unknown): void =>
  terminal.out(`${JSON.stringify(value, (_, field: unknown) => (typeof field === 'bigint' ? plainNumber(field) : field), 2)}\n`)

const plainNumber = (n: bigint): number | string =>
  n >= BigInt(Number.MIN_SAFE_INTEGER) && n <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(n) : String(n)

/** Rows under their headings, columns as wide as they need to be. */
export function printTable(terminal: Terminal, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, i) => Math.max(heading.length, ...rows.map(row => (row[i] ?? '').length)))
  for (const row of [headings, ...rows])
    terminal.out(
      `${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
}
