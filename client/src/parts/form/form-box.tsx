import type { CSSProperties } from 'react'
import { OctagonAlert, PencilLine, TriangleAlert } from 'lucide-react'
import { boxNumber, boxRow, type Place } from './whole-form.ts'

type Box = Place['box']

interface FormBoxProps {
  box: Box
  isOpen: boolean
  editorId: string
  /** Left out where nothing can be changed. */
  onToggle?: (() => void) | undefined
}

/** Parts of a row that hold a number, and nothing beside it. */
const NARROW = 3

/** One box of the form: its number, what it asks for, what stands in it. One that can be changed is a button. */
export function FormBox({ box, isOpen, editorId, onToggle }: FormBoxProps) {
  const blocks = box.findings.some(({ severity }) => severity === 'BLOCK')
  const style = { '--parts': box.parts } as CSSProperties
  const classes = ['form-box', kindOf(box), blocks && 'is-hard', !blocks && box.findings.length > 0 && 'is-warn', isOpen && 'is-open']
  const className = classes.filter(Boolean).join(' ')
  const row = boxRow(box.box)
  const content = (
    <>
      <span className="form-label">
        <span className="form-no">{boxNumber(box.box)}</span> <span className={row ? 'form-word' : undefined}>{box.label}</span>
        {row && <span className="form-row"> row {row}</span>}
        {box.findings.length > 0 && (blocks ? <OctagonAlert aria-label="blocks" /> : <TriangleAlert aria-label="read" />)}
        {onToggle && <span className="vh">, change</span>}
        {onToggle && box.parts > NARROW && <PencilLine className="form-pen" aria-hidden="true" />}
      </span>
      <span className="form-text">{box.text}</span>
    </>
  )
  if (!onToggle)
    return (
      <div className={className} style={style}>
        {content}
      </div>
    )
  return (
    <button className={className} style={style} type="button" aria-expanded={isOpen} aria-controls={isOpen ? editorId : undefined} onClick={onToggle}>
      {content}
    </button>
  )
}

function kindOf({ box, parts }: Box): string {
  if (/^24\.\d/.test(box)) return 'is-shaded'
  const isHeaded = boxRow(box) === '1' && parts > NARROW
  return [/^(24F|24G|28|29)/.test(box) && 'is-amount', isHeaded && 'is-headed'].filter(Boolean).join(' ')
}
