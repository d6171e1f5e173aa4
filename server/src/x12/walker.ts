import { firstSegment } from './grammar.ts'
import type { Guide, LoopRule, Rule, SegmentRule } from './grammar.ts'
import { shownId } from './finding.ts'
import type { FindingRule, Severity } from './finding.ts'
import type { Segment } from './tokenizer.ts'
import { matches, planOf } from './walk-plan.ts'
import type { ChildPlan, LoopPlan } from './walk-plan.ts'

/** @param missing id of the segment that is not there */
export type Report = (at: Segment, rule: FindingRule, severity: Severity, reason: string, elementAt?: string, missing?: string) => void

/** One open loop: where in its order we are, and how often each child has been seen, by its index. */
class Frame {
  plan: LoopPlan
  start: Segment
  place = 0
  counts: Int32Array

  constructor(plan: LoopPlan, start: Segment) {
    this.plan = plan
    this.start = start
    this.counts = new Int32Array(plan.size)
  }

  /** Used again for another loop, since a large file opens millions. */
  reopen(plan: LoopPlan, start: Segment): void {
    this.plan = plan
    this.start = start
    this.place = 0
    if (this.counts.length < plan.size) this.counts = new Int32Array(plan.size)
    else for (let i = 0; i < plan.size; i++) this.counts[i] = 0
  }
}

/**
 * Follows the segments of one transaction through the tree of its guide and reports what is missing, too many or out
 * of place. Keeps only the loops that are open, so memory does not grow with the file.
 */
export class Walker {
  readonly #frames: Frame[] = []
  /** So many of them are open. */
  #open = 0
  /** Depth of the loop whose child was found last. */
  #depth = 0
  readonly #report: Report
  /** After a segment that could not be placed, those that belong to it are not reported again. */
  #lost = false

  constructor(guide: Guide, start: Segment, report: Report) {
    this.#enterLoop(planOf(guide), start)
    this.#report = report
  }

  /** The innermost open loop. */
  get loop(): LoopRule | undefined {
    return this.#top()?.plan.rule
  }

  get #loopName(): string {
    return this.loop?.name ?? ''
  }

  /** Places one segment between ST and SE; undefined when the guide has no place for it here. */
  take(segment: Segment): SegmentRule | undefined {
    const child = this.#findAhead(segment)
    return child ? this.#enter(child, segment) : this.#takeMisplaced(segment)
  }

  /** The SE has come, or something that ends the transaction without it. */
  close(): void {
    while (this.#open > 0) this.#leave()
  }

  #top(): Frame | undefined {
    return this.#frames[this.#open - 1]
  }

  /** The innermost loop that may take the segment now, before any that has as many of them as it may hold. */
  #findAhead(segment: Segment): ChildPlan | undefined {
    let full: ChildPlan | undefined
    let fullDepth = 0
    for (let depth = this.#open - 1; depth >= 0; depth--) {
      const frame = this.#frames[depth]
      const children = frame?.plan.byKind[segment.kind]
      if (!frame || !children || children.length === 0) continue
      this.#depth = depth
      for (const child of children) {
        if (child.place < frame.place || !matches(child, segment)) continue
        if ((frame.counts[child.index] ?? 0) < child.max) return child
        if (full) continue
        full = child
        fullDepth = depth
      }
    }
    this.#depth = fullDepth
    return full
  }

  #findEarlier(segment: Segment): ChildPlan | undefined {
    for (let depth = this.#open - 1; depth >= 0; depth--) {
      const child = this.#frames[depth]?.plan.byKind[segment.kind]?.find(each => matches(each, segment))
      this.#depth = depth
      if (child) return child
    }
    return undefined
  }

  /** @param child of the loop at #depth */
  #enter(child: ChildPlan, segment: Segment): SegmentRule | undefined {
    while (this.#open > this.#depth + 1) this.#leave()
    const frame = this.#top()
    if (!frame) return undefined

    frame.place = Math.max(frame.place, child.place)
    const count = (frame.counts[child.index] ?? 0) + 1
    frame.counts[child.index] = count
    this.#lost = false
    if (child.loop) this.#enterLoop(child.loop, segment)
    if (count === child.max + 1) this.#reportTooMany(child.rule, segment)
    return child.first
  }

  /** The segment that opens a loop stands for its first child; the ST is no child of the transaction. */
  #enterLoop(plan: LoopPlan, start: Segment): void {
    const used = this.#frames[this.#open]
    const frame = used ?? new Frame(plan, start)
    if (used) used.reopen(plan, start)
    else this.#frames.push(frame)
    if (this.#open > 0) frame.counts[0] = 1
    this.#open++
  }

  #reportTooMany(child: Rule, segment: Segment): void {
    const times = child.max === 1 ? 'once' : `${child.max} times`
    if (child.kind === 'loop') this.#report(segment, 'loop.repeat', 'error', `The ${child.name} (loop ${child.id}) may come only ${times} here.`)
    else this.#report(segment, 'segment.repeat', 'error', `The ${child.name} (segment ${child.id}) may come only ${times} in the ${this.#loopName}.`)
  }

  #takeMisplaced(segment: Segment): SegmentRule | undefined {
    const earlier = this.#findEarlier(segment)
    if (earlier) {
      const lost = this.#lost
      const rule = this.#enter(earlier, segment)
      if (!lost) this.#report(segment, 'segment.order', 'error', `Segment ${segment.id} comes too late; the guide has it earlier.`)
      return rule
    }
    if (this.#lost) return undefined
    this.#lost = true
    const known = this.#frames.slice(0, this.#open).some(({ plan }) => plan.byKind[segment.kind]?.length)
    const id = shownId(segment.id)
    const reason = known
      ? `Segment ${id} has a qualifier that the guide does not allow in the ${this.#loopName}.`
      : `Segment ${id} is not expected in the ${this.#loopName}.`
    this.#report(segment, 'segment.unexpected', 'error', reason)
    return undefined
  }

  #leave(): void {
    const frame = this.#top()
    if (!frame) return
    for (const { index, rule } of frame.plan.required) if (!frame.counts[index]) this.#reportMissing(frame, rule)
    this.#open--
  }

  #reportMissing({ plan: { rule }, start }: Frame, child: Rule): void {
    const severity = child.use === '~' ? 'warning' : 'error'
    const [kind, what] = child.kind === 'loop' ? (['loop.required', 'loop'] as const) : (['segment.required', 'segment'] as const)
    const reason = `The ${child.name} (${what} ${child.id}) is required in the ${rule.name} and missing.`
    this.#report(start, kind, severity, reason, '', firstSegment(child).id)
  }
}
