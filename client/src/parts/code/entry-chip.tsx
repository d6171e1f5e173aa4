import { Ban, Check, CircleDashed, Repeat2 } from 'lucide-react'
import type { EntryStatus } from '../../gql/graphql.ts'

const looks = {
  PROPOSED: { Glyph: CircleDashed, tone: '', words: 'Proposed' },
  ACCEPTED: { Glyph: Check, tone: 'tone-positive', words: 'Accepted' },
  REPLACED: { Glyph: Repeat2, tone: 'tone-accent', words: 'Replaced' },
  REJECTED: { Glyph: Ban, tone: '', words: 'Rejected' },
} satisfies Record<EntryStatus, { Glyph: typeof Check; tone: string; words: string }>

export const statusWords = (status: EntryStatus): string => looks[status].words

/** How far a code is. */
export function EntryChip({ status }: { status: EntryStatus }) {
  const { Glyph, tone, words } = looks[status]
  return (
    <span className={`chip chip-bare ${tone}`}>
      <Glyph aria-hidden="true" />
      {words}
    </span>
  )
}
