import { CircleAlert, CircleCheck, CircleX, Clock, Hourglass, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type ChipTone = 'need' | 'wait' | 'done' | 'care' | 'stop' | 'plain'

const glyphs: Record<ChipTone, LucideIcon | undefined> = {
  need: CircleAlert,
  wait: Hourglass,
  done: CircleCheck,
  care: Clock,
  stop: CircleX,
  plain: undefined,
}

/** A status: glyph and words first, edge second, tint last, so that it survives grey print (DESIGN.md 5). */
export function Chip({ tone, children, isBare = false }: { tone: ChipTone; children: ReactNode; isBare?: boolean }) {
  const Glyph = glyphs[tone]
  return (
    <span className={`chip chip-${tone}${isBare ? ' chip-bare' : ''}`}>
      {Glyph && <Glyph aria-hidden="true" />}
      {children}
    </span>
  )
}
