import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { RuleFactKind, RuleWordsFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CommandRefusal } from '../command-refusal.tsx'
import { definitionOf, draftOf, emptyDraft, type RuleDraft } from './rule-draft.ts'
import { RuleFields } from './rule-fields.tsx'
import { RuleTrial } from './rule-trial.tsx'

const saveRule = graphql(`
  mutation SaveRule($idempotencyKey: ID!, $id: ID, $expectedVersion: Int!, $definition: String!, $reason: String!) {
    saveRule(idempotencyKey: $idempotencyKey, id: $id, expectedVersion: $expectedVersion, definition: $definition, reason: $reason) {
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

interface RuleFormProps {
  /** Undefined for a new one. */
  rule: { id: string; version: number; definition: string } | undefined
  words: RuleWordsFragment
  trialDays: { from: string; to: string }
  onSaved: () => void
}

/** A rule of the practice: as fields, or as data where the fields do not reach; tried on past claims before it is saved. */
export function RuleForm({ rule, words, trialDays, onSaved }: RuleFormProps) {
  const kindOf = (fact: string): RuleFactKind => words.facts.find(({ name }) => name === fact)?.kind ?? 'TEXT'
  const [draft, setDraft] = useState<RuleDraft | undefined>(() => (rule ? draftOf(rule.definition, kindOf) : emptyDraft))
  const [data, setData] = useState(rule?.definition ?? '')
  const [reason, setReason] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const command = useCommand(saveRule)
  const navigate = useNavigate()
  const definition = draft ? definitionOf(draft, kindOf) : data
  const { refusal } = command

  // What was refused is no longer what stands there.
  function change(next: RuleDraft) {
    command.clear()
    setDraft(next)
  }
  function write(next: string) {
    command.clear()
    setData(next)
  }
  async function save() {
    const variables = { idempotencyKey: key, id: rule?.id ?? null, expectedVersion: rule?.version ?? 0, definition, reason: reason.trim() }
    const saved = await command.run(variables)
    // Refused or not, what is sent next is another request.
    setKey(crypto.randomUUID())
    if (!saved) return
    announce(rule ? 'The rule is changed.' : 'The rule is added. It is off until you switch it on.')
    onSaved()
    if (!rule) void navigate(`/admin/rules/${draft ? (JSON.parse(definition) as { id: string }).id : idIn(data)}`)
  }
  return (
    <>
      <form
        className="stack stack-fields rule-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        {draft ? (
          <RuleFields draft={draft} words={words} isNew={!rule} onChange={change} />
        ) : (
          <TextField label="The rule as data (JSON)" hint="Fields and facts as in the other rules." rows={18} value={data} onChange={write} />
        )}
        <p className="actions">
          {draft ? (
            <ActionButton
              kind="plain"
              onPress={() => {
                setData(definition)
                setDraft(undefined)
              }}
            >
              Write it as data instead
            </ActionButton>
          ) : (
            <ActionButton
              kind="plain"
              reason={draftOf(data, kindOf) ? undefined : 'The fields cannot say this rule.'}
              onPress={() => setDraft(draftOf(data, kindOf))}
            >
              Show it as fields
            </ActionButton>
          )}
        </p>
        <TextField label="Why" hint="Kept with your name." value={reason} onChange={setReason} />
        {refusal?.field && (
          <p className="second">
            At <code>{refusal.field}</code>:
          </p>
        )}
        <CommandRefusal command={command} reload={['Rule']} onRetry={() => void save()} />
        <p className="actions">
          <ActionButton kind="main" type="submit" reason={reason.trim() ? undefined : 'Say why first.'} busy={command.busy ? 'Saving…' : undefined}>
            {rule ? 'Save' : 'Add it, switched off'}
          </ActionButton>
        </p>
      </form>
      <RuleTrial definition={definition} {...trialDays} />
    </>
  )
}

function idIn(data: string): string {
  try {
    return String((JSON.parse(data) as { id?: string }).id ?? '')
  } catch {
    return ''
  }
}
