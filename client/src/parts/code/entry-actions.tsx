import { X } from 'lucide-react'
import { ActionButton } from '../../ui/action-button.tsx'
import { isLine, type DiagnosisRow, type Entry, type LineRow } from './whole-encounter.ts'

export interface EntryVerbs {
  onAccept: () => void
  onReplace: () => void
  onReject: () => void
  onAddModifier: () => void
  onModifiers: (modifiers: readonly string[]) => void
  onPointers: (pointers: readonly number[]) => void
  /** Left out for the first. */
  onEarlier?: (() => void) | undefined
}

interface EntryActionsProps extends EntryVerbs {
  entry: Entry
  diagnoses: readonly DiagnosisRow[]
  /** Evidence places found in the note, and the one in view, from 0. */
  places: number
  place: number
}

/** What can be done with the chosen code. */
export function EntryActions(props: EntryActionsProps) {
  const { entry, places, place } = props
  return (
    <>
      {places > 0 && (
        <p className="second">
          Evidence {Math.min(place + 1, places)} of {places} <kbd>E</kbd>
        </p>
      )}
      {isLine(entry) && <LineEdit line={entry} {...props} />}
      <p className="actions">
        <ActionButton
          kind={entry.status === 'PROPOSED' ? 'main' : 'second'}
          hotkey="A"
          reason={entry.code ? undefined : 'There is no code yet: replace first.'}
          onPress={props.onAccept}
        >
          Accept
        </ActionButton>
        <ActionButton hotkey="R" haspopup="dialog" onPress={props.onReplace}>
          Replace
        </ActionButton>
        <ActionButton hotkey="X" onPress={props.onReject}>
          Reject
        </ActionButton>
        {props.onEarlier && (
          <ActionButton kind="plain" onPress={props.onEarlier}>
            Move up
          </ActionButton>
        )}
      </p>
    </>
  )
}

interface LineEditProps {
  line: LineRow
  diagnoses: readonly DiagnosisRow[]
  onAddModifier: () => void
  onModifiers: (modifiers: readonly string[]) => void
  onPointers: (pointers: readonly number[]) => void
}

/** Modifiers, and the diagnoses a service points to; the first pointer counts most, so order is kept. */
function LineEdit({ line, diagnoses, onAddModifier, onModifiers, onPointers }: LineEditProps) {
  const toggle = (position: number) =>
    onPointers(line.pointers.includes(position) ? line.pointers.filter(known => known !== position) : [...line.pointers, position])
  return (
    <div className="line-edit">
      <p className="line" role="group" aria-label="Modifiers">
        <span className="second">Modifiers</span>
        {line.modifiers.map(modifier => (
          <button
            className="btn btn-small"
            type="button"
            key={modifier}
            aria-label={`Remove modifier ${modifier}`}
            onClick={() => onModifiers(line.modifiers.filter(known => known !== modifier))}
          >
            {modifier}
            <X aria-hidden="true" />
          </button>
        ))}
        <button className="btn btn-small" type="button" aria-haspopup="dialog" onClick={onAddModifier}>
          Add <kbd>M</kbd>
        </button>
      </p>
      <p className="line" role="group" aria-label="For which diagnoses">
        <span className="second">For</span>
        {diagnoses
          .filter(diagnosis => diagnosis.status !== 'REJECTED')
          .map((diagnosis, i) => (
            <button
              className="btn btn-small"
              type="button"
              key={diagnosis.id}
              aria-pressed={line.pointers.includes(i + 1)}
              aria-label={`${diagnosis.letter}, ${diagnosis.name ?? diagnosis.code ?? 'not coded yet'}`}
              onClick={() => toggle(i + 1)}
            >
              {diagnosis.letter}
            </button>
          ))}
      </p>
    </div>
  )
}
