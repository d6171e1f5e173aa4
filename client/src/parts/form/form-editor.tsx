import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ClaimFormState } from './use-claim-form.ts'
import { boxTitle, fieldId, findingsOf, type FormField, type Place } from './whole-form.ts'

interface FormEditorProps {
  id: string
  place: Place
  state: ClaimFormState
  onClose: () => void
}

/** The fields behind a box, in place; what is wrong with each stands under it. */
export function FormEditor({ id, place, state, onClose }: FormEditorProps) {
  const fields = place.box.paths.flatMap(path => state.form.fields.find(field => field.path === path) ?? [])
  return (
    <div
      className="form-editor"
      id={id}
      role="group"
      aria-label={`Change ${boxTitle(place.box)}`}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className="form-fields">
        {fields.map(field => (
          <EditField key={field.path} field={field} wrong={wrongOf(state, field)} state={state} />
        ))}
      </div>
      <button className="btn btn-plain" type="button" onClick={onClose}>
        Close
      </button>
    </div>
  )
}

/** The server's word: of the last save, else of the check. */
function wrongOf({ command: { refusal }, form }: ClaimFormState, { path }: FormField): string | undefined {
  if (refusal?.field === path) return refusal.message
  const found = findingsOf(form).find(finding => finding.field === path && finding.severity === 'BLOCK')
  return found && [found.message, found.fix].filter(Boolean).join(' ')
}

const inputModes = { NPI: 'numeric', QUANTITY: 'decimal', ZIP: 'numeric' } as const
const isNumeric = (kind: string): kind is keyof typeof inputModes => Object.hasOwn(inputModes, kind)

function EditField({ field, wrong, state }: { field: FormField; wrong: string | undefined; state: ClaimFormState }) {
  const { path, label, hint, kind, options, max } = field
  const value = state.valueOf(path)
  const change = (text: string) => state.change(path, text)
  if (options) return <ChoiceField id={fieldId(path)} label={label} value={value} options={options} wrong={wrong} onChange={change} />
  return (
    <TextField
      id={fieldId(path)}
      label={label}
      hint={hint ?? undefined}
      value={value}
      wrong={wrong}
      type={kind === 'DAY' ? 'date' : 'text'}
      {...(isNumeric(kind) && { inputMode: inputModes[kind] })}
      {...(kind !== 'DAY' && { maxLength: max })}
      {...(max > 70 && { rows: 2 })}
      onChange={change}
    />
  )
}
