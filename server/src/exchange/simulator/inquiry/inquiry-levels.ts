import { parseCompactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { element } from '../../../x12/tokenizer.ts'
import type { Segment } from '../../../x12/tokenizer.ts'
import { cutBefore } from '../cut-before.ts'
import type { Located } from '../locate-segments.ts'

/** One HL of a question and all that stands under it before the next one. */
export interface AskLevel {
  id: string
  parent: string
  /** HL03: 20, 21, 19, 22, 23, EV, SS. */
  code: string
  start: Located
  /** Without the HL. */
  segments: Located[]
  children: AskLevel[]
}
export interface Question {
  header: Located[]
  /** In file order. */
  levels: AskLevel[]
  /** Those that hang under none. */
  roots: AskLevel[]
}

/** The levels of one 270, 276 or 278 from ST to SE; a level whose parent comes later, or never, is a root. */
export function readQuestion(segments: readonly Segment[]): Question {
  const located = segments.filter(({ id }) => id !== 'SE').map((segment, i): Located => ({ segment, position: i + 1, loop: '' }))
  const { lead, parts } = cutBefore(located, at => at.segment.id === 'HL')
  const levels = parts.map(([start, ...rest]): AskLevel => {
    const code = element(start.segment, 3)
    const loop = (at: Located): Located => ({ ...at, loop: code })
    return {
      id: element(start.segment, 1),
      parent: element(start.segment, 2),
      code,
      start: loop(start),
      segments: rest.map(loop),
      children: [],
    }
  })
  const known = new Map<string, AskLevel>()
  const roots = levels.filter(level => {
    const parent = known.get(level.parent)
    parent?.children.push(level)
    known.set(level.id, level)
    return !parent
  })
  return { header: lead, levels, roots }
}

export interface AskedParty {
  role: string
  kind: string
  lastName: string
  firstName: string
  middleName: string
  idQualifier: string
  id: string
}

/** Those segments of a level, in order. */
export const segmentsOf = (level: AskLevel, id: string, first?: string): Segment[] =>
  level.segments.map(({ segment }) => segment).filter(segment => segment.id === id && (first === undefined || element(segment, 1) === first))

/** The first NM1 of the level: who it is about. */
export function partyOf(level: AskLevel): AskedParty {
  const [name] = segmentsOf(level, 'NM1')
  const at = (n: number): string => (name ? element(name, n) : '')
  return { role: at(1), kind: at(2), lastName: at(3), firstName: at(4), middleName: at(5), idQualifier: at(8), id: at(9) }
}

/** DMG02: undefined when it was not sent; '' when what was sent is no day. */
export function birthDateOf(level: AskLevel): Day | '' | undefined {
  const [demographics] = segmentsOf(level, 'DMG')
  const sent = demographics ? element(demographics, 2) : ''
  return sent === '' ? undefined : (parseCompactDay(sent) ?? '')
}
