import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { ClaimRowFragment } from '../../../gql/graphql.ts'
import { WorkRow } from './work-row.tsx'

interface WorkGridProps {
  claims: readonly ClaimRowFragment[]
  total: number
  at: number
  /** Whether the chosen row takes the focus: only after a person has moved, never on arrival. */
  followFocus: boolean
  onChoose: (id: string) => void
  onMove: (by: number) => void
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e6, End: 1e6 }

/** One grid on a desk, cards where the list is narrow: the same markup, by container query. */
export function WorkGrid({ claims, total, at, followFocus, onChoose, onMove }: WorkGridProps) {
  const grid = useRef<HTMLDivElement>(null)
  const chosenId = claims[at]?.id
  useEffect(() => {
    if (!followFocus || !chosenId) return
    const link = grid.current?.querySelector<HTMLElement>(`[data-claim="${chosenId}"] a`)
    link?.focus({ preventScroll: true })
    link?.closest('[role=row]')?.scrollIntoView({ block: 'nearest' })
  }, [chosenId, followFocus])
  function onKeyDown(event: KeyboardEvent) {
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <div ref={grid} className="work bleed paper no-pick" role="grid" aria-label="Claims to work on" aria-rowcount={total + 1} onKeyDown={onKeyDown}>
      <div className="work-row work-head" role="row" aria-rowindex={1}>
        <div className="w-state" role="columnheader">
          State
        </div>
        <div className="w-payer" role="columnheader">
          Insurer
        </div>
        <div className="w-who" role="columnheader">
          Patient
        </div>
        <div className="w-reason" role="columnheader">
          Reason
        </div>
        <div className="w-sum num" role="columnheader">
          At risk
        </div>
        <div className="w-days num" role="columnheader">
          Time left
        </div>
      </div>
      {claims.map((claim, i) => (
        <WorkRow key={claim.id} claim={claim} index={i} isChosen={i === at} onChoose={onChoose} />
      ))}
    </div>
  )
}
