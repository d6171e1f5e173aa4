import { useState } from 'react'
import { useApolloClient, useQuery } from '@apollo/client/react'
import { Send } from 'lucide-react'
import { registerList } from '../../../cache/events.ts'
import { useCommand } from '../../../cache/use-command.ts'
import { showMoney } from '../../../format/money.ts'
import { graphql } from '../../../gql/gql.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { announce } from '../../../ui/announcer.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useOnline } from '../../../ui/use-online.ts'

const readyQuery = graphql(`
  query ReadyClaims {
    today {
      ready {
        count
        amount
      }
    }
  }
`)
const submitReady = graphql(`
  mutation SubmitReadyClaims($idempotencyKey: ID!) {
    submitReadyClaims(idempotencyKey: $idempotencyKey) {
      __typename
      ... on SubmittedClaims {
        submitted
        refused {
          code
          message
        }
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
registerList('ReadyClaims', event => event.kind.startsWith('claim'))

/** Sends every claim that passed its checks, after asking once. */
export function SubmitReady() {
  const { data } = useQuery(readyQuery)
  const [asking, setAsking] = useState(false)
  const online = useOnline()
  const ready = data?.today.ready
  if (!ready) return null
  const reason = !online ? 'Sending needs a connection.' : ready.count === 0 ? 'Nothing is ready to send.' : undefined
  return (
    <div className="dock">
      <ActionButton kind="main" haspopup="dialog" reason={reason} onPress={() => setAsking(true)}>
        Send all ready: {ready.count}, {showMoney(ready.amount)}
      </ActionButton>
      {asking && <SubmitReadyDialog ready={ready} onClose={() => setAsking(false)} />}
    </div>
  )
}

function SubmitReadyDialog({ ready, onClose }: { ready: { count: number; amount: string }; onClose: () => void }) {
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const [sent, setSent] = useState<{ submitted: number; refused: readonly { message: string }[] }>()
  const command = useCommand(submitReady)
  const client = useApolloClient()
  async function send() {
    const result = await command.run({ idempotencyKey })
    if (!result) return
    announce(`${result.submitted} claims are on their way.`)
    setSent(result)
    // The feed would bring this too, a moment later and one claim at a time.
    await client.refetchQueries({ include: ['Worklist', 'ReadyClaims'] })
  }
  if (sent) return <SentDialog {...sent} onClose={onClose} />
  return (
    <Modal
      title={`Send ${ready.count} ${ready.count === 1 ? 'claim' : 'claims'} to their insurers?`}
      onClose={onClose}
      foot={
        <>
          <ActionButton kind="main" busy={command.busy ? 'Sending…' : undefined} onPress={() => void send()}>
            <Send aria-hidden="true" />
            Send {showMoney(ready.amount)}
          </ActionButton>
          <ActionButton onPress={onClose}>Not now</ActionButton>
        </>
      }
    >
      <p>
        All of them passed their checks. Together they bill <b>{showMoney(ready.amount)}</b>.
      </p>
      <p className="second">Once an insurer has a claim, it can only be corrected or voided, not taken back.</p>
      <RefusalNote refusal={command.refusal} onRetry={() => void send()} />
    </Modal>
  )
}

function SentDialog({ submitted, refused, onClose }: { submitted: number; refused: readonly { message: string }[]; onClose: () => void }) {
  return (
    <Modal
      title={`${submitted} ${submitted === 1 ? 'claim is' : 'claims are'} on the way`}
      onClose={onClose}
      foot={
        <ActionButton kind="main" onPress={onClose}>
          Done
        </ActionButton>
      }
    >
      {refused.length === 0 ? (
        <p>Their answers show on each claim and in the list.</p>
      ) : (
        <>
          <p>{refused.length} stayed here:</p>
          <ul className="stack">
            {refused.map((refusal, i) => (
              <li key={i}>{refusal.message}</li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  )
}
