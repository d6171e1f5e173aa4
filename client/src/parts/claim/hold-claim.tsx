import { useState } from 'react'
import { graphql } from '../../gql/gql.ts'
import { useCommand } from '../../cache/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CommandRefusal } from '../command-refusal.tsx'
import type { StepDialogProps } from './submit-claim.tsx'

const holdClaim = graphql(`
  mutation HoldClaim($id: ID!, $expectedVersion: Int!, $reason: String!) {
    holdClaim(id: $id, expectedVersion: $expectedVersion, reason: $reason) {
      __typename
      ... on Claim {
        ...WholeClaim
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

/** Keeps a claim from being sent, with the reason that the next person reads. */
export function HoldClaim({ claim, onClose }: StepDialogProps) {
  const [reason, setReason] = useState('')
  const command = useCommand(holdClaim)
  async function hold() {
    const held = await command.run({ id: claim.id, expectedVersion: claim.version, reason: reason.trim() })
    if (!held) return
    announce(`Claim ${claim.number} is on hold.`)
    onClose()
  }
  return (
    <Modal
      title={`Hold claim ${claim.number}`}
      onClose={onClose}
      foot={
        <ActionButton
          kind="main"
          reason={reason.trim() ? undefined : 'Say why first.'}
          busy={command.busy ? 'Saving…' : undefined}
          onPress={() => void hold()}
        >
          Hold
        </ActionButton>
      }
    >
      <TextField label="Why" hint="The next person reads this." rows={3} value={reason} onChange={setReason} />
      <CommandRefusal command={command} reload={['Claim']} onRetry={() => void hold()} />
    </Modal>
  )
}
