import { element } from '../../x12/tokenizer.ts'
import { missing } from './fault.ts'
import type { Fault, Need } from './fault.ts'
import type { Level } from './read-claim-units.ts'

const needs: Record<string, readonly Need[]> = {
  20: [
    ['2010AA', 'NM1', ['85']],
    ['2010AA', 'N3'],
    ['2010AA', 'N4'],
    ['2010AA', 'REF', ['EI', 'SY']],
  ],
  22: [
    ['2000B', 'SBR'],
    ['2010BA', 'NM1', ['IL']],
    ['2010BB', 'NM1', ['PR']],
  ],
  23: [
    ['2000C', 'PAT'],
    ['2010CA', 'NM1', ['QC']],
  ],
}
const levelAbove: Record<string, string> = { 22: '20', 23: '22' }
/** Data elements HL01 to HL04. */
const elementOfHl = ['628', '734', '735', '736']

/**
 * HL numbers, parents and child marks, what each level must hold, and where claims may hang (domain/edi.md
 * 3).
 */
export function checkLevels(levels: readonly Level[]): Fault[] {
  const parents = new Set(levels.map(({ parent }) => parent))
  return levels.flatMap((level, i) => {
    const wrong = hlFault(level, i, levels, parents.has(level.id))
    if (wrong) return [wrong]
    return [
      ...missing(level.head, level.start, needs[level.code] ?? []),
      ...payerIdFaults(level),
      ...subscriberFaults(level, parents.has(level.id)),
      ...misplacedClaims(level, parents.has(level.id)),
    ]
  })
}

/** Levels are numbered from 1 without gaps, so a parent's number is also its place, before its child's. */
function hlFault(level: Level, index: number, levels: readonly Level[], hasChild: boolean): Fault | undefined {
  const bad = (position: number): Fault => ({
    segment: 'HL',
    position: level.start.position,
    loop: level.start.loop,
    code: '8',
    element: {
      position,
      reference: elementOfHl[position - 1] ?? '',
      code: '7',
      value: element(level.start.segment, position),
    },
  })
  if (level.id !== String(index + 1)) return bad(1)
  if (!needs[level.code]) return bad(3)
  const parent = Number(level.parent) <= index ? levels[Number(level.parent) - 1] : undefined
  if (parent?.code !== levelAbove[level.code]) return bad(2)
  return element(level.start.segment, 4) === (hasChild ? '1' : '0') ? undefined : bad(4)
}

const payerIdFaults = (level: Level): Fault[] =>
  level.head
    .filter(at => at.loop === '2010BB' && at.segment.id === 'NM1' && element(at.segment, 9) === '')
    .map(at => ({
      segment: 'NM1',
      position: at.position,
      loop: at.loop,
      code: '8',
      element: { position: 9, reference: '67', code: '1' },
    }))

/** SBR02 = 18 means that the subscriber is the patient; then, and only then, is there no patient level. */
function subscriberFaults(level: Level, hasPatient: boolean): Fault[] {
  if (level.code !== '22') return []
  const sbr = level.head.find(at => at.segment.id === 'SBR')
  if (!sbr || (element(sbr.segment, 2) === '18') !== hasPatient) return []
  const self = { position: 2, reference: '1069', code: hasPatient ? 'I10' : '1' }
  return [{ segment: 'SBR', position: sbr.position, loop: '2000B', code: '8', element: self }]
}

/**
 * A claim hangs under the patient: never under a provider, nor under a subscriber who has a patient level.
 */
const misplacedClaims = (level: Level, hasChild: boolean): Fault[] =>
  level.code === '20' || hasChild
    ? level.claims.map(({ start }) => ({
        segment: 'CLM',
        position: start.position,
        loop: '2300',
        code: '2',
        claim: element(start.segment, 1),
      }))
    : []
