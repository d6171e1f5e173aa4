import { Undo2 } from 'lucide-react'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { CommandRefusal } from '../command-refusal.tsx'
import type { Change, ClaimFormState } from './use-claim-form.ts'
import { findingsOf, type Form, type FormField } from './whole-form.ts'

interface FormChangesProps {
  state: ClaimFormState
  onFix: (path: string) => void
}

/** What would be different, and the button that keeps it. */
export function FormChanges({ state, onFix }: FormChangesProps) {
  const { changes, form, command } = state
  const online = useOnline()
  const reason = reasonNotToSave(form, changes, online)
  async function save() {
    const kept = await state.save()
    if (kept) announce(outcome(kept))
  }
  const field = command.refusal?.field
  return (
    <section className="s-section" aria-labelledby="changes">
      <h2 id="changes">What changes</h2>
      {changes.length > 0 && (
        <ul className="paper rows form-changes">
          {changes.map(change => (
            <ChangeRow key={change.path} change={change} field={form.fields.find(({ path }) => path === change.path)} onUndo={state.undo} />
          ))}
        </ul>
      )}
      <CommandRefusal command={command} reload={['ClaimForm']} onRetry={() => void save()} />
      {field && (
        <p className="actions">
          <button className="btn" type="button" onClick={() => onFix(field)}>
            Go to the field
          </button>
        </p>
      )}
      <div className="dock dock-form">
        <ActionButton kind="main" hotkey="Ctrl Enter" reason={reason} busy={command.busy ? 'Saving…' : undefined} onPress={() => void save()}>
          Save and check
        </ActionButton>
      </div>
    </section>
  )
}

export function reasonNotToSave(form: Form, changes: readonly Change[], online: boolean): string | undefined {
  if (form.locked !== null) return form.locked
  if (changes.length === 0) return 'Nothing is changed yet.'
  return online ? undefined : 'Needs a connection. Your changes stay on this page.'
}

/** How the claim stands after saving, in words. */
function outcome(form: Form): string {
  const findings = findingsOf(form)
  const blocking = findings.filter(({ severity }) => severity === 'BLOCK').length
  return blocking === 0
    ? 'Saved. All checks passed.'
    : `Saved. ${blocking === 1 ? 'One thing still blocks' : `${blocking} things still block`} the claim.`
}

function ChangeRow({ change, field, onUndo }: { change: Change; field: FormField | undefined; onUndo: (path: string) => void }) {
  const words = (value: string): string => field?.options?.find(option => option.value === value)?.label ?? (value || 'empty')
  return (
    <li className="form-change">
      <span className="strong">{change.label}</span>
      <span>
        <span className="was">
          <span className="vh">before: </span>
          {words(change.was)}
        </span>{' '}
        <span className="now">
          <span className="vh">now: </span>
          {words(change.now)}
        </span>
      </span>
      <button className="btn btn-plain btn-icon" type="button" aria-label={`Take back: ${change.label}`} onClick={() => onUndo(change.path)}>
        <Undo2 aria-hidden="true" />
      </button>
    </li>
  )
}
