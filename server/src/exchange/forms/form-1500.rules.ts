import { fillBilling } from './form-1500-billing.rules.ts'
import { findingsOf, type FormFinding } from './form-1500-check.rules.ts'
import { fillLines } from './form-1500-lines.rules.ts'
import { fillPeople } from './form-1500-people.rules.ts'
import { LINES_PER_PAGE } from './form-1500.spots.rules.ts'
import { PageTexts, type FormSource, type FormTexts, type PageLine } from './form-1500.texts.rules.ts'
import { fillVisit } from './form-1500-visit.rules.ts'

export interface Form1500Page {
  number: number
  of: number
  /** Exactly as printed, by the id of the place (form-1500.spots.rules.ts); blank ones are absent. */
  texts: FormTexts
  /** Which lines of the claim, from 1, stand in rows 1 to 6. */
  lines: readonly number[]
  findings: readonly FormFinding[]
}

const DIAGNOSES_MAX = 12

/**
 * A professional claim as the CMS-1500 (02/12) says it, from the same data as its 837P: six lines a page, each page
 * complete (domain/cms1500.md 1 and 2). What does not fit is a finding, never cut.
 *
 * @throws RangeError for more than 12 diagnoses: such a claim is split before it gets here
 */
export function form1500(source: FormSource): Form1500Page[] {
  const { claim } = source
  if (claim.diagnoses.length > DIAGNOSES_MAX) throw new RangeError(`${claim.diagnoses.length} diagnoses, the form takes ${DIAGNOSES_MAX}`)
  const lines = claim.lines.map((line, i) => ({ ...line, position: i + 1 }))
  const count = Math.max(1, Math.ceil(lines.length / LINES_PER_PAGE))
  return Array.from({ length: count }, (_, i) => {
    const own = lines.slice(i * LINES_PER_PAGE, (i + 1) * LINES_PER_PAGE)
    const texts = fill(source, own, i + 1 === count)
    return { number: i + 1, of: count, texts, lines: own.map(({ position }) => position), findings: findingsOf(source, own, texts) }
  })
}

function fill(source: FormSource, lines: readonly PageLine[], isLast: boolean): FormTexts {
  const page = new PageTexts()
  fillPeople(page, source)
  fillVisit(page, source, lines)
  fillLines(page, source, lines)
  fillBilling(page, source, lines, isLast)
  return page.texts
}
