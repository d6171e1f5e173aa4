import type { LoadProblem } from './loaded-code.ts'

/** One HCPCS code or modifier as the contractor file spreads it over lines. */
export interface AnwebRecord {
  line: number
  code: string
  short: string
  long: string
  added: string
  ended: string
  action: string
}

/**
 * Joins the lines of a HCPCS contractor file (domain/coding.md 6): 1-5 code (a modifier stands in 4-5), 11 record id,
 * 12-91 a piece of the long title, and on the first line of each code 92-119 short title, 269-276 added, 285-292 ended,
 * 293 action. Record ids 3 and 7 begin a procedure and a modifier, 4 and 8 go on with its title.
 */
export async function* joinAnweb(firstLine: string, lines: AsyncIterable<string>): AsyncGenerator<AnwebRecord | LoadProblem> {
  let open: AnwebRecord | undefined
  let line = 0
  for await (const text of withFirst(firstLine, lines)) {
    line += 1
    if (text.trim() === '') continue
    const code = text.slice(0, 5).trim()
    const kind = text[10]
    if (kind === '3' || kind === '7') {
      if (open) yield open
      open = firstLineOf(text, line, code)
    } else if ((kind === '4' || kind === '8') && open?.code === code) {
      open.long = `${open.long} ${text.slice(11, 91).trim()}`.trim()
    } else {
      yield { line, reason: kind === '4' || kind === '8' ? `goes on with ${code}, which did not begin` : 'column 11 is not 3, 4, 7 or 8' }
    }
  }
  if (open) yield open
}

function firstLineOf(text: string, line: number, code: string): AnwebRecord {
  const columns = (from: number, to: number): string => text.slice(from - 1, to).trim()
  return {
    line,
    code,
    long: columns(12, 91),
    short: columns(92, 119),
    added: columns(269, 276),
    ended: columns(285, 292),
    action: columns(293, 293),
  }
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}
