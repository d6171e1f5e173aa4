import { useState } from 'react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { RuleRowFragment, Severity } from '../../gql/graphql.ts'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { severityWords } from './rule-row.ts'
import { SaveForm } from './save-form.tsx'

const switchRule = graphql(`
  mutation SwitchRule($id: ID!, $expectedVersion: Int!, $isOn: Boolean!, $severity: Severity!, $reason: String!) {
    switchRule(id: $id, expectedVersion: $expectedVersion, isOn: $isOn, severity: $severity, reason: $reason) {
      __typename
      ... on ScrubRule {
        ...WholeRule
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

const states = (Object.keys(severityWords) as Severity[]).map(value => ({ value, label: severityWords[value] }))

/** Switches a rule off or on, or makes it stricter or milder, with the reason that stays on record. */
export function SwitchRule({ rule, onClose }: { rule: RuleRowFragment; onClose: () => void }) {
  const [state, setState] = useState<Severity | 'OFF'>(rule.isOn ? rule.severity : 'OFF')
  const [reason, setReason] = useState('')
  const command = useCommand(switchRule)
  const { refusal } = command
  async function save() {
    const severity = state === 'OFF' ? rule.severity : state
    const saved = await command.run({ id: rule.id, expectedVersion: rule.version, isOn: state !== 'OFF', severity, reason: reason.trim() })
    if (!saved) return
    announce(`${rule.title} is ${state === 'OFF' ? 'off' : 'on'}.`)
    onClose()
  }
  return (
    <SaveForm
      title="Switch this rule"
      busy={command.busy}
      reason={reason.trim() ? undefined : 'Say why first.'}
      refusal={refusal?.field === 'reason' ? undefined : refusal}
      onSave={save}
      onClose={onClose}
    >
      <ChoiceField label="From now on it" value={state} options={[...states, { value: 'OFF', label: 'Is off' }]} onChange={setState} />
      <TextField
        label="Why"
        hint="Kept with your name. Claims not sent yet are checked by it when they are checked again."
        rows={3}
        value={reason}
        wrong={refusal?.field === 'reason' ? refusal.message : undefined}
        onChange={setReason}
      />
    </SaveForm>
  )
}
