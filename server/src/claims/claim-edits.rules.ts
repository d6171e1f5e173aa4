import { isDay } from '@cleanclaim/schema/day'
import { isNpi } from '@cleanclaim/schema/npi'
import type { Accident, ClaimDetails, LineDetails } from './claim-details.rules.ts'
import { claimFields, type ClaimField } from './claim-fields.rules.ts'

/** The part of a claim that a biller may change (claim-fields.rules.ts). */
export interface Editable {
  placeOfService: string
  frequency: '1' | '7' | '8'
  payerControlNumber: string
  coverage: { memberId: string; groupNumber: string }
  details: ClaimDetails
  /** By their place on the claim, from 1. */
  lines: Readonly<Record<number, LineDetails>>
}
export interface ClaimEdit {
  path: string
  /** As typed; empty takes it away. */
  value: string
}
/** A value that cannot be kept: which one, and what to do. */
export interface EditProblem {
  path: string
  message: string
}
export interface Edited {
  claim: Editable
  problems: EditProblem[]
  /** Labels of what is different now, for the history. */
  changed: string[]
}

/**
 * The claim after the edits. What cannot be kept is named and left as it was, so that everything else can still be
 * looked at; whoever saves refuses when there is a problem.
 */
export function editClaim(before: Editable, edits: readonly ClaimEdit[]): Edited {
  const fields = new Map(claimFields(Object.keys(before.lines).length).map(field => [field.path, field]))
  const draft = toDraft(before)
  const problems: EditProblem[] = []
  const changed: string[] = []
  for (const { path, value } of edits) {
    const field = fields.get(path)
    if (!field) {
      problems.push({ path, message: 'This cannot be changed here.' })
      continue
    }
    const text = tidy(field, value)
    if (text === get(draft, path)) continue
    const problem = problemOf(field, text)
    if (problem) problems.push({ path, message: problem })
    else changed.push(field.label)
    if (!problem) set(draft, path, text)
  }
  const touched = (whole: string): boolean => edits.some(({ path }) => path.startsWith(`${whole}.`))
  const halves = incomplete(draft, touched)
  // Half a provider is none: it stays as it was until it is whole.
  const untouched = toDraft(before)
  for (const { whole } of halves) restore(draft, untouched, whole)
  return { claim: fromDraft(before, draft), problems: [...problems, ...halves.map(({ path, message }) => ({ path, message }))], changed }
}

/** What stands in each field now, as it would be typed. */
export function fieldValues(claim: Editable): Map<string, string> {
  const draft = toDraft(claim)
  return new Map(claimFields(Object.keys(claim.lines).length).map(({ path }) => [path, get(draft, path)]))
}

type Draft = { [key: string]: Draft | string | readonly unknown[] | boolean | number | undefined }

/** Plain nested data with every value that is edited as text. */
function toDraft(claim: Editable): Draft {
  const draft = structuredClone(claim) as unknown as Draft
  const { accident, conditionCodes } = claim.details
  for (const cause of causes) set(draft, `details.accident.${cause}`, accident?.causes.includes(cause) ? 'Y' : '')
  set(draft, 'details.conditionCodes', (conditionCodes ?? []).join(' '))
  for (const [path, usual] of usuals) if (get(draft, path) === usual) set(draft, path, '')
  return draft
}
/** What is meant when nothing is said. */
const usuals = [
  ['details.releaseOfInformation', 'Y'],
  ['details.benefitsAssigned', 'Y'],
  ['details.assignment', 'A'],
] as const
const causes = ['EM', 'AA', 'OA'] as const

function fromDraft(before: Editable, draft: Draft): Editable {
  const { EM, AA, OA, causes: _, ...rest } = branch(branch(draft, 'details'), 'accident')
  const told: Accident['causes'] = causes.filter(cause => ({ EM, AA, OA })[cause] === 'Y')
  const codes = get(draft, 'details.conditionCodes').split(' ').filter(Boolean)
  const note = branch(branch(draft, 'details'), 'note')
  const details = pruned({
    ...branch(draft, 'details'),
    accident: told.length > 0 ? { ...rest, causes: told } : undefined,
    conditionCodes: codes.length > 0 ? codes : undefined,
    note: note['text'] ? { kind: before.details.note?.kind ?? 'ADD', ...note } : undefined,
  })
  const lines = Object.keys(before.lines).map(place => [place, pruned(branch(branch(draft, 'lines'), place))])
  return {
    placeOfService: get(draft, 'placeOfService'),
    frequency: get(draft, 'frequency') as Editable['frequency'],
    payerControlNumber: get(draft, 'payerControlNumber'),
    coverage: { memberId: get(draft, 'coverage.memberId'), groupNumber: get(draft, 'coverage.groupNumber') },
    details: details as ClaimDetails,
    lines: Object.fromEntries(lines) as Record<number, LineDetails>,
  }
}

/** Without what is empty: absent is absent. */
function pruned(draft: Draft): Draft {
  const kept: Draft = {}
  for (const [key, value] of Object.entries(draft)) {
    const inner = isBranch(value) ? pruned(value) : value
    const isEmpty = inner === undefined || inner === '' || (isBranch(inner) && Object.keys(inner).length === 0)
    if (!isEmpty) kept[key] = inner
  }
  return kept
}

const isBranch = (value: Draft[string]): value is Draft => typeof value === 'object' && value !== null && !Array.isArray(value)

function branch(draft: Draft, key: string): Draft {
  const inner = draft[key]
  return isBranch(inner) ? inner : {}
}

function get(draft: Draft, path: string): string {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const value = keys.reduce(branch, draft)[last]
  return typeof value === 'string' ? value : ''
}

function put(draft: Draft, path: string, value: Draft[string]): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let at = draft
  for (const key of keys) {
    const next = branch(at, key)
    at[key] = next
    at = next
  }
  at[last] = value
}
const set = (draft: Draft, path: string, text: string): void => put(draft, path, text)
const restore = (draft: Draft, from: Draft, path: string): void => put(draft, path, path.split('.').reduce(branch, from))

/** As it is kept: capitals for codes, digits alone for numbers. */
function tidy({ kind }: ClaimField, value: string): string {
  const text = value.trim().replace(/\s+/g, ' ')
  if (kind === 'STATE' || kind === 'CODES') return text.toUpperCase()
  if (kind === 'ZIP') return text.replaceAll('-', '')
  return kind === 'NDC' ? elevenDigits(text) : text
}

/** A package number has three parts, one of them short of its zero: 4-4-2, 5-3-2 and 5-4-1 all become 5-4-2. */
export function elevenDigits(text: string): string {
  const parts = /^(\d{4,5})-(\d{3,4})-(\d{1,2})$/.exec(text)
  if (!parts) return text
  const [, labeler = '', product = '', pack = ''] = parts
  return labeler.padStart(5, '0') + product.padStart(4, '0') + pack.padStart(2, '0')
}

function problemOf({ path, kind, max, options, label }: ClaimField, text: string): string | undefined {
  if (text.length > max) return `${label} has room for ${max} characters.`
  if (text === '') return needed[path]
  const wrong = wrongBy[kind]?.(text)
  if (wrong) return wrong
  if (path === 'placeOfService' && !/^\d{2}$/.test(text)) return 'A place of service has two digits.'
  return options && !options.some(({ value }) => value === text) ? 'Choose one of the list.' : undefined
}

const needed: Readonly<Record<string, string>> = {
  'coverage.memberId': 'A claim needs the member ID. Take it from the insurance card.',
  placeOfService: 'A claim needs its place of service.',
  frequency: 'Choose one of the list.',
}

const unless = (isFine: (text: string) => boolean, message: string) => (text: string) => (isFine(text) ? undefined : message)
const wrongBy: Partial<Record<ClaimField['kind'], (text: string) => string | undefined>> = {
  DAY: unless(isDay, 'The calendar has no such day.'),
  NPI: text =>
    /^\d{10}$/.test(text)
      ? isNpi(text)
        ? undefined
        : 'The last digit does not fit the others. Check for two digits swapped.'
      : 'An NPI has ten digits.',
  NDC: unless(text => /^\d{11}$/.test(text), 'An NDC has eleven digits; with hyphens, as on the package, we fill in the zeros.'),
  QUANTITY: unless(text => /^\d{1,7}(\.\d{1,3})?$/.test(text) && Number(text) > 0, 'A quantity is more than 0, with at most three decimals.'),
  STATE: unless(text => /^[A-Z]{2}$/.test(text), 'A state has two letters.'),
  ZIP: unless(text => /^\d{9}$/.test(text), 'The ZIP code needs all nine digits here.'),
  CODES: unless(text => /^[A-Z0-9]{2}( [A-Z0-9]{2})*$/.test(text), 'Claim codes have two characters each.'),
}

interface HalfProblem extends EditProblem {
  whole: string
}
interface Whole {
  path: string
  parts: readonly string[]
  words: string
}

/** Things of several parts are whole or absent: a provider has a name, a place an address, a drug its quantity. */
function incomplete(draft: Draft, isTouched: (path: string) => boolean): HalfProblem[] {
  const lines = Object.keys(branch(draft, 'lines'))
  const wholes: Whole[] = [
    ...['details.referring', 'details.supervising', ...lines.map(place => `lines.${place}.ordering`)].map(path => ({
      path,
      parts: ['last', 'first'],
      words: 'A provider needs a last and a first name.',
    })),
    {
      path: 'details.serviceFacility',
      parts: ['name', 'address.line1', 'address.city', 'address.state', 'address.zip'],
      words: 'A place needs a name, a street, a city, a state and all nine digits of the ZIP.',
    },
    ...lines.map(place => ({ path: `lines.${place}.drug`, parts: ['ndc', 'quantity', 'unit'], words: 'A drug needs its NDC, quantity and unit.' })),
  ]
  const missing = wholes.filter(({ path }) => isTouched(path)).flatMap(whole => missingPart(draft, whole))
  const accident = isTouched('details.accident') ? accidentProblems(draft).map(each => ({ ...each, whole: 'details.accident' })) : []
  return [...missing, ...accident]
}

function missingPart(draft: Draft, { path, parts, words }: Whole): HalfProblem[] {
  const holder = path.split('.').reduce(branch, draft)
  if (Object.keys(pruned(holder)).length === 0) return []
  const missing = parts.find(part => get(draft, `${path}.${part}`) === '')
  return missing ? [{ whole: path, path: `${path}.${missing}`, message: words }] : []
}

function accidentProblems(draft: Draft): EditProblem[] {
  const accident = (part: string): string => get(draft, `details.accident.${part}`)
  const told = causes.filter(cause => accident(cause) === 'Y')
  if (told.length > 2) return [{ path: 'details.accident.OA', message: 'A claim names at most two causes.' }]
  if (told.length === 0)
    return accident('date') || accident('state') ? [{ path: 'details.accident.OA', message: 'Say which kind of accident it was.' }] : []
  if (accident('date') === '') return [{ path: 'details.accident.date', message: 'An accident needs its day.' }]
  return told.includes('AA') && accident('state') === ''
    ? [{ path: 'details.accident.state', message: 'An auto accident needs the state where it happened.' }]
    : []
}
