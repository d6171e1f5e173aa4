import { useState } from 'react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { UserRowFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

const disableUser = graphql(`
  mutation DisableUser($id: ID!) {
    disableUser(id: $id) {
      __typename
      ... on User {
        ...UserRow
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

/** Asks once more in place: the person is signed out everywhere at that moment. */
export function DisableUser({ user, onDone }: { user: UserRowFragment; onDone: () => void }) {
  const [asking, setAsking] = useState(false)
  const command = useCommand(disableUser)
  async function disable() {
    const disabled = await command.run({ id: user.id })
    if (!disabled) return
    announce(`${user.name} is disabled.`)
    onDone()
  }
  if (!asking) {
    return (
      <p className="actions apart">
        <ActionButton kind="danger" onPress={() => setAsking(true)}>
          Disable this user
        </ActionButton>
      </p>
    )
  }
  return (
    <div className="stack apart">
      <p>{user.name} is signed out everywhere and cannot sign in again. What they did stays in the audit trail.</p>
      <p className="actions">
        <ActionButton kind="danger" busy={command.busy ? 'Disabling…' : undefined} onPress={() => void disable()}>
          Disable {user.name}
        </ActionButton>
        <ActionButton onPress={() => setAsking(false)}>Keep</ActionButton>
      </p>
      <RefusalNote refusal={command.refusal} onRetry={() => void disable()} />
    </div>
  )
}
