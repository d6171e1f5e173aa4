import { element } from '../../../x12/tokenizer.ts'
import type { Segment } from '../../../x12/tokenizer.ts'
import type { Draft } from '../write-interchange.ts'
import type { AskLevel } from './inquiry-levels.ts'

/** One level of an answer: its segments without the HL, and what hangs under it. */
export interface AnswerLevel {
  code: string
  segments: readonly Draft[]
  children: readonly AnswerLevel[]
}

/** Numbers the levels in the order in which they are sent; HL04 says whether more hangs under one. */
export function draftLevels(roots: readonly AnswerLevel[]): Draft[] {
  const drafts: Draft[] = []
  let last = 0
  const add = ({ code, segments, children }: AnswerLevel, parent: string): void => {
    const id = String((last += 1))
    drafts.push(['HL', id, parent, code, children.length > 0 ? '1' : '0'], ...segments)
    for (const child of children) add(child, id)
  }
  for (const root of roots) add(root, '')
  return drafts
}

export const echo = (segment: Segment): Draft => [segment.id, ...segment.elements]

/** Our own trace number comes back as one of 2, the rest as it was sent. */
export const echoTraces = (level: AskLevel): Draft[] =>
  level.segments
    .filter(({ segment }) => segment.id === 'TRN')
    .map(({ segment }): Draft => ['TRN', '2', element(segment, 2), element(segment, 3), element(segment, 4)])

export const echoAll = (level: AskLevel, ...ids: string[]): Draft[] =>
  level.segments.filter(({ segment }) => ids.includes(segment.id)).map(({ segment }) => echo(segment))
