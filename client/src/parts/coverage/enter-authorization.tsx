import { useState } from 'react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { AuthorizationStep } from '../../gql/graphql.ts'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { SaveForm } from '../admin/save-form.tsx'
import { AuthorizationFields, inputOf, useAuthorizationValues } from './authorization-fields.tsx'

const recordAuthorization = graphql(`
  mutation RecordAuthorization($policyId: ID!, $step: AuthorizationStep!, $input: AuthorizationInput!) {
    recordAuthorization(policyId: $policyId, step: $step, input: $input) {
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

const decisions: readonly { value: AuthorizationStep; label: string }[] = [
  { value: 'approve', label: 'Approved' },
  { value: 'approvePart', label: 'Approved in part' },
  { value: 'deny', label: 'Refused' },
  { value: 'pend', label: 'The insurer is looking at it' },
  { value: 'submit', label: 'Asked, no decision yet' },
  { value: 'waive', label: 'Not needed' },
]

export interface PolicyChoice {
  id: string
  payerName: string
}

interface EnterAuthorizationProps {
  policies: readonly PolicyChoice[]
  today: string
  onClose: () => void
}

/** What an insurer has told on the phone or its portal. */
export function EnterAuthorization({ policies, today, onClose }: EnterAuthorizationProps) {
  const [policyId, setPolicyId] = useState(policies[0]?.id ?? '')
  const [step, setStep] = useState<AuthorizationStep>('approve')
  const { values, change } = useAuthorizationValues(undefined, today)
  const command = useCommand(recordAuthorization)
  const { refusal } = command
  const wrong = (field: string) => (refusal?.field === field ? refusal.message : undefined)
  async function save() {
    if (!(await command.run({ policyId, step, input: inputOf(values) }))) return
    announce('The authorization is saved.')
    onClose()
  }
  return (
    <SaveForm
      title="Enter an authorization"
      busy={command.busy}
      reason={values.to ? undefined : 'Give the last day.'}
      refusal={refusal?.field ? undefined : refusal}
      onSave={save}
      onClose={onClose}
    >
      <ChoiceField
        label="Insurer"
        value={policyId}
        options={policies.map(({ id, payerName }) => ({ value: id, label: payerName }))}
        onChange={setPolicyId}
      />
      <ChoiceField label="What the insurer said" value={step} options={decisions} onChange={setStep} />
      <AuthorizationFields values={values} change={change} wrong={wrong} isRequest={false} />
    </SaveForm>
  )
}
