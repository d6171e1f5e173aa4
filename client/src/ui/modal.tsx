import { useEffect, useId, useRef, type ReactNode } from 'react'
import { X } from 'lucide-react'

export interface ModalProps {
  title: ReactNode
  /** A second line under the title. */
  sub?: ReactNode
  /** `sheet`: from below on a phone, at the side on a desk. `dialog`: whole screen on a phone, centred on a desk. */
  shape?: 'sheet' | 'dialog'
  /** Between head and body, without padding of its own. */
  lead?: ReactNode
  foot?: ReactNode
  onClose: () => void
  children: ReactNode
  /** Leave out the padding round the children. */
  flush?: boolean
  describedBy?: string
}

/**
 * Native dialog: the browser makes the rest inert, traps focus, closes on Escape and gives focus back.
 */
export function Modal({ title, sub, shape = 'sheet', lead, foot, onClose, children, flush, describedBy }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const opener = document.activeElement
    if (!element.open) element.showModal()
    // React keeps `autofocus` to itself, so the browser cannot see which field should have the focus first.
    element.querySelector<HTMLElement>('[data-first], input, textarea, select')?.focus()
    return () => {
      if (element.open) element.close()
      // React removes the element before the browser can give focus back by itself.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={shape === 'sheet' ? 'modal sheet' : 'modal dialog'}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="sheet-head">
        <div>
          <h2 id={titleId}>{title}</h2>
          {sub && <p className="second">{sub}</p>}
        </div>
        <button className="btn btn-plain btn-icon" type="button" aria-label="Close" onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </div>
      {lead}
      {flush ? children : <div className="sheet-body stack">{children}</div>}
      {foot && <div className="sheet-foot">{foot}</div>}
    </dialog>
  )
}
