import { useEffect, useMemo, useRef, type MouseEvent } from 'react'
import { showMoment } from '../../format/day.ts'
import type { WholeEncounterFragment } from '../../gql/graphql.ts'
import { stretchesOf, type Stretch } from './evidence.ts'
import { codeOf, tagOf, type Entry } from './whole-encounter.ts'

interface NoteProps {
  encounter: WholeEncounterFragment
  entries: readonly Entry[]
  chosenId: string | undefined
  /** Which of the chosen entry's places to bring into view, from 0. */
  place: number
  onChoose: (id: string) => void
}

/** The physician's note: sections to jump to, and marks that say which code they support. */
export function Note({ encounter, entries, chosenId, place, onChoose }: NoteProps) {
  const doc = useRef<HTMLDivElement>(null)
  const evidences = useMemo(
    () =>
      entries.flatMap(entry =>
        entry.sourceText ? [{ id: entry.id, tag: entry.status === 'REJECTED' ? 'no' : tagOf(entry), words: entry.sourceText }] : [],
      ),
    [entries],
  )
  const says = useMemo(() => new Map(entries.map(entry => [entry.id, saysOf(entry)])), [entries])
  const rejected = useMemo(() => new Set(entries.flatMap(entry => (entry.status === 'REJECTED' ? [entry.id] : []))), [entries])
  useEffect(() => {
    if (!chosenId) return
    const places = doc.current?.querySelectorAll(`[data-evidence~="${chosenId}"]`)
    places?.[place]?.scrollIntoView({ block: 'nearest' })
  }, [chosenId, place])
  return (
    <>
      <div className="pane-head">
        <h2 id="note-h">Note</h2>
        <p className="second">{signature(encounter)}</p>
      </div>
      <p className="second note-who">{whoAndWhere(encounter)}</p>
      <nav className="jump" aria-label="Sections of the note">
        {encounter.note.map(({ heading }, i) => (
          <a key={heading} href={`#section-${i}`} onClick={event => jump(event, i)}>
            {heading}
          </a>
        ))}
      </nav>
      <div className="doc" ref={doc}>
        {encounter.note.map((section, i) => (
          <section key={section.heading} aria-labelledby={`section-${i}`}>
            <h3 id={`section-${i}`} tabIndex={-1}>
              {section.heading}
            </h3>
            <p className="note-text">
              {stretchesOf(section.text, evidences).map((stretch, k) => (
                <Words key={k} stretch={stretch} chosenId={chosenId} says={says} rejected={rejected} onChoose={onChoose} />
              ))}
            </p>
          </section>
        ))}
      </div>
    </>
  )
}

function signature({ signedBy, signedAt }: WholeEncounterFragment): string {
  if (!signedBy) return 'Not signed yet'
  return signedAt ? `Signed by ${signedBy}, ${showMoment(signedAt)}` : `Signed by ${signedBy}`
}

/** Age and sex decide some codes; the place decides which rules hold. */
const whoAndWhere = ({ patientName, patientAge, patientSex, placeOfService }: WholeEncounterFragment): string =>
  `${patientName}, ${patientAge}, ${patientSex} · Place of service ${placeOfService}`

const saysOf = (entry: Entry): string => (entry.status === 'REJECTED' ? ` (not coded: ${codeOf(entry)})` : ` (evidence for ${codeOf(entry)})`)

/** Moves inside the pane; the address stays as it is. */
function jump(event: MouseEvent, section: number) {
  event.preventDefault()
  const heading = document.getElementById(`section-${section}`)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

interface WordsProps {
  stretch: Stretch
  chosenId: string | undefined
  /** What a mark adds for those who do not see it, by entry. */
  says: ReadonlyMap<string, string>
  rejected: ReadonlySet<string>
  onChoose: (id: string) => void
}

/** Evidence is `<mark>` with words of its own, not colour alone. Its keyboard twin is E on the code. */
function Words({ stretch, chosenId, says, rejected, onChoose }: WordsProps) {
  const [first] = stretch.supports
  if (!first) return stretch.text
  const isOn = chosenId !== undefined && stretch.supports.includes(chosenId)
  const isCoded = stretch.supports.some(id => !rejected.has(id))
  const look = isCoded ? 'ev' : 'ev ev-not'
  return (
    <mark className={isOn ? `${look} ev-on` : look} data-evidence={stretch.supports.join(' ')} onClick={() => onChoose(stretch.ends[0]?.id ?? first)}>
      {stretch.text}
      {stretch.ends.map(evidence => (
        <span key={evidence.id}>
          <span className="ev-tag" aria-hidden="true">
            {evidence.tag}
          </span>
          <span className="vh">{says.get(evidence.id)}</span>
        </span>
      ))}
    </mark>
  )
}
