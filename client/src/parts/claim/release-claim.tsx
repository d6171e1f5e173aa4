import { graphql } from '../../gql/gql.ts'
import { useCommand } from '../../cache/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Modal } from '../../ui/modal.tsx'
import { CommandRefusal } from '../command-refusal.tsx'
import type { StepDialogProps } from './submit-claim.tsx'

const releaseClaim = graphql(`
  mutation ReleaseClaim($id: ID!, $expectedVersion: Int!) {
    releaseClaim(id: $id, expectedVersion: $expectedVersion) {
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

/** Ends a hold. */
export function ReleaseClaim({ claim, onClose }: StepDialogProps) {
  const command = useCommand(releaseClaim)
  async function release() {
    const released = await command.run({ id: claim.id, expectedVersion: claim.version })
    if (!released) return
    announce(`Claim ${claim.number} is released.`)
    onClose()
  }
  return (
    <Modal
      title={`Release claim ${claim.number}`}
      onClose={onClose}
      foot={
        <ActionButton kind="main" busy={command.busy ? 'Releasing…' : undefined} onPress={() => void release()}>
          Release
        </ActionButton>
      }
    >
      <p>It goes back to where it was before the hold and can then be sent.</p>
      <CommandRefusal command={command} reload={['Claim']} onRetry={() => void release()} />
    </Modal>
  )
}
