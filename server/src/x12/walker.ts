import { firstSegment } from './grammar.ts'
import type { Guide, LoopRule, Rule, SegmentRule } from './grammar.ts'
import { shownId } from './finding.ts'
import type { FindingRule, Severity } from './finding.ts'
import { components, element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'

export type Report = (at: Segment, rule: FindingRule, severity: Severity, reason: string, elementAt?: string) => void

/** One open loop: where in its order we are, and how often each child has been seen. */
interface Frame {
  rule: LoopRule
  place: number
  counts: Map<Rule, number>
  start: Segment
}

interface Match {
  depth: number
  index: number
}

/** Elements that tell segments of one id apart; 1.1 would be the first component. First the one that always decides. */
const selectors: Readonly<Record<string, readonly number[]>> = {
  HL: [3],
  ...Object.fromEntries(['NM1', 'N1', 'REF', 'DTP', 'DTM', 'AMT', 'QTY', 'PER', 'NTE', 'LQ', 'TRN', 'HI'].map(id => [id, [1]])),
  PWK: [1, 2],
  CRC: [1],
}

/**
 * Follows the segments of one transaction through the tree of its guide and reports what is missing, too many or out
 * of place. Keeps only the loops that are open, so memory does not grow with the file.
 */
export class Walker {
  readonly #frames: Frame[]
  readonly #report: Report
  /** After a segment that could not be placed, those that belong to it are not reported again. */
  #lost = false

  constructor(guide: Guide, start: Segment, report: Report) {
    this.#frames = [open(guide.root, start)]
    this.#report = report
  }

  /** Id of the innermost open loop. */
  get loop(): string {
    return this.#frames.at(-1)?.rule.id ?? ''
  }

  get path(): string {
    return this.#frames.at(-1)?.rule.path ?? ''
  }

  get loopName(): string {
    return this.#frames.at(-1)?.rule.name ?? ''
  }

  /** Places one segment between ST and SE; undefined when the guide has no place for it here. */
  take(segment: Segment): SegmentRule | undefined {
    const match = this.#find(segment, ahead, roomLeft) ?? this.#find(segment, ahead, () => true)
    if (match) return this.#enter(match, segment)
    return this.#takeMisplaced(segment)
  }

  /** The SE has come, or something that ends the transaction without it. */
  close(): void {
    while (this.#frames.length > 0) this.#leave()
  }

  #find(segment: Segment, inOrder: InOrder, allowed: Allowed): Match | undefined {
    for (let depth = this.#frames.length - 1; depth >= 0; depth--) {
      const frame = this.#frames[depth]
      if (!frame) continue
      const index = frame.rule.children.findIndex(
        (child, i) => !(depth > 0 && i === 0) && inOrder(frame, i) && matches(firstSegment(child), segment) && allowed(frame, child),
      )
      if (index >= 0) return { depth, index }
    }
    return undefined
  }

  #enter({ depth, index }: Match, segment: Segment): SegmentRule | undefined {
    while (this.#frames.length > depth + 1) this.#leave()
    const frame = this.#frames[depth]
    const child = frame?.rule.children[index]
    if (!frame || !child) return undefined

    frame.place = Math.max(frame.place, frame.rule.places[index] ?? 0)
    const count = (frame.counts.get(child) ?? 0) + 1
    frame.counts.set(child, count)
    this.#lost = false
    if (child.kind === 'loop') this.#frames.push(open(child, segment))
    if (count === child.max + 1) this.#reportTooMany(child, segment)
    return firstSegment(child)
  }

  #reportTooMany(child: Rule, segment: Segment): void {
    const times = child.max === 1 ? 'once' : `${child.max} times`
    if (child.kind === 'loop') this.#report(segment, 'loop.repeat', 'error', `The ${child.name} (loop ${child.id}) may come only ${times} here.`)
    else this.#report(segment, 'segment.repeat', 'error', `The ${child.name} (segment ${child.id}) may come only ${times} in the ${this.loopName}.`)
  }

  #takeMisplaced(segment: Segment): SegmentRule | undefined {
    const earlier = this.#find(
      segment,
      () => true,
      () => true,
    )
    if (earlier) {
      const lost = this.#lost
      const rule = this.#enter(earlier, segment)
      if (!lost) this.#report(segment, 'segment.order', 'error', `Segment ${segment.id} comes too late; the guide has it earlier.`)
      return rule
    }
    if (this.#lost) return undefined
    this.#lost = true
    const known = this.#frames.some(({ rule }) => rule.children.some(child => firstSegment(child).id === segment.id))
    const id = shownId(segment.id)
    const reason = known
      ? `Segment ${id} has a qualifier that the guide does not allow in the ${this.loopName}.`
      : `Segment ${id} is not expected in the ${this.loopName}.`
    this.#report(segment, 'segment.unexpected', 'error', reason)
    return undefined
  }

  #leave(): void {
    const frame = this.#frames.at(-1)
    if (!frame) return
    for (const child of frame.rule.children) if (child.use !== '?' && !frame.counts.has(child)) this.#reportMissing(frame, child)
    this.#frames.pop()
  }

  #reportMissing({ rule, start }: Frame, child: Rule): void {
    const severity = child.use === '~' ? 'warning' : 'error'
    if (child.kind === 'loop')
      this.#report(start, 'loop.required', severity, `The ${child.name} (loop ${child.id}) is required in the ${rule.name} and missing.`)
    else this.#report(start, 'segment.required', severity, `The ${child.name} (segment ${child.id}) is required in the ${rule.name} and missing.`)
  }
}

type InOrder = (frame: Frame, index: number) => boolean
type Allowed = (frame: Frame, child: Rule) => boolean

const ahead: InOrder = (frame, index) => (frame.rule.places[index] ?? 0) >= frame.place
const roomLeft: Allowed = (frame, child) => (frame.counts.get(child) ?? 0) < child.max

/** The segment that opened a loop stands for its first child. */
function open(rule: LoopRule, start: Segment): Frame {
  const [first] = rule.children
  const counted = rule.id !== 'ST' && first ? [[first, 1] as const] : []
  return { rule, place: 0, counts: new Map(counted), start }
}

function matches(rule: SegmentRule, segment: Segment): boolean {
  if (rule.id !== segment.id) return false
  return (selectors[rule.id] ?? []).every(n => {
    const wanted = rule.elements[n - 1]
    const codes = wanted?.codes ?? wanted?.components[0]?.codes
    const [value = ''] = components(element(segment, n), segment.delimiters)
    return !codes || codes.has(value)
  })
}
