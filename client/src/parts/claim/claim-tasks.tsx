import { Hourglass } from 'lucide-react'
import { useCommand } from '../../cache/use-command.ts'
import { showDay } from '../../format/day.ts'
import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { CommandRefusal } from '../command-refusal.tsx'

export const claimTasks = graphql(`
  fragment ClaimTasks on Claim {
    followUps {
      id
      kind
      task
      dueOn
    }
  }
`)
const closeTask = graphql(`
  mutation CloseFollowUp($id: ID!) {
    closeFollowUp(id: $id) {
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

/** What somebody has to look at, since nobody answered in time. */
export function ClaimTasks(props: { claim: FragmentType<typeof claimTasks> }) {
  const { followUps } = unmask(claimTasks, props.claim)
  const command = useCommand(closeTask)
  const online = useOnline()
  if (followUps.length === 0) return null
  async function close(id: string) {
    if (await command.run({ id })) announce('Noted as looked at.')
  }
  return (
    <section className="s-section" aria-labelledby="tasks">
      <h2 id="tasks">To follow up</h2>
      <ul className="codes">
        {followUps.map(({ id, kind, task, dueOn }) => (
          <li className="check check-warn" key={id}>
            <Hourglass aria-hidden="true" />
            <h3>{task}</h3>
            <p className="small">
              {kind === 'FILING_LIMIT' ? 'The limit is' : 'Since'} {showDay(dueOn)}.
            </p>
            <p className="actions">
              <ActionButton
                reason={online ? undefined : 'Needs a connection.'}
                busy={command.busy ? 'Saving…' : undefined}
                onPress={() => void close(id)}
              >
                I have looked
              </ActionButton>
            </p>
          </li>
        ))}
      </ul>
      <CommandRefusal command={command} reload={['Claim']} onRetry={command.clear} />
    </section>
  )
}
