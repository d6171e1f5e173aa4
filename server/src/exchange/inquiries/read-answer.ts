import { parseCompactDay, type Day } from '@cleanclaim/schema/day'
import type { AnsweredParty, AnsweredPeriod, Rejection } from '../../coverage/eligibility-answer.rules.ts'
import { components, element, repetitions, tokenize, X12SyntaxError, type Segment } from '../../x12/tokenizer.ts'

/** What came is no answer of the kind that was asked for; says what it is. */
export class InquiryReadError extends Error {
  override readonly name = 'InquiryReadError'
}

const BYTES_MAX = 1_000_000

/**
 * The segments between ST and SE of each transaction of one kind, of one interchange or several.
 * @param versions beginning of the version, like 005010X279
 * @throws InquiryReadError also for a TA1 or 999 that refuses the question, and for an answer in another version
 */
export function readAnswers(text: string, kind: { st01: string; version: string }): Segment[][] {
  if (text.length > BYTES_MAX) throw new InquiryReadError('The answer is longer than 1 MB.')
  const segments = tokenized(text)
  const answers: Segment[][] = []
  let version = ''
  let open: Segment[] | undefined
  for (const segment of segments) {
    if (segment.id === 'GS') version = element(segment, 8)
    if (segment.id === 'ST') open = isOurs(segment, version, kind) ? [] : undefined
    else if (segment.id === 'SE') open = undefined
    else open?.push(segment)
    if (segment.id === 'ST' && open) answers.push(open)
  }
  if (answers.length === 0) throw new InquiryReadError(whatElse(segments, kind.st01))
  return answers
}

function tokenized(text: string): Segment[] {
  try {
    return tokenize(text).segments
  } catch (error) {
    if (error instanceof X12SyntaxError) throw new InquiryReadError(`The answer is not readable X12: ${error.message}.`)
    throw error
  }
}

function isOurs(st: Segment, groupVersion: string, { st01, version }: { st01: string; version: string }): boolean {
  if (element(st, 1) !== st01) return false
  const found = element(st, 3) || groupVersion
  // A 277 is an answer to us or an acknowledgement of claims, as the version says.
  if (!found.startsWith(version.slice(0, 6))) throw new InquiryReadError(`The answer is in version ${shownVersion(found)}; we read ${version}.`)
  return found.startsWith(version)
}

const shownVersion = (version: string): string => (/^\d{6}(X\d{3}([A-Z]\d)?)?$/.test(version) ? version : 'unknown')

function whatElse(segments: readonly Segment[], wanted: string): string {
  const ta1 = segments.find(({ id }) => id === 'TA1')
  if (ta1 && element(ta1, 4) === 'R') return `The file of the question was refused before it was read (TA1, note ${element(ta1, 5) || 'none'}).`
  const st = segments.find(({ id }) => id === 'ST')
  if (st && ['999', '997'].includes(element(st, 1))) return 'The question was refused as a file (999): its form is not what the other side takes.'
  return `There is no ${wanted} in what came back.`
}

export const readParty = (nm1: Segment): AnsweredParty => ({
  kind: element(nm1, 1),
  last: element(nm1, 3),
  first: element(nm1, 4),
  idKind: element(nm1, 8),
  id: element(nm1, 9),
  phone: '',
  references: [],
})

export function readPeriod(dtp: Segment): AnsweredPeriod {
  const { from, to } = readDays(dtp)
  return { kind: element(dtp, 1), from, to }
}

/** D8 one day, RD8 two with a hyphen between. */
export function readDays(dtp: Segment): { from: Day | undefined; to: Day | undefined } {
  const [first = '', last = first] = element(dtp, 3).split('-')
  return { from: parseCompactDay(first.slice(0, 8)), to: parseCompactDay(last.slice(0, 8)) }
}

export const readRejection = (aaa: Segment, level: string): Rejection => ({
  level,
  reason: element(aaa, 3),
  followUp: element(aaa, 4),
  wasValid: element(aaa, 1) === 'Y',
})

/** The first number to call of a PER. */
export function readPhone(per: Segment): string {
  const place = [3, 5, 7].find(n => element(per, n) === 'TE')
  return place ? element(per, place + 1) : ''
}

/** Repeats of an element without components. Some payers part them by the component separator. */
export const readList = (segment: Segment, n: number): string[] =>
  repetitions(element(segment, n), segment.delimiters)
    .flatMap(value => components(value, segment.delimiters))
    .filter(value => value !== '')

/** Code and modifiers of a C003 that says HC: HCPCS, CPT included. */
export function readProcedure(segment: Segment, n: number): { code: string; modifiers: string[] } | undefined {
  const [, code = '', ...rest] = components(element(segment, n), segment.delimiters)
  if (code === '') return undefined
  return { code, modifiers: rest.slice(0, 4).filter(modifier => modifier !== '') }
}
