import { CircleCheck, CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type NoticeTone = 'info' | 'good' | 'care' | 'stop'
const glyphs: Record<NoticeTone, LucideIcon> = { info: Info, good: CircleCheck, care: TriangleAlert, stop: CircleX }

export interface NoticeProps {
  tone: NoticeTone
  title?: ReactNode
  /** `alert` interrupts a screen reader: only for what just went wrong. */
  role?: 'alert' | 'status'
  children?: ReactNode
}

/** A sentence that must be read, at the place it concerns. */
export function Notice({ tone, title, role, children }: NoticeProps) {
  const Glyph = glyphs[tone]
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <Glyph aria-hidden="true" />
      {title && (
        <p>
          <b>{title}</b>
        </p>
      )}
      {children}
    </div>
  )
}
