/** A row of a file with one header line: cells by the header's names, lower case. */
export interface TableRow {
  /** Counted from 1, the header included. */
  line: number
  /** Trimmed; empty for a column that is missing from the file or the row. */
  cell: (column: string) => string
}

/** The header's names in order, lower case; tab when there is a tab in it, else comma. */
export function readHeader(header: string): { columns: string[]; separator: '\t' | ',' } {
  const separator = header.includes('\t') ? '\t' : ','
  return { columns: splitCells(header, separator).map(name => name.trim().toLowerCase()), separator }
}

/** Rows under a header that has been read already. Empty lines are passed over. */
export async function* readRows(header: string, lines: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const { columns, separator } = readHeader(header)
  const place = new Map(columns.map((name, i) => [name, i]))
  let line = 1
  for await (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    const cells = splitCells(text, separator)
    yield { line, cell: column => (cells[place.get(column) ?? -1] ?? '').trim() }
  }
}

/** A cell in double quotes may hold the separator, and a doubled quote for a quote; line breaks inside are not read. */
export function splitCells(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator)
  const cells: string[] = []
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? /^"((?:[^"]|"")*)"/.exec(text.slice(at)) : null
    const end = text.indexOf(separator, at + (quoted?.[0].length ?? 0))
    const stop = end < 0 ? text.length : end
    cells.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : text.slice(at, stop))
    at = stop + 1
  }
  return cells
}
