import { useState } from 'react'
import { RefreshCw } from 'lucide-react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { PolicyCardFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useOnline } from '../../ui/use-online.ts'

const checkEligibility = graphql(`
  mutation CheckEligibility($idempotencyKey: ID!, $policyId: ID!, $serviceOn: Day!) {
    checkEligibility(idempotencyKey: $idempotencyKey, policyId: $policyId, serviceOn: $serviceOn) {
      __typename
      ... on PatientCoverage {
        ...WholeCoverage
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

/** Asks the insurer about a day. A new key each time it is pressed after an answer; trying again keeps the key. */
export function CheckEligibility({ policy, today, isMain }: { policy: PolicyCardFragment; today: string; isMain: boolean }) {
  const [serviceOn, setServiceOn] = useState(today)
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID())
  const command = useCommand(checkEligibility)
  const online = useOnline()
  const { refusal } = command

  async function check() {
    const checked = await command.run({ idempotencyKey, policyId: policy.id, serviceOn })
    if (!checked) return
    setKey(crypto.randomUUID())
    announce(`${policy.payerName} was asked. The answer stands with the policy.`)
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void check()
      }}
    >
      <div className="ask-row">
        <TextField
          label="Day of the visit"
          type="date"
          value={serviceOn}
          wrong={refusal?.field === 'serviceOn' ? refusal.message : undefined}
          onChange={day => {
            setServiceOn(day)
            setKey(crypto.randomUUID())
          }}
        />
        <ActionButton
          kind={isMain ? 'main' : 'second'}
          type="submit"
          reason={policy.cannotAsk ?? (online ? undefined : 'Needs a connection. The last answer stays.')}
          busy={command.busy ? 'Asking…' : undefined}
        >
          <RefreshCw aria-hidden="true" />
          Check now
        </ActionButton>
      </div>
      <RefusalNote refusal={refusal?.field === 'serviceOn' ? undefined : refusal} onRetry={() => void check()} />
    </form>
  )
}
