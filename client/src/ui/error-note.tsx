import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

export interface ErrorNoteProps {
  /** What happened. */
  title: string
  /** What was kept, and what did not happen. */
  children?: ReactNode
  reference?: string | undefined
  onRetry?: (() => void) | undefined
}

/** A failure in four parts: what happened, what was kept, what to do, what to quote. */
export function ErrorNote({ title, children, reference, onRetry }: ErrorNoteProps) {
  return (
    <Notice tone="stop" title={title} role="alert">
      <p>
        {children}
        {reference && ` Reference ${reference}.`}
      </p>
      {onRetry && (
        <p className="actions">
          <button className="btn" type="button" onClick={onRetry}>
            <RotateCcw aria-hidden="true" />
            Try again
          </button>
        </p>
      )}
    </Notice>
  )
}
