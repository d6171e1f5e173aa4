import { graphql } from '../../gql/gql.ts'
import type { WholeFormFragment } from '../../gql/graphql.ts'

/** A claim as its form: what the screen shows, and what a check and a save answer with. */
export const wholeForm = graphql(`
  fragment WholeForm on ClaimForm {
    id
    version
    locked
    pages {
      number
      of
      boxes {
        box
        label
        text
        band
        parts
        paths
        findings {
          rule
          severity
          message
          fix
          field
          isPaper
        }
      }
    }
    fields {
      path
      label
      kind
      hint
      options {
        value
        label
      }
      max
      value
    }
    offForm {
      paths
      findings {
        rule
        severity
        message
        fix
        field
        isPaper
      }
    }
  }
`)

export type Form = WholeFormFragment
export type FormPage = Form['pages'][number]
export type FormBox = FormPage['boxes'][number]
export type FormField = Form['fields'][number]
export type FormFinding = FormBox['findings'][number]

/** A box with the page it stands on; what the form has no box for comes with page 0. */
export interface Place {
  key: string
  page: number
  box: Omit<FormBox, '__typename'>
}

function offForm({ fields, offForm: { paths, findings } }: Form): Place {
  const told = fields.filter(({ path, value }) => value !== '' && paths.includes(path))
  const text = told.map(({ label, value, options }) => `${label}: ${options?.find(option => option.value === value)?.label ?? value}`).join(' · ')
  return { key: 'more', page: 0, box: { box: '', label: 'No box of the form', text, band: 0, parts: 24, paths, findings } }
}

export const placesOf = (form: Form): Place[] => [
  ...form.pages.flatMap(page => page.boxes.map(box => ({ key: `${page.number}-${box.box.replace('.', '-')}`, page: page.number, box }))),
  offForm(form),
]

/** `24D` of the third row of a page; the number alone for all others. */
export const boxNumber = (box: string): string => (box === 'top' ? '' : (box.split('.')[0] ?? box))
export const boxRow = (box: string): string | undefined => box.split('.')[1]
export const boxTitle = ({ box, label }: Pick<FormBox, 'box' | 'label'>): string => {
  const row = boxRow(box)
  return [boxNumber(box), label, row && `(row ${row})`].filter(Boolean).join(' ')
}

/** The field that a finding asks to change, if it can be changed on this form. */
export const fieldFor = (form: Form, { field }: FormFinding): FormField | undefined =>
  form.fields.find(({ path }) => path === field) ?? form.fields.find(({ path }) => path.startsWith(`${field}.`))

export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`

export const findingsOf = (form: Form): FormFinding[] => [
  ...form.pages.flatMap(({ boxes }) => boxes.flatMap(box => box.findings)),
  ...form.offForm.findings,
]

/** What stands at a box; while its fields are open, what blocks stands under its field instead. */
export const notesOf = ({ findings, paths }: Place['box'], isOpen: boolean): readonly FormFinding[] =>
  isOpen ? findings.filter(({ severity, field }) => severity !== 'BLOCK' || !paths.includes(field)) : findings
