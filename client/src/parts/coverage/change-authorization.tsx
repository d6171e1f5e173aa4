import { useState } from 'react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { AuthorizationRowFragment, AuthorizationStep } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { SaveForm } from '../admin/save-form.tsx'
import { AuthorizationFields, inputOf, useAuthorizationValues } from './authorization-fields.tsx'

const takeAuthorizationStep = graphql(`
  mutation TakeAuthorizationStep($id: ID!, $expectedVersion: Int!, $step: AuthorizationStep!, $input: AuthorizationInput!) {
    takeAuthorizationStep(id: $id, expectedVersion: $expectedVersion, step: $step, input: $input) {
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

const askAuthorizationAgain = graphql(`
  mutation AskAuthorizationAgain($id: ID!) {
    askAuthorizationAgain(id: $id) {
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

interface ChangeAuthorizationProps {
  authorization: AuthorizationRowFragment
  today: string
  onClose: () => void
}

/** What has become of an authorization, entered by hand, or asked once more when no answer came. */
export function ChangeAuthorization({ authorization, today, onClose }: ChangeAuthorizationProps) {
  const [step, setStep] = useState<AuthorizationStep>(authorization.steps[0]?.step ?? 'approve')
  const { values, change } = useAuthorizationValues(authorization, today)
  const command = useCommand(takeAuthorizationStep)
  const again = useCommand(askAuthorizationAgain)
  const { refusal } = command
  const wrong = (field: string) => (refusal?.field === field ? refusal.message : undefined)

  async function done(saved: Promise<unknown>, words: string) {
    if (!(await saved)) return
    announce(words)
    onClose()
  }
  const save = () =>
    done(command.run({ id: authorization.id, expectedVersion: authorization.version, step, input: inputOf(values) }), 'The authorization is saved.')
  return (
    <SaveForm
      title={authorization.number ? `Authorization ${authorization.number}` : 'Authorization without a number'}
      busy={command.busy}
      reason={undefined}
      refusal={refusal?.field ? undefined : refusal}
      onSave={save}
      onClose={onClose}
    >
      {authorization.mayAskAgain && (
        <div className="stack">
          <p>
            <ActionButton
              busy={again.busy ? 'Asking…' : undefined}
              onPress={() => void done(again.run({ id: authorization.id }), 'The insurer was asked again.')}
            >
              Ask again
            </ActionButton>
          </p>
          <RefusalNote refusal={again.refusal} />
        </div>
      )}
      <ChoiceField
        label="What happened"
        value={step}
        options={authorization.steps.map(({ step: value, name }) => ({ value, label: name }))}
        onChange={setStep}
      />
      <AuthorizationFields values={values} change={change} wrong={wrong} isRequest={false} />
    </SaveForm>
  )
}
