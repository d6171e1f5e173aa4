import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { FileDetailFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

const rerunFile = graphql(`
  mutation RerunFile($id: ID!) {
    rerunFile(id: $id) {
      __typename
      ... on ExchangeFile {
        ...FileDetail
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
const settleDelivery = graphql(`
  mutation SettleDelivery($id: ID!, $wasTaken: Boolean!) {
    settleDelivery(id: $id, wasTaken: $wasTaken) {
      __typename
      ... on ExchangeFile {
        ...FileDetail
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

/** What the viewer may do with the file now, as the server says. */
export function FileSteps({ file: { id, name, steps } }: { file: FileDetailFragment }) {
  const rerun = useCommand(rerunFile)
  const settle = useCommand(settleDelivery)
  async function again() {
    if (await rerun.run({ id })) announce(`${name} is worked off again.`)
  }
  async function say(wasTaken: boolean) {
    if (await settle.run({ id, wasTaken })) announce(wasTaken ? `${name} counts as sent.` : `${name} goes out again.`)
  }
  return (
    <>
      {steps.includes('RERUN') && (
        <p className="actions">
          <ActionButton kind="main" busy={rerun.busy ? 'Starting…' : undefined} onPress={() => void again()}>
            Run it again
          </ActionButton>
        </p>
      )}
      {steps.includes('SAY_WHETHER_TAKEN') && (
        <Notice tone="care" title="Call the clearinghouse: do they have this file?">
          <p>A copy would be refused there by its interchange number, but do not count on it.</p>
          <p className="actions">
            <ActionButton kind="main" busy={settle.busy ? 'Noting…' : undefined} onPress={() => void say(true)}>
              They have it
            </ActionButton>
            <ActionButton busy={settle.busy ? 'Noting…' : undefined} onPress={() => void say(false)}>
              They do not: send it again
            </ActionButton>
          </p>
        </Notice>
      )}
      <RefusalNote refusal={rerun.refusal ?? settle.refusal} />
    </>
  )
}
