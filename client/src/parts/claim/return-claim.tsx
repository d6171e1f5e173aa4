import { useState } from 'react'
import { graphql } from '../../gql/gql.ts'
import { useCommand } from '../../cache/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CommandRefusal } from '../command-refusal.tsx'
import type { StepDialogProps } from './submit-claim.tsx'

const returnForCoding = graphql(`
  mutation ReturnForCoding($id: ID!, $expectedVersion: Int!, $reason: String!) {
    returnForCoding(id: $id, expectedVersion: $expectedVersion, reason: $reason) {
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

/** Takes a claim back to its encounter for correction. */
export function ReturnClaim({ claim, onClose }: StepDialogProps) {
  const [reason, setReason] = useState('')
  const command = useCommand(returnForCoding)
  async function giveBack() {
    const returned = await command.run({ id: claim.id, expectedVersion: claim.version, reason: reason.trim() })
    if (!returned) return
    announce(`Claim ${claim.number} is back in coding.`)
    onClose()
  }
  return (
    <Modal
      title={`Return claim ${claim.number} for coding`}
      onClose={onClose}
      foot={
        <ActionButton
          kind="main"
          reason={reason.trim() ? undefined : 'Say what to correct first.'}
          busy={command.busy ? 'Returning…' : undefined}
          onPress={() => void giveBack()}
        >
          Return for coding
        </ActionButton>
      }
    >
      <TextField
        label="What is to be corrected"
        hint="The coder sees this at the top of the encounter."
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <CommandRefusal command={command} reload={['Claim']} onRetry={() => void giveBack()} />
    </Modal>
  )
}
