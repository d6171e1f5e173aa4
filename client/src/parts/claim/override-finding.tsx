import { useState } from 'react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CommandRefusal } from '../command-refusal.tsx'

const overrideFinding = graphql(`
  mutation OverrideFinding($id: ID!, $expectedVersion: Int!, $rule: String!, $field: String!, $message: String!, $reason: String!) {
    overrideFinding(id: $id, expectedVersion: $expectedVersion, rule: $rule, field: $field, message: $message, reason: $reason) {
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

interface OverrideFindingProps {
  claim: { id: string; version: number }
  finding: { rule: string; field?: string | null; message: string }
  onClose: () => void
}

/** Lets one finding of one claim pass, with the reason that stays on record. */
export function OverrideFinding({ claim, finding, onClose }: OverrideFindingProps) {
  const [reason, setReason] = useState('')
  const command = useCommand(overrideFinding)
  const { rule, field, message } = finding
  async function pass() {
    const variables = { id: claim.id, expectedVersion: claim.version, rule, field: field ?? '', message, reason: reason.trim() }
    if (!(await command.run(variables))) return
    announce('The claim may pass this check.')
    onClose()
  }
  return (
    <Modal
      title="Let the claim pass this check"
      sub={message}
      onClose={onClose}
      foot={
        <ActionButton
          kind="main"
          reason={reason.trim() ? undefined : 'Say why first.'}
          busy={command.busy ? 'Saving…' : undefined}
          onPress={() => void pass()}
        >
          Let it pass
        </ActionButton>
      }
    >
      <TextField label="Why" hint="Kept with your name. It holds for this claim only." rows={3} value={reason} onChange={setReason} />
      <CommandRefusal command={command} reload={['Claim']} onRetry={() => void pass()} />
    </Modal>
  )
}
