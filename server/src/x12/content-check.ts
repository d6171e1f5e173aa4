import type { Segment } from './tokenizer.ts'

/** What segments of one transaction must agree on with each other, beyond the place and form of each. */
export interface ContentCheck {
  /** Ids of the segments that it looks at. */
  readonly wants: readonly string[]
  /** Each of them between ST and SE, in order. @param loop id of the loop in which it was placed */
  take(segment: Segment, loop: string): void
  /** The transaction ends. */
  close(): void
}
