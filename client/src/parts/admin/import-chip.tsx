import { CircleCheck, CircleX, Hourglass, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ImportStatus } from '../../gql/graphql.ts'

const looks: Record<ImportStatus, { Glyph: LucideIcon; tone: string; words: string }> = {
  RUNNING: { Glyph: Hourglass, tone: 'tone-info', words: 'Running' },
  DONE: { Glyph: CircleCheck, tone: 'tone-positive', words: 'Done' },
  DONE_WITH_PROBLEMS: { Glyph: TriangleAlert, tone: 'tone-caution', words: 'Done, with problems' },
  STOPPED: { Glyph: OctagonX, tone: 'tone-critical', words: 'Stopped' },
  FAILED: { Glyph: CircleX, tone: 'tone-critical', words: 'Failed' },
}

export const importWords = (status: ImportStatus): string => looks[status].words

export function ImportChip({ status }: { status: ImportStatus }) {
  const { Glyph, tone, words } = looks[status]
  return (
    <span className={`chip chip-bare ${tone}`}>
      <Glyph aria-hidden="true" />
      {words}
    </span>
  )
}
