export type Cells = readonly string[]

export const code = (text: string): string => `\`${text}\``

/** Columns are padded, so that the formatter finds nothing to do. */
export function markdownTable(headings: Cells, rows: readonly Cells[]): string {
  const widths = headings.map((_, column) => Math.max(3, ...[headings, ...rows].map(row => row[column]?.length ?? 0)))
  const line = (cells: Cells): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(headings), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
