import { canonicalText as canonical } from '../x12/canonical.ts'
import { element, tokenize, X12SyntaxError, type Segment } from '../x12/tokenizer.ts'

/** How a file says who it is from and how its parts are numbered (domain/edi.md 2.4). */
export interface FileNumbers {
  /** ISA06, ISA08, ISA13 of the first interchange. */
  senderId: string | null
  receiverId: string | null
  controlNumber: string | null
  /** Every GS06 and ST02, in order. */
  groups: string[]
  transactions: string[]
}

const noNumbers: FileNumbers = { senderId: null, receiverId: null, controlNumber: null, groups: [], transactions: [] }
/** A file of more parts than this is found by its interchange. */
const NUMBERS_MAX = 1_000

/** What a file is, its numbers, and its segments in one fixed writing, so that re-wrapped copies are alike. */
export function canonicalText(content: Buffer): { kind: string; canonical: string | undefined; numbers: FileNumbers } {
  try {
    const { segments } = tokenize(content.toString('utf8'))
    return { kind: kindOf(segments), canonical: canonical(segments), numbers: numbersOf(segments) }
  } catch (error) {
    if (!(error instanceof X12SyntaxError)) throw error
    return { kind: 'unknown', canonical: undefined, numbers: noNumbers }
  }
}

function numbersOf(segments: readonly Segment[]): FileNumbers {
  const isa = segments.find(({ id }) => id === 'ISA')
  if (!isa) return noNumbers
  const all = (segmentId: string, position: number): string[] =>
    segments
      .filter(({ id }) => id === segmentId)
      .slice(0, NUMBERS_MAX)
      .map(segment => element(segment, position))
  return {
    senderId: element(isa, 6).trim(),
    receiverId: element(isa, 8).trim(),
    controlNumber: String(Number(element(isa, 13)) || element(isa, 13)),
    groups: all('GS', 6),
    transactions: all('ST', 2),
  }
}

function kindOf(segments: readonly Segment[]): string {
  const st = segments.find(({ id }) => id === 'ST')
  if (!st) return segments.some(({ id }) => id === 'TA1') ? 'TA1' : 'unknown'
  const type = element(st, 1)
  const gs = segments.find(({ id }) => id === 'GS')
  return type === '277' && gs && element(gs, 8).startsWith('005010X214') ? '277CA' : type
}
