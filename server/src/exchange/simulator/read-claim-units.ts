import { element } from '../../x12/tokenizer.ts'
import { cutBefore } from './cut-before.ts'
import type { Located } from './locate-segments.ts'

/** One HL and all that stands under it before the next one. */
export interface Level {
  id: string
  parent: string
  code: string
  start: Located
  head: Located[]
  claims: ClaimPart[]
}
export interface ClaimPart {
  start: Located
  /** Loops 2300 to 2330. */
  head: Located[]
  /** Each begins with its LX. */
  lines: [Located, ...Located[]][]
}
/** One claim with the levels it hangs under: provider, subscriber and, if not the subscriber, patient. */
export interface ClaimUnit extends ClaimPart {
  provider: Located[]
  subscriber: Located[]
  patient: Located[]
}

const starts =
  (id: string) =>
  (at: Located): boolean =>
    at.segment.id === id

export function readLevels(located: readonly Located[]): { header: Located[]; levels: Level[] } {
  const { lead, parts } = cutBefore(upToTrailer(located), starts('HL'))
  return { header: lead, levels: parts.map(readLevel) }
}

const upToTrailer = (located: readonly Located[]): Located[] => located.filter(at => at.segment.id !== 'SE')

function readLevel(part: [Located, ...Located[]]): Level {
  const [start] = part
  const { lead, parts } = cutBefore(part, starts('CLM'))
  return {
    id: element(start.segment, 1),
    parent: element(start.segment, 2),
    code: element(start.segment, 3),
    start,
    head: lead,
    claims: parts.map(claim => {
      const lines = cutBefore(claim, starts('LX'))
      return { start: claim[0], head: lines.lead, lines: lines.parts }
    }),
  }
}

/** Every claim, in file order, with the heads of the levels above it. */
export function claimUnits(levels: readonly Level[]): ClaimUnit[] {
  const byId = new Map(levels.map(level => [level.id, level]))
  const parentOf = (level: Level | undefined): Level | undefined => level && byId.get(level.parent)
  return levels.flatMap(level => {
    const parent = parentOf(level)
    // Three levels are all there are, so a file that points in circles ends here too.
    const lineage = [level, parent, parentOf(parent)]
    const headOf = (code: string): Located[] => lineage.find(one => one?.code === code)?.head ?? []
    const above = { provider: headOf('20'), subscriber: headOf('22'), patient: headOf('23') }
    return level.claims.map(claim => ({ ...claim, ...above }))
  })
}
