import { useId } from 'react'
import { CircleX } from 'lucide-react'

export interface ChoiceFieldProps<Value extends string> {
  /** So that a list of what is wrong can lead to it. */
  id?: string
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  hint?: string
  /** What is wrong and what to do. */
  wrong?: string | undefined
}

/** A native select with its label: works with a finger, a keyboard and a screen reader alike. */
export function ChoiceField<Value extends string>({ label, value, options, onChange, hint, wrong, ...props }: ChoiceFieldProps<Value>) {
  const ownId = useId()
  const id = props.id ?? ownId
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        className="input"
        id={id}
        value={value}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={described || undefined}
        onChange={event => {
          const chosen = options.find(option => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {wrong && (
        <p className="says says-bad" id={`${id}-wrong`}>
          <CircleX aria-hidden="true" />
          {wrong}
        </p>
      )}
    </div>
  )
}

/** The same as a filter in a row: "State: open and in progress". */
export function FilterChoice<Value extends string>({ label, value, options, onChange }: ChoiceFieldProps<Value>) {
  return (
    <label className="filter">
      {label}:{' '}
      <select
        value={value}
        onChange={event => {
          const chosen = options.find(option => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
