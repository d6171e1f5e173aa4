import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { CommandRefusal } from '../command-refusal.tsx'

const recheckClaim = graphql(`
  mutation RecheckClaim($id: ID!, $expectedVersion: Int!) {
    recheckClaim(id: $id, expectedVersion: $expectedVersion) {
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

/** Looks again after something was put right elsewhere. */
export function RecheckClaim({ claim }: { claim: { id: string; version: number } }) {
  const command = useCommand(recheckClaim)
  async function check() {
    const checked = await command.run({ id: claim.id, expectedVersion: claim.version })
    if (checked) announce('The claim is checked again.')
  }
  return (
    <div className="after">
      <ActionButton busy={command.busy ? 'Checking…' : undefined} onPress={() => void check()}>
        Check again
      </ActionButton>
      <CommandRefusal command={command} reload={['Claim']} onRetry={() => void check()} />
    </div>
  )
}
