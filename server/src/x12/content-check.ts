import type { Segment } from './tokenizer.ts'

/** @param loop id of the loop in which the segment was placed; '' without a guide */
export type Take = (segment: Segment, loop: string) => void

/** What segments of one transaction must agree on with each other, beyond the place and form of each. */
export interface ContentCheck {
  /** What it does with segments between ST and SE, by their id; they come in order. */
  readonly takes: Readonly<Record<string, Take>>
  /** The transaction ends. */
  close(): void
}
