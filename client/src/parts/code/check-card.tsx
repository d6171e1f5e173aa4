import type { ReactNode } from 'react'
import { Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Severity } from '../../gql/graphql.ts'
import type { FlagRow } from './whole-encounter.ts'

const looks = {
  BLOCK: { Glyph: OctagonAlert, box: 'check check-hard', word: 'Blocks' },
  WARN: { Glyph: TriangleAlert, box: 'check check-warn', word: 'Read' },
  INFO: { Glyph: Info, box: 'check check-info', word: 'Note' },
} satisfies Record<Severity, { Glyph: typeof Info; box: string; word: string }>

/** Severity first, the rule in plain words, its source, what can be done. */
export function CheckCard({ flag, isChosen, children }: { flag: FlagRow; isChosen: boolean; children?: ReactNode }) {
  const { Glyph, box, word } = looks[flag.severity]
  return (
    <li className={isChosen ? `${box} is-chosen` : box} data-flag={flag.id} tabIndex={-1}>
      <Glyph aria-hidden="true" />
      <h3>
        {word}: {flag.title}
      </h3>
      <p className="small">{flag.message}</p>
      <p className="second">{flag.source}</p>
      {flag.status === 'OVERRIDDEN' && (
        <p className="small">
          <b>Overridden:</b> {flag.overrideReason}
        </p>
      )}
      {children}
    </li>
  )
}
