import { useState } from 'react'
import { MessageCircleQuestionMark } from 'lucide-react'
import { useCommand, type Granted } from '../../cache/use-command.ts'
import { showDay } from '../../format/day.ts'
import { showMoney } from '../../format/money.ts'
import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { AskClaimStatusMutation } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useOnline } from '../../ui/use-online.ts'

export const askStatus = graphql(`
  fragment AskStatus on Claim {
    id
    payerName
    cannotAskStatus
  }
`)

const askClaimStatus = graphql(`
  mutation AskClaimStatus($id: ID!) {
    askClaimStatus(id: $id) {
      __typename
      ... on AskedClaimStatus {
        id
        paid
        paymentNumber
        statuses {
          code
          words
          on
        }
        claim {
          ...WholeClaim
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

type Asked = Granted<AskClaimStatusMutation>

/** Asks the insurer what became of the claim, and says what it answered just now. */
export function AskStatus(props: { claim: FragmentType<typeof askStatus> }) {
  const claim = unmask(askStatus, props.claim)
  const [asked, setAsked] = useState<Asked>()
  const command = useCommand(askClaimStatus)
  const online = useOnline()
  async function ask() {
    const answer = await command.run({ id: claim.id })
    if (!answer) return
    setAsked(answer)
    announce(`${claim.payerName} answered.`)
  }
  return (
    <section className="s-section stack" aria-labelledby="ask-status">
      <h2 id="ask-status">Status at the insurer</h2>
      <p className="actions">
        <ActionButton
          reason={claim.cannotAskStatus ?? (online ? undefined : 'Needs a connection.')}
          busy={command.busy ? 'Asking…' : undefined}
          onPress={() => void ask()}
        >
          <MessageCircleQuestionMark aria-hidden="true" />
          Check status now
        </ActionButton>
      </p>
      <RefusalNote refusal={command.refusal} onRetry={() => void ask()} />
      {asked && (
        <ul className="plain-list">
          {asked.statuses.map(({ code, words, on }) => (
            <li key={`${code}${on}`}>
              <span className="code">{code}</span> · {words}
              {on && <span className="second"> · {showDay(on)}</span>}
            </li>
          ))}
          {asked.paid != null && (
            <li>
              The insurer says it paid {showMoney(asked.paid)}
              {asked.paymentNumber && `, payment ${asked.paymentNumber}`}. It counts when the payment file is here.
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
