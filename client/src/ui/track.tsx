import { CircleCheck, CircleDashed, CircleX, Hourglass, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type TrackState = 'done' | 'bad' | 'wait' | 'next'
export interface TrackStep {
  key: string
  state: TrackState
  title: ReactNode
  tag?: ReactNode
  detail?: ReactNode
}

const looks: Record<TrackState, { glyph: LucideIcon; className: string }> = {
  done: { glyph: CircleCheck, className: 'done' },
  bad: { glyph: CircleX, className: 'bad' },
  wait: { glyph: Hourglass, className: 'next' },
  next: { glyph: CircleDashed, className: 'next' },
}
const words: Record<TrackState, string> = { done: '', bad: ' (refused)', wait: ' (waiting)', next: ' (expected)' }

/** What happened, then what is expected: solid line behind the first, dashed before the second. */
export function Track({ steps, label }: { steps: readonly TrackStep[]; label?: string }) {
  return (
    <ol className="track" aria-label={label}>
      {steps.map(({ key, state, title, tag, detail }, i) => {
        const { glyph: Glyph, className } = looks[state]
        const following = steps[i + 1]?.state
        const isBeforeNext = following === 'next' || following === 'wait'
        return (
          <li key={key} className={isBeforeNext ? `${className} before-next` : className}>
            <Glyph aria-hidden="true" />
            <div>
              <h3>
                {title} {tag && <span className="tag">{tag}</span>}
                {words[state] && <span className="vh">{words[state]}</span>}
              </h3>
              {detail && <p>{detail}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
