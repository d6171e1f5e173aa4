import type { ReactNode } from 'react'
import { codeOf, isLine, tagOf, type Entry } from './whole-encounter.ts'
import { EntryChip } from './entry-chip.tsx'
import { pointerLetters } from './pointers.ts'

interface CodeCardProps {
  entry: Entry
  isChosen: boolean
  /** A check that speaks of this entry, in few words. */
  trouble?: string | undefined
  onChoose: (id: string) => void
  /** What can be done with it; shown on the chosen card. */
  children?: ReactNode
}

const looks = { PROPOSED: ' is-proposed', ACCEPTED: '', REPLACED: '', REJECTED: ' is-rejected' } as const

/** A code as it will stand on the claim: letter or line, code, words, status. */
export function CodeCard({ entry, isChosen, trouble, onChoose, children }: CodeCardProps) {
  const rejected = entry.status === 'REJECTED'
  const look = isChosen ? ' is-on' : looks[entry.status]
  return (
    <li className={`codecard${look}`} aria-current={isChosen || undefined} data-entry={entry.id} onMouseDown={() => onChoose(entry.id)}>
      <span className="letter">{rejected ? <span aria-hidden="true">–</span> : tagOf(entry)}</span>
      <span className="codeline">
        <button className="code code-pick" type="button" tabIndex={isChosen ? 0 : -1} onFocus={() => onChoose(entry.id)}>
          {codeOf(entry)}
        </button>
        {isLine(entry) &&
          entry.modifiers.map(modifier => (
            <span className="code modifier" key={modifier}>
              {modifier}
            </span>
          ))}
        {entry.replacedCode && <span className="was">{entry.replacedCode}</span>}
        {trouble && <span className="tone-critical strong small">{trouble}</span>}
      </span>
      <EntryChip status={entry.status} />
      <p className="words">
        {entry.name ?? entry.sourceText ?? 'Words for this code are not loaded'}
        {isLine(entry) && entry.pointers.length > 0 && <span className="second"> for {pointerLetters(entry.pointers)}</span>}
        {isLine(entry) && entry.units !== '1' && <span className="second">, {entry.units} units</span>}
      </p>
      {children}
    </li>
  )
}
