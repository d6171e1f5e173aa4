import { useState } from 'react'
import { Send } from 'lucide-react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Modal } from '../../ui/modal.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { AuthorizationFields, inputOf, useAuthorizationValues } from './authorization-fields.tsx'
import type { PolicyChoice } from './enter-authorization.tsx'

const askAuthorization = graphql(`
  mutation AskAuthorization($idempotencyKey: ID!, $policyId: ID!, $isUrgent: Boolean!, $input: AuthorizationInput!) {
    askAuthorization(idempotencyKey: $idempotencyKey, policyId: $policyId, isUrgent: $isUrgent, input: $input) {
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

const speeds = [
  { value: 'usual', label: 'In the usual time' },
  { value: 'urgent', label: 'Urgent' },
] as const

interface AskAuthorizationProps {
  policies: readonly PolicyChoice[]
  today: string
  onClose: () => void
}

/** Asks an insurer for leave. The key is made once: pressing twice or trying again asks once. */
export function AskAuthorization({ policies, today, onClose }: AskAuthorizationProps) {
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const [policyId, setPolicyId] = useState(policies[0]?.id ?? '')
  const [speed, setSpeed] = useState<'usual' | 'urgent'>('usual')
  const { values, change } = useAuthorizationValues(undefined, today)
  const command = useCommand(askAuthorization)
  const online = useOnline()
  const { refusal } = command
  const wrong = (field: string) => (refusal?.field === field ? refusal.message : undefined)
  const missing = values.to ? undefined : 'Give the last day.'

  async function ask() {
    if (!(await command.run({ idempotencyKey, policyId, isUrgent: speed === 'urgent', input: inputOf(values) }))) return
    announce('The insurer was asked. Its answer stands in the list.')
    onClose()
  }
  return (
    <Modal
      title="Ask for an authorization"
      onClose={onClose}
      foot={
        <ActionButton
          kind="main"
          reason={missing ?? (online ? undefined : 'Needs a connection. It is never kept to be sent later.')}
          busy={command.busy ? 'Asking…' : undefined}
          onPress={() => void ask()}
        >
          <Send aria-hidden="true" />
          Ask the insurer
        </ActionButton>
      }
    >
      <div className="stack stack-fields">
        <ChoiceField
          label="Insurer"
          value={policyId}
          options={policies.map(({ id, payerName }) => ({ value: id, label: payerName }))}
          onChange={setPolicyId}
        />
        <AuthorizationFields values={values} change={change} wrong={wrong} isRequest />
        <ChoiceField label="How soon" value={speed} options={speeds} onChange={setSpeed} />
        <RefusalNote refusal={refusal?.field ? undefined : refusal} onRetry={() => void ask()} />
      </div>
    </Modal>
  )
}
