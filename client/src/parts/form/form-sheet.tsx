import { Fragment } from 'react'
import { FormBox } from './form-box.tsx'
import { FormEditor } from './form-editor.tsx'
import { FormNote } from './form-note.tsx'
import type { ClaimFormState } from './use-claim-form.ts'
import { boxTitle, notesOf, placesOf, type Place } from './whole-form.ts'

export interface FormViewProps {
  state: ClaimFormState
  encounterId: string
  /** Key of the box whose fields are open. */
  open: string | undefined
  onOpen: (key: string | undefined) => void
  onFix: (path: string) => void
}

/** The form as it lies on the desk: its boxes side by side, fields opening under their row, findings below it. */
export function FormSheet(props: FormViewProps) {
  const places = placesOf(props.state.form)
  const pages = Map.groupBy(places, ({ page }) => page)
  return (
    <>
      {[...pages].map(([page, own]) => (
        <section className="form-sheet paper" key={page} aria-label={page === 0 ? 'Not on the form' : `Page ${page} of the form`}>
          <h2 className="form-head">{page === 0 ? 'In the electronic claim only' : `Page ${page} of ${pages.size - 1}`}</h2>
          {[...Map.groupBy(own, ({ box }) => box.band)].map(([band, boxes]) => (
            <Band key={band} places={boxes} {...props} />
          ))}
        </section>
      ))}
    </>
  )
}

function Band({ places, state, encounterId, open, onOpen, onFix }: FormViewProps & { places: readonly Place[] }) {
  const opened = places.find(({ key }) => key === open)
  return (
    <>
      <div className="form-band">
        {places.map(({ key, box }) => (
          <FormBox
            key={key}
            box={box}
            isOpen={key === open}
            editorId={`editor-${key}`}
            onToggle={state.form.locked === null && box.paths.length > 0 ? () => onOpen(key === open ? undefined : key) : undefined}
          />
        ))}
      </div>
      {opened && <FormEditor id={`editor-${opened.key}`} place={opened} state={state} onClose={() => onOpen(undefined)} />}
      {places.map(({ key, box }) => (
        <Fragment key={key}>
          {notesOf(box, key === open).map(finding => (
            <FormNote
              key={`${finding.rule} ${finding.field} ${finding.message}`}
              form={state.form}
              finding={finding}
              encounterId={encounterId}
              at={boxTitle(box)}
              onFix={onFix}
            />
          ))}
        </Fragment>
      ))}
    </>
  )
}
