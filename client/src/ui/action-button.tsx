import { useId, type ReactNode } from 'react'
import { Hourglass } from 'lucide-react'

export interface ActionButtonProps {
  children: ReactNode
  kind?: 'main' | 'second' | 'plain' | 'danger'
  /** Why it cannot be used now, said beside it; leaves the button in reach of the keyboard. */
  reason?: string | undefined
  /** Words while it is under way, e.g. `Sending…`; a second press is ignored. */
  busy?: string | undefined
  /** Its key, shown on a desk. */
  hotkey?: string
  type?: 'button' | 'submit'
  form?: string
  /** The reason stands elsewhere on the page, in the element of this id. */
  reasonId?: string | undefined
  onPress?: () => void
  haspopup?: 'dialog' | 'menu'
}

const kinds = { main: 'btn btn-main', second: 'btn', plain: 'btn btn-plain', danger: 'btn btn-danger' }

/** Disabled is `aria-disabled`, dashed, focusable, with its reason beside it (DESIGN.md 6). */
export function ActionButton(props: ActionButtonProps) {
  const { children, kind = 'second', reason, busy, hotkey, type = 'button', form, onPress, haspopup } = props
  const ownId = useId()
  const off = Boolean(reason || busy)
  const button = (
    <button
      className={kinds[kind]}
      type={type}
      form={form}
      aria-disabled={off || undefined}
      aria-describedby={reason ? (props.reasonId ?? ownId) : undefined}
      aria-haspopup={haspopup}
      onClick={event => {
        if (off) event.preventDefault()
        else onPress?.()
      }}
    >
      {busy ? (
        <>
          <Hourglass aria-hidden="true" />
          {busy}
        </>
      ) : (
        children
      )}
      {hotkey && !busy && <kbd>{hotkey}</kbd>}
    </button>
  )
  if (!reason || props.reasonId) return button
  return (
    <span className="with-why">
      {button}
      <span className="why" id={ownId}>
        {reason}
      </span>
    </span>
  )
}
