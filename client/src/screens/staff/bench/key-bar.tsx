import type { ReactNode } from 'react'
import { ActionButton } from '../../../ui/action-button.tsx'
import type { KeyRow } from '../key-help.tsx'

export const benchKeys: readonly KeyRow[] = [
  { keys: ['J', 'K'], does: 'Next, previous code' },
  { keys: ['A'], does: 'Accept the code' },
  { keys: ['R'], does: 'Replace the code' },
  { keys: ['X'], does: 'Reject the code' },
  { keys: ['M'], does: 'Add a modifier to the service' },
  { keys: ['E'], does: 'Next evidence in the note' },
  { keys: ['W'], does: 'Next check' },
  { keys: ['[', ']'], does: 'Section of the note before, after' },
  { keys: ['N'], does: 'Next encounter' },
  { keys: ['G', 'Q'], does: 'Go to the queue' },
  { keys: ['F6'], does: 'Next pane' },
  { keys: ['Ctrl', 'Enter'], does: 'Finalise' },
]

/** Keys in sight, and Finalise with its reason; on a desk. */
export function KeyBar({ why, children }: { why: string | undefined; children: ReactNode }) {
  return (
    <section className="keybar" aria-label="Keys and finalise">
      <div>
        <span>
          <kbd>J</kbd>
          <kbd>K</kbd>move
        </span>
        <span>
          <kbd>E</kbd>evidence
        </span>
        <span>
          <kbd>M</kbd>modifier
        </span>
        <span>
          <kbd>W</kbd>next check
        </span>
        <span>
          <kbd>N</kbd>next encounter
        </span>
        <span>
          <kbd>F6</kbd>next pane
        </span>
        <span>
          <kbd>?</kbd>all keys
        </span>
      </div>
      <span className="push" id="final-why">
        {why}
      </span>
      {children}
    </section>
  )
}

interface FinaliseButtonProps {
  why: string | undefined
  /** Where the reason stands if not beside the button. */
  whyId?: string
  onFinalise: () => void
}

export function FinaliseButton({ why, whyId, onFinalise }: FinaliseButtonProps) {
  return (
    <ActionButton kind="main" hotkey="Ctrl Enter" haspopup="dialog" reason={why} reasonId={whyId} onPress={onFinalise}>
      Finalise
    </ActionButton>
  )
}
