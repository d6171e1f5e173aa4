import { element } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'

/**
 * A segment and where it stands: `position` counts from ST = 1, `loop` is the guide's name (domain/edi.md 3).
 */
export interface Located {
  segment: Segment
  position: number
  loop: string
}

type Area = 'header' | 'level' | 'claim' | 'other payer' | 'line'

const areaStarts: Record<string, { area: Area; loop: string }> = {
  CLM: { area: 'claim', loop: '2300' },
  LX: { area: 'line', loop: '2400' },
  'claim SBR': { area: 'other payer', loop: '2320' },
  'other payer SBR': { area: 'other payer', loop: '2320' },
  'line LIN': { area: 'line', loop: '2410' },
  'line SVD': { area: 'line', loop: '2430' },
  'line LQ': { area: 'line', loop: '2440' },
}
/** Which guide a transaction follows. */
export type ClaimForm = 'professional' | 'institutional'
/** By ST03 (domain/edi.md 1). */
export const formOf = (start: Segment | undefined): ClaimForm =>
  start && element(start, 3).startsWith('005010X223') ? 'institutional' : 'professional'

const levels: Record<string, string> = { 20: '2000A', 22: '2000B', 23: '2000C' }

/** NM101 names a different loop in each area of the claim. */
const entities: Record<Area, Record<string, string>> = {
  header: { 41: '1000A', 40: '1000B' },
  level: { 85: '2010AA', 87: '2010AB', PE: '2010AC', IL: '2010BA', PR: '2010BB', QC: '2010CA' },
  claim: { DN: '2310A', P3: '2310A', 82: '2310B', 77: '2310C', DQ: '2310D', PW: '2310E', 45: '2310F' },
  'other payer': {
    IL: '2330A',
    PR: '2330B',
    DN: '2330C',
    P3: '2330C',
    82: '2330D',
    77: '2330E',
    DQ: '2330F',
    85: '2330G',
  },
  line: {
    82: '2420A',
    QB: '2420B',
    77: '2420C',
    DQ: '2420D',
    DK: '2420E',
    DN: '2420F',
    P3: '2420F',
    PW: '2420G',
    45: '2420H',
  },
}

const institutionalEntities: Record<Area, Record<string, string>> = {
  ...entities,
  claim: { 71: '2310A', 72: '2310B', ZZ: '2310C', 82: '2310D', 77: '2310E', DN: '2310F' },
  'other payer': { IL: '2330A', PR: '2330B', 71: '2330C', 72: '2330D', ZZ: '2330E', 77: '2330F', 82: '2330G', DN: '2330H', 85: '2330I' },
  line: { 72: '2420A', ZZ: '2420B', 82: '2420C', DN: '2420D' },
}

/**
 * Names the loop of every segment from ST to SE by walking them once; unknown segments stay in the loop they
 * are in.
 */
export function locateSegments(segments: readonly Segment[], form: ClaimForm): Located[] {
  const names = form === 'institutional' ? institutionalEntities : entities
  let area: Area = 'header'
  let loop = ''
  return segments.map((segment, i) => {
    if (segment.id === 'SE') loop = ''
    if (segment.id === 'HL') {
      area = 'level'
      loop = levels[element(segment, 3)] ?? ''
    }
    const start = areaStarts[segment.id] ?? areaStarts[`${area} ${segment.id}`]
    if (start) ({ area, loop } = start)
    if (segment.id === 'NM1') loop = names[area][element(segment, 1)] ?? loop
    return { segment, position: i + 1, loop }
  })
}

/** Those of a loop with this id and, when given, this first element. */
export const among = (located: readonly Located[], loop: string, id: string, first?: string): Segment[] =>
  located
    .filter(at => at.loop === loop && at.segment.id === id)
    .map(at => at.segment)
    .filter(segment => first === undefined || element(segment, 1) === first)
