import { useEffect, useState, type ReactNode } from 'react'
import { useQuery } from '@apollo/client/react'
import { graphql } from '../../../gql/gql.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ChoiceField, FilterChoice } from '../../../ui/choice-field.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { limits, sorts, states, usual, type ListChoice } from './worklist-url.ts'

const payersQuery = graphql(`
  query WorklistPayers {
    payers {
      id
      name
    }
  }
`)

interface FilterProps {
  choice: ListChoice
  onChange: (choice: ListChoice) => void
}

/** Insurers to choose from; someone who may not read the list of insurers filters without it. */
function usePayers() {
  const { data } = useQuery(payersQuery, { errorPolicy: 'ignore' })
  const payers = data?.payers ?? []
  return [{ value: '', label: 'any' }, ...payers.map(payer => ({ value: payer.id, label: payer.name }))]
}

const typingMs = 250

/** Words typed settle before the list follows, so that a name is one request and not eight. */
function useSettledText({ choice, onChange }: FilterProps) {
  const [text, setText] = useState(choice.text)
  const [sent, setSent] = useState(choice.text)
  if (sent !== choice.text) {
    setSent(choice.text)
    setText(choice.text)
  }
  useEffect(() => {
    if (text === choice.text) return
    const timer = setTimeout(() => onChange({ ...choice, text }), typingMs)
    return () => clearTimeout(timer)
  }, [text, choice, onChange])
  return [text, setText] as const
}

/** Filters in a row, on a desk. */
export function FilterRow({ children, ...props }: FilterProps & { children: ReactNode }) {
  const { choice, onChange } = props
  const payers = usePayers()
  const [text, setText] = useSettledText(props)
  return (
    <div className="filters only-wide-flex" role="search" aria-label="Work list">
      <FilterChoice label="State" value={choice.state} options={states} onChange={state => onChange({ ...choice, state })} />
      <FilterChoice label="Insurer" value={choice.payerId} options={payers} onChange={payerId => onChange({ ...choice, payerId })} />
      <FilterChoice label="Limit" value={choice.limit} options={limits} onChange={limit => onChange({ ...choice, limit })} />
      <FilterChoice label="Sort" value={choice.sort} options={sorts} onChange={sort => onChange({ ...choice, sort })} />
      <label className="filter">
        Find: <input type="search" value={text} placeholder="number, name, code" autoComplete="off" onChange={event => setText(event.target.value)} />
      </label>
      {children}
    </div>
  )
}

/** The same in a sheet, on a phone. */
export function FilterSheet({ choice, onChange, onClose }: FilterProps & { onClose: () => void }) {
  const [draft, setDraft] = useState(choice)
  const payers = usePayers()
  function apply() {
    onChange(draft)
    onClose()
  }
  return (
    <Modal
      title="Filter and sort"
      onClose={onClose}
      foot={
        <>
          <ActionButton kind="main" onPress={apply}>
            Show claims
          </ActionButton>
          <ActionButton onPress={() => setDraft(usual)}>Back to usual</ActionButton>
        </>
      }
    >
      <div className="stack-fields stack">
        <TextField
          label="Find"
          hint="Claim number, patient, insurer or code"
          type="search"
          value={draft.text}
          onChange={text => setDraft({ ...draft, text })}
        />
        <ChoiceField label="State" value={draft.state} options={states} onChange={state => setDraft({ ...draft, state })} />
        <ChoiceField label="Insurer" value={draft.payerId} options={payers} onChange={payerId => setDraft({ ...draft, payerId })} />
        <ChoiceField label="Filing limit" value={draft.limit} options={limits} onChange={limit => setDraft({ ...draft, limit })} />
        <ChoiceField label="Sort by" value={draft.sort} options={sorts} onChange={sort => setDraft({ ...draft, sort })} />
      </div>
    </Modal>
  )
}
