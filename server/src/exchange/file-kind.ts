import { canonicalText as canonical } from '../x12/canonical.ts'
import { element, tokenize, X12SyntaxError, type Segment } from '../x12/tokenizer.ts'

/** What a file is, and its segments in one fixed writing, so that re-wrapped copies are alike. */
export function canonicalText(content: Buffer): { kind: string; canonical: string | undefined } {
  try {
    const { segments } = tokenize(content.toString('utf8'))
    return { kind: kindOf(segments), canonical: canonical(segments) }
  } catch (error) {
    if (!(error instanceof X12SyntaxError)) throw error
    return { kind: 'unknown', canonical: undefined }
  }
}

function kindOf(segments: readonly Segment[]): string {
  const st = segments.find(({ id }) => id === 'ST')
  if (!st) return segments.some(({ id }) => id === 'TA1') ? 'TA1' : 'unknown'
  const type = element(st, 1)
  const gs = segments.find(({ id }) => id === 'GS')
  return type === '277' && gs && element(gs, 8).startsWith('005010X214') ? '277CA' : type
}
