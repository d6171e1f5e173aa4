import { FormBox } from './form-box.tsx'
import { FormEditor } from './form-editor.tsx'
import { FormNote } from './form-note.tsx'
import type { FormViewProps } from './form-sheet.tsx'
import { boxNumber, boxRow, notesOf, placesOf, type Place } from './whole-form.ts'

interface BoxGroup {
  title: string
  places: readonly Place[]
  /** Several boxes beside each other: the short ones of a service. */
  isDense?: boolean
}

/** Groups of boxes as people speak of them; each service by itself. */
function groupsOf(places: readonly Place[]): BoxGroup[] {
  const within = (from: number, to: number) => places.filter(({ box, page }) => page > 0 && numberOf(box.box) >= from && numberOf(box.box) <= to)
  const services = Map.groupBy(within(24, 24), ({ page, box }) => `${page > 1 ? `Page ${page}, service` : 'Service'} ${boxRow(box.box)}`)
  return [
    { title: 'Patient and insured', places: within(0, 13) },
    { title: 'The visit', places: within(14, 23) },
    ...[...services].map(([title, own]) => ({ title, places: own, isDense: true })),
    { title: 'Billing', places: within(25, 33) },
    { title: 'In the electronic claim only', places: places.filter(({ page }) => page === 0) },
  ]
}
const numberOf = (box: string): number => Number.parseInt(boxNumber(box) || '0', 10)

/**
 * The same on a phone: one column, what fails first; boxes that are blank and cannot be changed stay away. What fails is
 * told by the saved form: no box moves away under the typing finger.
 */
export function FormList(props: FormViewProps) {
  const { form, saved } = props.state
  const failed = new Set(placesOf(saved).flatMap(({ key, box }) => (box.findings.length > 0 ? [key] : [])))
  const places = placesOf(form).filter(({ box }) => box.text !== '' || box.paths.length > 0 || box.findings.length > 0)
  const failing = places.filter(({ key }) => failed.has(key))
  const rest = places.filter(({ key }) => !failed.has(key))
  return (
    <>
      <Group title={failing.length === 1 ? 'One box to look at' : `${failing.length} boxes to look at`} places={failing} {...props} />
      {groupsOf(rest).map(group => (
        <Group key={group.title} {...group} {...props} />
      ))}
    </>
  )
}

function Group({ title, places, isDense, ...props }: FormViewProps & BoxGroup) {
  if (places.length === 0) return null
  return (
    <section className="s-section" aria-label={title}>
      <h2>{title}</h2>
      <ul className={`form-list paper bleed${isDense ? ' is-dense' : ''}`}>
        {places.map(place => (
          <li key={place.key}>
            <Row place={place} {...props} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ place, state, encounterId, open, onOpen, onFix }: FormViewProps & { place: Place }) {
  const { key, box } = place
  const isOpen = key === open
  const canChange = state.form.locked === null && box.paths.length > 0
  return (
    <>
      <FormBox box={box} isOpen={isOpen} editorId={`editor-${key}`} onToggle={canChange ? () => onOpen(isOpen ? undefined : key) : undefined} />
      {notesOf(box, isOpen).map(finding => (
        <FormNote
          key={`${finding.rule} ${finding.field} ${finding.message}`}
          form={state.form}
          finding={finding}
          encounterId={encounterId}
          onFix={onFix}
        />
      ))}
      {isOpen && <FormEditor id={`editor-${key}`} place={place} state={state} onClose={() => onOpen(undefined)} />}
    </>
  )
}
