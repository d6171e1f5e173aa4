import { useId, useState, type KeyboardEvent } from 'react'
import { useQuery } from '@apollo/client/react'
import { showDay } from '../../format/day.ts'
import { graphql } from '../../gql/gql.ts'
import type { CodeSystem, FindCodesQuery } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { CodeDetail } from './code-detail.tsx'
import { CodeOption } from './code-option.tsx'

const findCodes = graphql(`
  query FindCodes($system: [CodeSystem!]!, $text: String!, $on: Day!) {
    codes(system: $system, text: $text, on: $on, first: 20) {
      id
      system
      code
      name
      billable
      validFrom
      validTo
    }
  }
`)
export type FoundCode = FindCodesQuery['codes'][number]

interface CodePickerProps {
  title: string
  systems: readonly CodeSystem[]
  /** The date of service: only codes in force then are found. */
  on: string
  /** Codes on the claim now, so that they can be told apart. */
  present?: readonly string[]
  onChoose: (code: FoundCode) => void
  onClose: () => void
}

const settleMs = 60

/** C3: the input keeps the focus, the list follows by `aria-activedescendant`; a heading cannot be chosen. */
export function CodePicker({ title, systems, on, present = [], onChoose, onClose }: CodePickerProps) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const asked = useSettled(text.trim(), settleMs)
  const { data, previousData, loading, error } = useQuery(findCodes, {
    variables: { system: [...systems], text: asked, on },
    skip: asked === '',
    fetchPolicy: 'cache-first',
  })
  const found = asked === '' ? [] : ((data ?? previousData)?.codes ?? [])
  const chosen = found[Math.min(at, found.length - 1)]
  const move = (by: number) => setAt(Math.min(Math.max(at + by, 0), Math.max(found.length - 1, 0)))

  function choose(code: FoundCode | undefined) {
    // What is typed last may not have been answered yet: Enter waits for the list that belongs to it.
    if (code?.billable && asked === text.trim() && !loading) onChoose(code)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'PageDown') move(8)
    else if (event.key === 'PageUp') move(-8)
    else if (event.key === 'Enter') choose(chosen)
    else return
    event.preventDefault()
  }
  const says = saysOf({ asked, count: found.length, loading, failed: Boolean(error), on })
  const why = !chosen ? 'Find a code first.' : chosen.billable ? undefined : 'A heading cannot be billed: choose a code below it.'
  return (
    <Modal
      title={title}
      shape="dialog"
      flush
      onClose={onClose}
      foot={
        <>
          <ActionButton kind="main" hotkey="Enter" reason={why} reasonId={`${id}-says`} onPress={() => choose(chosen)}>
            {chosen ? `Choose ${chosen.code}` : 'Choose'}
          </ActionButton>
          <ActionButton hotkey="Esc" onPress={onClose}>
            Cancel
          </ActionButton>
        </>
      }
    >
      <div className="field pick-field">
        <label className="vh" htmlFor={`${id}-q`}>
          Code, words or synonym
        </label>
        <input
          className="input"
          id={`${id}-q`}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-describedby={`${id}-says`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="Code or words"
          value={text}
          onKeyDown={onKeyDown}
          onChange={event => {
            setText(event.target.value)
            setAt(0)
          }}
        />
        <p className="second" role="status" id={`${id}-says`}>
          {says}
        </p>
      </div>
      <div className="picker">
        <div id={`${id}-list`} className="pick-list" role="listbox" aria-label="Codes" tabIndex={-1}>
          {found.map((code, i) => (
            <CodeOption
              key={code.id}
              id={`${id}-${code.id}`}
              code={code}
              words={asked}
              isChosen={code === chosen}
              isPresent={present.includes(code.code)}
              onPoint={() => setAt(i)}
              onChoose={() => choose(code)}
            />
          ))}
        </div>
        {chosen && <CodeDetail code={chosen} on={on} />}
      </div>
    </Modal>
  )
}

interface Search {
  asked: string
  count: number
  loading: boolean
  failed: boolean
  on: string
}

function saysOf({ asked, count, loading, failed, on }: Search): string {
  if (asked === '') return `Type a code or words. Only codes in force on ${showDay(on)} are found.`
  if (failed) return 'No answer came. Type on to try again.'
  if (count === 0) return loading ? 'Looking…' : `No code for “${asked}” on ${showDay(on)}. Try fewer or broader words.`
  return `${count} ${count === 1 ? 'code' : 'codes'} for “${asked}”. Valid on ${showDay(on)}.`
}
