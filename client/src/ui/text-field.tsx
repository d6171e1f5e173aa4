import { useId, type HTMLInputTypeAttribute } from 'react'
import { CircleX } from 'lucide-react'

export interface TextFieldProps {
  /** So that a list of what is wrong can lead to it. */
  id?: string
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  /** What is wrong and what to do; turns the field to its wrong state. */
  wrong?: string | undefined
  type?: HTMLInputTypeAttribute
  rows?: number
  autoComplete?: string
  inputMode?: 'numeric' | 'decimal' | 'text' | 'tel' | 'email'
  required?: boolean
  name?: string
  maxLength?: number
}

/** Label, hint, input, message in that order, tied together for assistive technology (DESIGN.md 6, Field). */
export function TextField(props: TextFieldProps) {
  const ownId = useId()
  const id = props.id ?? ownId
  const { label, hint, wrong, rows } = props
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  const shared = {
    id,
    className: 'input',
    value: props.value,
    name: props.name,
    required: props.required,
    autoComplete: props.autoComplete ?? 'off',
    inputMode: props.inputMode,
    maxLength: props.maxLength,
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': described || undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea {...shared} rows={rows} onChange={event => props.onChange(event.target.value)} />
      ) : (
        <input {...shared} type={props.type ?? 'text'} onChange={event => props.onChange(event.target.value)} />
      )}
      {wrong && (
        <p className="says says-bad" id={`${id}-wrong`}>
          <CircleX aria-hidden="true" />
          {wrong}
        </p>
      )}
    </div>
  )
}
