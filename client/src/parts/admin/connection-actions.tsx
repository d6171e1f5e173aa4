import { useCommand } from '../../cache/use-command.ts'
import { useState } from 'react'
import { graphql } from '../../gql/gql.ts'
import type { ConnectionCardFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

const testConnection = graphql(`
  mutation TestConnection($id: ID!) {
    testConnection(id: $id) {
      __typename
      ... on ConnectionTest {
        isWorking
        message
        fingerprint
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
const confirmHostKey = graphql(`
  mutation ConfirmHostKey($id: ID!, $fingerprint: String!) {
    confirmHostKey(id: $id, fingerprint: $fingerprint) {
      __typename
      ... on Connection {
        ...ConnectionCard
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
const pauseConnection = graphql(`
  mutation PauseConnection($id: ID!, $isPaused: Boolean!) {
    pauseConnection(id: $id, isPaused: $isPaused) {
      __typename
      ... on Connection {
        ...ConnectionCard
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

interface Tested {
  isWorking: boolean
  message: string
  fingerprint?: string | null
}

/** Test, confirm the key that the host shows, pause and start again. */
export function ConnectionActions({ connection: { id, name, state, hostKey } }: { connection: ConnectionCardFragment }) {
  const [tested, setTested] = useState<Tested>()
  const test = useCommand(testConnection)
  const confirm = useCommand(confirmHostKey)
  const pause = useCommand(pauseConnection)
  const isPaused = state === 'PAUSED'

  async function run() {
    setTested(undefined)
    const answer = await test.run({ id })
    if (answer) setTested(answer)
  }
  async function accept(fingerprint: string) {
    if (!(await confirm.run({ id, fingerprint }))) return
    announce(`The key of ${name} is confirmed.`)
    await run()
  }
  async function stop() {
    if (await pause.run({ id, isPaused: !isPaused })) announce(isPaused ? `${name} works again.` : `${name} is paused.`)
  }
  const fingerprint = tested?.fingerprint
  return (
    <div className="stack">
      <div role="status">
        {tested && (
          <Notice tone={tested.isWorking ? 'good' : 'care'} title={tested.isWorking ? 'Tested' : 'Not yet'}>
            <p className="wrap-any">{tested.message}</p>
            {fingerprint && (
              <>
                <p>
                  {hostKey ? 'It shows now' : 'It shows'} <code className="wrap-any">{fingerprint}</code>
                </p>
                {hostKey && (
                  <p>
                    Confirmed was <code className="wrap-any">{hostKey}</code>
                  </p>
                )}
              </>
            )}
          </Notice>
        )}
      </div>
      <RefusalNote refusal={test.refusal ?? confirm.refusal ?? pause.refusal} />
      <p className="actions">
        {fingerprint && (
          <ActionButton kind={hostKey ? 'danger' : 'main'} busy={confirm.busy ? 'Confirming…' : undefined} onPress={() => void accept(fingerprint)}>
            {hostKey ? 'The new key is right' : 'It is the right key'}
          </ActionButton>
        )}
        <ActionButton busy={test.busy ? 'Testing…' : undefined} onPress={() => void run()}>
          Test<span className="vh"> {name}</span>
        </ActionButton>
        <ActionButton kind="plain" busy={pause.busy ? 'One moment…' : undefined} onPress={() => void stop()}>
          {isPaused ? 'Start again' : 'Pause'}
          <span className="vh"> {name}</span>
        </ActionButton>
      </p>
    </div>
  )
}
