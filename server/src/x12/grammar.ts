import { CodeSet } from './code-set.ts'
import { OTHER, POINT, REPETITION } from './layout.ts'
import { composites, segmentShapes } from './segment-dictionary.ts'

/**
 * A guide is data: a tree of loops and segments, written in a short notation and read once at start.
 * Adding a transaction type means adding a table, not code.
 */
export interface Guide {
  /** As people name it: '837P'. */
  type: string
  /** Version written in reports and sentences. */
  version: string
  root: LoopRule
  /** Level codes of HL03 and the level each hangs under, several parted by commas; absent for guides without HL. */
  levels?: Readonly<Record<string, string | undefined>>
}

/** '~' is required by the guide but left out so often, by its own examples too, that we only warn. */
export type Use = '!' | '?' | '~'

export interface SegmentRule {
  kind: 'segment'
  id: string
  name: string
  use: Use
  max: number
  elements: readonly ElementRule[]
  /** The last element that is required, counted from 1; 0 for none. */
  lastRequired: number
  notes: readonly SyntaxNote[]
}

export interface LoopRule {
  kind: 'loop'
  id: string
  name: string
  use: Use
  max: number
  children: readonly Rule[]
  /** Ids of the loops from the outermost to this one, '2000A/2000B/2300'; '' for the transaction itself. */
  path: string
  /** Place in the order for each child. Neighbours that begin with the same segment id share one: any order. */
  places: readonly number[]
}

export type Rule = SegmentRule | LoopRule
export type ElementType = 'AN' | 'ID' | 'N' | 'R' | 'DT' | 'TM' | 'DP' | 'composite'

export interface ElementRule {
  use: '!' | '?' | '-'
  /** What layout.ts says of a value that must be looked at more closely, as bits. */
  refuses: number
  type: ElementType
  min: number
  max: number
  /** Only for ID and the like, when the guide names its codes. */
  codes: CodeSet | undefined
  repeat: number
  components: readonly ElementRule[]
  /** Of its components. */
  lastRequired: number
}

/** P all or none, R at least one, E at most one, C the first needs the others, L the first needs one of the others. */
export interface SyntaxNote {
  kind: 'P' | 'R' | 'E' | 'C' | 'L'
  elements: readonly number[]
  /** The first of them and all of them as bits: 1 << n. */
  first: number
  all: number
  /** Only when one of these is given the note says anything; R always does. */
  when: number
}

/** More than any file holds; a whole number, so that all bounds are. */
export const many = 1_000_000_000

/**
 * @param usage one token for each element: `!` required, `?` situational, `-` not used, then the codes allowed
 *   (`!85`, `?A,B`), or in parentheses the same for the components (`!(!HC ! ? -)`); `<20` shortens the element.
 *   Elements after the last token are not used.
 */
export function segment(id: string, use: Use, max: number, usage: string, name: string): SegmentRule {
  const shape = segmentShapes[id]
  if (shape === undefined) throw new Error(`segment dictionary: no ${id}`)
  const [elements = '', ...notes] = shape.split(';')
  const rules = readElements(elements, usage)
  return {
    kind: 'segment',
    id,
    name,
    use,
    max,
    elements: rules,
    lastRequired: lastRequired(rules),
    notes: notes.flatMap(text => text.trim().split(' ').map(readNote)),
  }
}

export function loop(id: string, use: Use, max: number, name: string, children: readonly Rule[]): LoopRule {
  const places: number[] = []
  children.forEach((child, i) => {
    const before = children[i - 1]
    const same = before && firstSegment(before).id === firstSegment(child).id
    places.push((places.at(-1) ?? -1) + (same ? 0 : 1))
  })
  return { kind: 'loop', id, name, use, max, children, path: '', places }
}

/** A guide whose loops know where they stand. A loop used in two places becomes two. */
export const defineGuide = (guide: Guide): Guide => ({ ...guide, root: placed(guide.root, '') })

function placed(rule: LoopRule, path: string): LoopRule {
  const children = rule.children.map(child => (child.kind === 'loop' ? placed(child, path === '' ? child.id : `${path}/${child.id}`) : child))
  return { ...rule, path, children }
}

/** The segment by which a loop is recognised. */
export function firstSegment(rule: Rule): SegmentRule {
  if (rule.kind === 'segment') return rule
  const [first] = rule.children
  if (!first) throw new Error(`loop ${rule.id} is empty`)
  return firstSegment(first)
}

const lastRequired = (rules: readonly ElementRule[]): number => rules.findLastIndex(({ use }) => use === '!') + 1

function readElements(shapes: string, usage: string): ElementRule[] {
  const uses = tokens(usage)
  return shapes
    .trim()
    .split(' ')
    .map((shape, i) => readElement(shape, uses[i] ?? '-'))
}

function readElement(shape: string, usage: string): ElementRule {
  const [kind = '', repeat = '1'] = shape.split('*')
  const use = readUse(usage)
  const nested = composites[kind]
  if (nested !== undefined) {
    const inner = usage.slice(1).replace(/^\(|\)$/g, '') || '? '.repeat(nested.split(' ').length).trim()
    const components = readElements(nested, inner)
    return {
      use,
      refuses: ANYTHING,
      type: 'composite',
      min: 1,
      max: many,
      codes: undefined,
      repeat: Number(repeat),
      components,
      lastRequired: lastRequired(components),
    }
  }
  const match = /^(AN|ID|N|R|DT|TM|DP)(\d*)-?(\d*)$/.exec(kind)
  if (!match) throw new Error(`segment dictionary: ${shape} is no element`)
  const type = match[1] as ElementType
  const [codes = '', shorter] = usage.slice(1).split('<')
  const [min, max] = readLength(type, match[2] ?? '', match[3] ?? '')
  return {
    use,
    refuses: use === '-' ? ANYTHING : refusedBy[type],
    type,
    min,
    max: shorter ? Number(shorter) : max,
    codes: codes ? new CodeSet(codes.split(',')) : undefined,
    repeat: Number(repeat),
    components: [],
    lastRequired: 0,
  }
}

const ANYTHING = 0xff

/** A day, and a number of digits alone, are told by that; what has a sign or a point has to be read. */
const refusedBy: Readonly<Record<ElementType, number>> = {
  AN: REPETITION,
  ID: REPETITION,
  N: REPETITION | POINT | OTHER,
  R: REPETITION | OTHER,
  DT: REPETITION | POINT | OTHER,
  TM: ANYTHING,
  DP: REPETITION | POINT | OTHER,
  composite: ANYTHING,
}

function readLength(type: ElementType, from: string, to: string): [number, number] {
  if (from === '') return type === 'DT' ? [8, 8] : [4, 8]
  return [Number(from), Number(to || from)]
}

function readUse(usage: string): '!' | '?' | '-' {
  const use = usage.charAt(0)
  if (use === '!' || use === '?' || use === '-') return use
  throw new Error(`grammar: ${usage} begins with none of ! ? -`)
}

/** At spaces, but not inside parentheses. */
function tokens(usage: string): string[] {
  const found: string[] = []
  let depth = 0
  let token = ''
  for (const char of usage) {
    if (char === '(') depth++
    if (char === ')') depth--
    const ends = char === ' ' && depth === 0
    if (!ends) token += char
    else if (token !== '') found.push(token)
    if (ends) token = ''
  }
  return token === '' ? found : [...found, token]
}

function readNote(text: string): SyntaxNote {
  const match = /^([PRECL])((?:\d\d)+)$/.exec(text)
  if (!match) throw new Error(`segment dictionary: ${text} is no syntax note`)
  const kind = match[1] as SyntaxNote['kind']
  const elements = (match[2] ?? '').match(/\d\d/g)?.map(Number) ?? []
  const first = 1 << (elements[0] ?? 0)
  const all = elements.reduce((bits, n) => bits | (1 << n), 0)
  return { kind, elements, first, all, when: kind === 'C' || kind === 'L' ? first : all }
}
