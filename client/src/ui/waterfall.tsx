import { parseDollars, zero, type Money as Cents } from '@cleanclaim/schema/money'
import type { CSSProperties, ReactNode } from 'react'
import { Money } from './money.tsx'

export interface FallStep {
  key: string
  /** `paid` is what you paid before; `you` ends the fall: what is left of it. */
  look: 'charged' | 'discount' | 'insurer' | 'paid' | 'you'
  label: string
  /** Signed, as wire text; null while it is not known. */
  amount: string | null
  note?: ReactNode
}

interface Bar {
  from: number
  to: number
}

/**
 * Where each bar starts and ends, in percent of what was charged.
 * A step taken off stands at the right end of what was left before it; the first and the last stand on zero.
 */
export function bars(steps: readonly FallStep[]): Bar[] {
  const cents = (amount: string | null): Cents => (amount === null ? zero : (parseDollars(amount) ?? zero))
  const whole = cents(steps[0]?.amount ?? null)
  // Only the picture is a float; no amount is read back from it.
  const share = (amount: bigint): number => (whole > 0n ? Math.max(0, Math.min(100, (Number(amount) / Number(whole)) * 100)) : 0)
  let left: bigint = whole
  return steps.map(({ look, amount }) => {
    // Not decided yet: it may be any part of what is left.
    if (amount === null) return { from: 0, to: share(left) }
    const size = cents(amount)
    if (look === 'charged' || look === 'you') return { from: 0, to: share(size) }
    const before = left
    left += size
    return { from: share(left < before ? left : before), to: share(left < before ? before : left) }
  })
}

/** From what was charged to what is owed, one step a line. The bars are for the eye; the words are complete without them. */
export function Waterfall({ steps, children }: { steps: readonly FallStep[]; children?: ReactNode }) {
  const spans = bars(steps)
  return (
    <ol className="fall">
      {steps.map(({ key, look, label, amount, note }, i) => {
        const span = spans[i] ?? { from: 0, to: 0 }
        const isPending = amount === null
        return (
          <li key={key} className={`fall-${look}${isPending ? ' fall-pending' : ''}`}>
            <span className="fall-name">{label}</span>
            <span className="fall-sum">{isPending ? 'Not known yet' : <Money amount={amount} />}</span>
            {span.to > span.from && (
              <span className="fall-bar" aria-hidden="true" style={{ '--from': span.from, '--to': span.to } as CSSProperties} />
            )}
            {note && <span className="fall-note">{note}</span>}
          </li>
        )
      })}
      {children}
    </ol>
  )
}
