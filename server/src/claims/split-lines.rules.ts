/** What one claim takes at most (005010X222A1, domain/edi.md 3): more becomes several claims, and nothing is left out. */
export const DIAGNOSES_MAX = 12
export const LINES_MAX = 50

export interface Pointing {
  /** Diagnoses that the line stands on, by id. */
  diagnosisIds: readonly string[]
  /** Number of the laboratory's certificate, where the line has one: a claim carries one only (domain/payer-rules.md 3, row 7). */
  clia: string | undefined
}

export interface Part<Line> {
  diagnosisIds: string[]
  lines: Line[]
}

/**
 * Shares out the lines of a visit over as few claims as go in their order, each with every diagnosis that its lines point
 * to. A diagnosis that no line points to goes along where there is room, the first ones first.
 *
 * @param diagnosisIds of the visit, in its order; a line's diagnoses that are not among them are passed over
 */
export function splitLines<Line extends Pointing>(diagnosisIds: readonly string[], lines: readonly Line[]): Part<Line>[] {
  const known = new Set(diagnosisIds)
  const parts: { used: Set<string>; clia: string | undefined; lines: Line[] }[] = []
  for (const line of lines) {
    const wanted = line.diagnosisIds.filter(id => known.has(id))
    let part = parts.at(-1)
    const isOtherLab = part?.clia !== undefined && line.clia !== undefined && part.clia !== line.clia
    if (!part || isOtherLab || part.lines.length === LINES_MAX || new Set([...part.used, ...wanted]).size > DIAGNOSES_MAX) {
      part = { used: new Set(), clia: undefined, lines: [] }
      parts.push(part)
    }
    for (const id of wanted) part.used.add(id)
    part.clia ??= line.clia
    part.lines.push(line)
  }
  if (parts.length === 0) parts.push({ used: new Set(), clia: undefined, lines: [] })
  return parts.map(({ used, lines: own }) => ({ diagnosisIds: withRoom(diagnosisIds, used), lines: own }))
}

/** Those that are used, and others in their order until the claim is full; all in the order of the visit. */
function withRoom(diagnosisIds: readonly string[], used: ReadonlySet<string>): string[] {
  let room = DIAGNOSES_MAX - used.size
  return diagnosisIds.filter(id => used.has(id) || (room -= 1) >= 0)
}
