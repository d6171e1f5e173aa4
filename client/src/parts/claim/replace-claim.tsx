import { useState } from 'react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { Correction } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Modal } from '../../ui/modal.tsx'
import { CommandRefusal } from '../command-refusal.tsx'
import type { StepDialogProps } from './submit-claim.tsx'

const replaceClaim = graphql(`
  mutation ReplaceClaim($id: ID!, $expectedVersion: Int!, $correction: Correction!) {
    replaceClaim(id: $id, expectedVersion: $expectedVersion, correction: $correction) {
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

const corrections = [
  { value: 'REPLACEMENT', label: 'replace it with a corrected claim' },
  { value: 'VOID', label: 'take it back, as if it had not been sent' },
] as const satisfies readonly { value: Correction; label: string }[]

/** Sends a decided claim again under the insurer's own number. */
export function ReplaceClaim({ claim, onClose }: StepDialogProps) {
  const [correction, setCorrection] = useState<Correction>('REPLACEMENT')
  const command = useCommand(replaceClaim)
  async function replace() {
    if (!(await command.run({ id: claim.id, expectedVersion: claim.version, correction }))) return
    announce(`Claim ${claim.number} was checked again.`)
    onClose()
  }
  return (
    <Modal
      title={`Correct claim ${claim.number} at ${claim.payerName}`}
      onClose={onClose}
      foot={
        <ActionButton kind="main" busy={command.busy ? 'Making it ready…' : undefined} onPress={() => void replace()}>
          Make it ready
        </ActionButton>
      }
    >
      <ChoiceField label="The insurer is to" value={correction} options={corrections} onChange={setCorrection} />
      <p>
        {correction === 'REPLACEMENT'
          ? 'Put right what was wrong on its form, then send it. Codes, units and charges stay as they were decided on.'
          : 'It is ready to be sent. What was paid goes back when the insurer answers.'}
      </p>
      <CommandRefusal command={command} reload={['Claim']} onRetry={() => void replace()} />
    </Modal>
  )
}
