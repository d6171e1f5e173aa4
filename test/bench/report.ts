import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

export type Row = Record<string, string | number>

/** Prints a table and keeps it as JSON under docs/figures, with the command that makes it again. */
export function report(name: string, title: string, rows: readonly Row[], notes: readonly string[] = []): void {
  const columns = Object.keys(rows[0] ?? {})
  const text = (value: string | number | undefined): string =>
    typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 2 }) : (value ?? '')
  const widths = columns.map(column => Math.max(column.length, ...rows.map(row => text(row[column]).length)))
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  console.log(`\n${title}\n`)
  console.log(line(columns))
  console.log(`|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`)
  for (const row of rows) console.log(line(columns.map(column => text(row[column]))))
  for (const note of notes) console.log(`\n${note}`)

  const folder = join(import.meta.dirname, '..', '..', 'docs', 'figures')
  mkdirSync(folder, { recursive: true })
  const machine = {
    cores: cpus().length,
    node: process.version,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  }
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ title, command: `npx -y pnpm@12 bench ${name}`, machine, rows, notes }, undefined, 2)}\n`,
  )
}
