import { useApolloClient } from '@apollo/client/react'
import { useCommand } from '../../../cache/use-command.ts'
import { showMoment } from '../../../format/day.ts'
import { unmask, type FragmentType } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { announce } from '../../../ui/announcer.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'

export const device = graphql(`
  fragment StaffDevice on Session {
    id
    startedAt
    lastSeenAt
    device
    isCurrent
  }
`)
const revokeSession = graphql(`
  mutation RevokeStaffSession($id: ID!) {
    revokeSession(id: $id) {
      __typename
      ... on Done {
        ok
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

/** Where this person is signed in; another device can be signed out from here. */
export function Devices(props: { sessions: readonly FragmentType<typeof device>[] }) {
  const sessions = unmask(device, props.sessions)
  return (
    <section className="s-section" aria-labelledby="devices">
      <h2 id="devices">Signed in on</h2>
      <ul className="paper rows bleed">
        {sessions.map(session => (
          <DeviceRow key={session.id} session={session} />
        ))}
      </ul>
    </section>
  )
}

interface DeviceRowProps {
  session: { id: string; startedAt: string; lastSeenAt: string; device: string; isCurrent: boolean }
}

function DeviceRow({ session }: DeviceRowProps) {
  const command = useCommand(revokeSession)
  const client = useApolloClient()
  async function revoke() {
    const done = await command.run({ id: session.id })
    if (!done) return
    announce(`${session.device} is signed out.`)
    await client.refetchQueries({ include: ['StaffMe'] })
  }
  return (
    <li className="row">
      <span>
        <span className="row-title">{session.device}</span>
        <span className="second block">
          Since {showMoment(session.startedAt)}, last used {showMoment(session.lastSeenAt)}
        </span>
      </span>
      <span className="row-end">
        {session.isCurrent ? (
          <span className="chip">This device</span>
        ) : (
          <ActionButton busy={command.busy ? 'Signing out…' : undefined} onPress={() => void revoke()}>
            Sign out<span className="vh"> {session.device}</span>
          </ActionButton>
        )}
      </span>
      <RefusalNote refusal={command.refusal} onRetry={() => void revoke()} />
    </li>
  )
}
