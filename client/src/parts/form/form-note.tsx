import { Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import { Link } from 'react-router'
import { fieldFor, type Form, type FormFinding } from './whole-form.ts'

const looks = {
  BLOCK: { Glyph: OctagonAlert, tone: 'form-note is-hard', word: 'Blocks' },
  WARN: { Glyph: TriangleAlert, tone: 'form-note is-warn', word: 'Read' },
  INFO: { Glyph: Info, tone: 'form-note', word: 'Note' },
} as const

interface FormNoteProps {
  form: Form
  finding: FormFinding
  encounterId: string
  /** Named where the note does not stand at its box. */
  at?: string
  onFix: (path: string) => void
}

/** What is wrong with a box, beside it, with one way to where it is changed. */
export function FormNote({ form, finding, encounterId, at, onFix }: FormNoteProps) {
  const { Glyph, tone, word } = looks[finding.severity]
  const field = form.locked === null ? fieldFor(form, finding) : undefined
  const elsewhere = field ? undefined : placeFor(finding.field, encounterId)
  return (
    <div className={tone}>
      <Glyph aria-hidden="true" />
      <p>
        {at && <span className="strong">{at}. </span>}
        <span className="strong">{finding.isPaper ? 'On paper' : word}:</span> {finding.message}
        {finding.fix && <span className="second"> {finding.fix}</span>}
      </p>
      {field && (
        <button className="btn btn-plain" type="button" onClick={() => onFix(field.path)}>
          Change {field.label}
        </button>
      )}
      {elsewhere && <Link to={elsewhere.to}>{elsewhere.words}</Link>}
    </div>
  )
}

/** Where things live that no claim keeps for itself. */
function placeFor(field: string, encounterId: string): { to: string; words: string } | undefined {
  if (/^(practice|billingProvider)\b/.test(field)) return { to: '/admin/practice', words: 'Open the practice' }
  if (/^payer\b/.test(field)) return { to: '/admin/payers', words: 'Open insurers' }
  if (/^(lines|diagnoses|charged|serviceDate)\b/.test(field)) return { to: `/code/${encounterId}`, words: 'Open the encounter' }
  return undefined
}
