import { NO_KEY } from './code-set.ts'
import type { CodeSet } from './code-set.ts'
import { firstSegment } from './grammar.ts'
import type { ElementRule, Guide, LoopRule, Rule, SegmentRule } from './grammar.ts'
import { kindCount, kindOf } from './segment-dictionary.ts'
import type { Segment } from './segment.ts'

// A guide made ready for walking: what the walker would look for in lists at each segment is found once, when the guide
// is first used.

export interface LoopPlan {
  rule: LoopRule
  /** So many children it has. */
  size: number
  /** By the kind of the segment that each is or begins with, in the order of the guide. */
  byKind: readonly (readonly ChildPlan[])[]
  required: readonly ChildPlan[]
}

export interface ChildPlan {
  /** Its position among all children of the loop. */
  index: number
  place: number
  /** So many of them a loop may hold. */
  max: number
  rule: Rule
  /** The segment that it is or begins with. */
  first: SegmentRule
  qualifiers: readonly Qualifier[]
  /** Undefined for a segment. */
  loop: LoopPlan | undefined
}

interface Qualifier {
  n: number
  codes: CodeSet
}

/** Elements that tell segments of one id apart. First the one that always decides. */
const selectors: Readonly<Record<string, readonly number[]>> = {
  HL: [3],
  ...Object.fromEntries(['NM1', 'N1', 'REF', 'DTP', 'DTM', 'AMT', 'QTY', 'PER', 'NTE', 'LQ', 'TRN', 'HI'].map(id => [id, [1]])),
  PWK: [1, 2],
  CRC: [1],
}

const plans = new WeakMap<Guide, LoopPlan>()

export function planOf(guide: Guide): LoopPlan {
  const known = plans.get(guide)
  if (known) return known
  const plan = planLoop(guide.root, true)
  plans.set(guide, plan)
  return plan
}

/** The segment that opens a loop does not come again inside it. */
function planLoop(rule: LoopRule, isRoot: boolean): LoopPlan {
  const children = rule.children.map((child, index) => planChild(child, index, rule.places[index] ?? 0))
  return {
    rule,
    size: children.length,
    byKind: groupByKind(isRoot ? children : children.slice(1)),
    required: children.filter(({ rule: { use } }) => use !== '?'),
  }
}

function groupByKind(children: readonly ChildPlan[]): ChildPlan[][] {
  const groups = Array.from({ length: kindCount }, (): ChildPlan[] => [])
  for (const child of children) groups[kindOf(child.first.id)]?.push(child)
  return groups
}

function planChild(rule: Rule, index: number, place: number): ChildPlan {
  const first = firstSegment(rule)
  const qualifiers = (selectors[first.id] ?? []).flatMap(n => {
    const codes = qualifierCodes(first.elements[n - 1])
    return codes ? [{ n, codes }] : []
  })
  return { index, place, max: rule.max, rule, first, qualifiers, loop: rule.kind === 'loop' ? planLoop(rule, false) : undefined }
}

/** Of a composite its first component tells. */
const qualifierCodes = (rule: ElementRule | undefined): CodeSet | undefined => rule?.codes ?? rule?.components[0]?.codes

/** True when the qualifiers of the segment are those of the rule. */
export function matches({ qualifiers }: ChildPlan, segment: Segment): boolean {
  for (const { n, codes } of qualifiers) {
    const key = segment.key(n)
    const isOneOf = key === NO_KEY ? codes.has(segment.component(n, 1)) : codes.hasKey(key)
    if (!isOneOf) return false
  }
  return true
}
