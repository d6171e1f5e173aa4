import { claimFields, type ClaimField } from '../../claims/claim-fields.rules.ts'
import { fieldValues, type Editable, type EditProblem } from '../../claims/claim-edits.rules.ts'
import type { Finding } from '../../claims/claim.rules.ts'
import { bands1500 } from './form-1500.bands.rules.ts'
import { boxLabel, boxText } from './form-1500.boxes.rules.ts'
import type { Form1500Page } from './form-1500.rules.ts'
import { boxOfField, OFF_FORM } from './form-fields.rules.ts'

/** A finding where it stands on the form. */
export interface PlacedFinding {
  rule: string
  severity: 'BLOCK' | 'WARN' | 'INFO'
  message: string
  fix: string
  field: string
  /** Speaks of paper alone: the electronic claim may go. */
  isPaper: boolean
}
export interface FormBoxView {
  /** `1a`, `24D.2`. */
  box: string
  label: string
  text: string
  /** Which row of boxes it stands in, from 0, and how much of its 24 parts it takes. */
  band: number
  parts: number
  /** Fields that can be changed here. */
  paths: string[]
  findings: PlacedFinding[]
}
export interface FormFieldView extends ClaimField {
  value: string
}
export interface FormPageView {
  number: number
  of: number
  boxes: FormBoxView[]
}
export interface ClaimFormView {
  pages: FormPageView[]
  fields: FormFieldView[]
  /** Fields and findings that the form has no box for. */
  offForm: { paths: string[]; findings: PlacedFinding[] }
}

/** The live form: every box with its text, the fields behind it and what is wrong with it. */
export function claimFormView(
  editable: Editable,
  pages: readonly Form1500Page[],
  found: readonly Finding[],
  problems: readonly EditProblem[],
): ClaimFormView {
  const values = fieldValues(editable)
  const fields = claimFields(Object.keys(editable.lines).length).map(field => ({ ...field, value: values.get(field.path) ?? '' }))
  // What somebody has let pass with a reason stands on the claim, and no longer in the way.
  const open = found.filter(({ isOverridden }) => !isOverridden)
  const ofClaim: PlacedFinding[] = [...problems.map(problemFinding), ...open.map(finding => ({ ...finding, isPaper: false }))]
  const places = placesOn(pages)
  const placed = Map.groupBy(ofClaim, ({ field }) => places.find(field))
  const paths = Map.groupBy(
    fields.map(({ path }) => path),
    path => withItsOwner(places.find(path)),
  )
  return {
    pages: pages.map(page =>
      pageView(
        page,
        at => paths.get(withItsOwner(at)) ?? [],
        at => placed.get(at) ?? [],
      ),
    ),
    fields,
    offForm: { paths: paths.get(OFF_FORM) ?? [], findings: placed.get(OFF_FORM) ?? [] },
  }
}

const problemFinding = ({ path, message }: EditProblem): PlacedFinding => ({
  rule: 'edit',
  severity: 'BLOCK',
  message,
  fix: '',
  field: path,
  isPaper: false,
})

/** `1/1a`: a box of a page. What is of the claim as a whole stands on its first page. */
const placeOf = (page: number, box: string): string => `${page}/${box}`

function placesOn(pages: readonly Form1500Page[]): { find: (path: string) => string } {
  return {
    find: path => {
      for (const { number, lines } of pages) {
        const box = boxOfField(path, line => (lines.includes(line) ? lines.indexOf(line) + 1 : undefined))
        if (box) return box === OFF_FORM ? OFF_FORM : placeOf(number, box)
      }
      return OFF_FORM
    },
  }
}

/** The NPI of somebody or some place is changed with the name. */
const withItsOwner = (place: string): string => place.replace('/17b', '/17').replace('/32a', '/32')

type AtPlace<Item> = (place: string) => readonly Item[]

function pageView(page: Form1500Page, pathsAt: AtPlace<string>, findingsAt: AtPlace<PlacedFinding>): FormPageView {
  const boxes = bands1500(page.lines.length).flatMap((band, i) =>
    band.map(({ box, parts }) => {
      const found = findingsAt(placeOf(page.number, box))
      return {
        box,
        label: boxLabel(box),
        text: boxText(box, page.texts),
        band: i,
        parts,
        paths: [...pathsAt(placeOf(page.number, box))],
        findings: [...found, ...paperFindings(page, box, found)],
      }
    }),
  )
  return { number: page.number, of: page.of, boxes }
}

/** What the checks of the claim say already is not said twice. */
function paperFindings(page: Form1500Page, box: string, found: readonly PlacedFinding[]): PlacedFinding[] {
  const isSaid = (field: string): boolean => found.some(each => each.field === field || each.severity === 'BLOCK')
  return page.findings
    .filter(finding => finding.box === box && !isSaid(finding.field))
    .map(({ rule, message, fix, field }) => ({ rule, message, fix, field, severity: 'WARN', isPaper: true }))
}
