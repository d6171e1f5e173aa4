import { useState } from 'react'
import { ActionButton } from '../../ui/action-button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FlagRow } from './whole-encounter.ts'

interface OverrideCheckProps {
  flag: FlagRow
  busy: boolean
  onOverride: (reason: string) => void
  onClose: () => void
}

/** Accepting the risk of a check needs a reason, kept with the encounter for the auditor (UX.md C5). */
export function OverrideCheck({ flag, busy, onOverride, onClose }: OverrideCheckProps) {
  const [reason, setReason] = useState('')
  return (
    <Modal
      title={`Override: ${flag.title}`}
      onClose={onClose}
      foot={
        <>
          <ActionButton
            kind="main"
            reason={reason.trim() ? undefined : 'Say why first.'}
            busy={busy ? 'Saving…' : undefined}
            onPress={() => onOverride(reason.trim())}
          >
            Override with this reason
          </ActionButton>
          <ActionButton onPress={onClose}>Not now</ActionButton>
        </>
      }
    >
      <p>{flag.message}</p>
      <p className="second">{flag.source}</p>
      <TextField
        label="Why the claim may go out all the same"
        hint="Name what the note says. An auditor reads this."
        rows={4}
        value={reason}
        onChange={setReason}
      />
    </Modal>
  )
}
