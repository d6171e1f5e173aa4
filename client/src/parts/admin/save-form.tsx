import { useId, type ReactNode } from 'react'
import { ActionButton } from '../../ui/action-button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { RefusalNote, type Refused } from '../../ui/refusal-note.tsx'

interface SaveFormProps {
  title: string
  busy: boolean
  /** Why it cannot be saved yet. */
  reason: string | undefined
  /** What no field of the form shows itself. */
  refusal: Refused | undefined
  onSave: () => Promise<void>
  onClose: () => void
  children: ReactNode
  /** Stands below the form, outside of it. */
  after?: ReactNode
}

/** A form in a sheet with its save button at the foot. */
export function SaveForm({ title, busy, reason, refusal, onSave, onClose, children, after }: SaveFormProps) {
  const formId = useId()
  return (
    <Modal
      title={title}
      onClose={onClose}
      foot={
        <ActionButton kind="main" type="submit" form={formId} reason={reason} busy={busy ? 'Saving…' : undefined}>
          Save
        </ActionButton>
      }
    >
      <form
        className="stack stack-fields"
        id={formId}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void onSave()
        }}
      >
        {children}
        <RefusalNote refusal={refusal} onRetry={() => void onSave()} />
      </form>
      {after}
    </Modal>
  )
}
