import type { ReactNode } from 'react'
import { Money } from './money.tsx'

export interface SumRow {
  key: string
  label: ReactNode
  /** Wire text; null is "Not known yet", never $0.00. */
  amount: string | null
  note?: ReactNode
  /** `total`: a rule above says what is above adds up to it. `final`: and this is the end of it. */
  kind?: 'part' | 'total' | 'final' | 'pending'
  isStrong?: boolean
}

/** Amounts that add up, with their rules (DESIGN.md 5). */
export function Sum({ rows }: { rows: readonly SumRow[] }) {
  return (
    <dl className="sum">
      {rows.map(({ key, label, amount, note, kind = 'part', isStrong }) => (
        <div key={key} className={kind === 'part' ? undefined : `sum-${kind}`}>
          <dt className={isStrong ? 'strong' : undefined}>{label}</dt>
          <dd>{amount === null ? 'Not known yet' : <Money amount={amount} />}</dd>
          {note && <dd className="note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
