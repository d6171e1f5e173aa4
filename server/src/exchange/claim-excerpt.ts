import { components, element, serialize, tokenize, type Segment } from '../x12/tokenizer.ts'

/**
 * What an acknowledgement says about one claim, as it stands in the file: the envelope and the levels above it, then the
 * claim's own segments. Other patients of the file are left out. For a file that names no claims (TA1, 999), all of it.
 *
 * @param number CLM01
 * @returns one segment a line
 * @throws X12SyntaxError
 */
export function claimExcerpt(text: string, number: string): string[] {
  const { segments } = tokenize(text)
  const at = segments.findIndex(segment => namesClaim(segment, number))
  const hasClaims = segments.some(({ id }) => id === 'HL' || id === 'CLP')
  const kept = at < 0 ? (hasClaims ? [] : segments) : [...above(segments, at), ...block(segments, at)]
  return kept.map(segment => serialize([segment], segment.delimiters))
}

const namesClaim = (segment: Segment, number: string): boolean => {
  const place = { TRN: 2, CLP: 1, CLM: 1 }[segment.id]
  return place !== undefined && element(segment, place) === number
}

/** Envelope, and each level that is still open where the claim stands, by HL02. */
function above(segments: readonly Segment[], at: number): Segment[] {
  const levels = openLevels(segments, at)
  const before = segments.slice(0, at)
  const envelope = new Set(['ISA', 'GS', 'ST'].map(id => before.findLast(segment => segment.id === id)))
  let level: Segment | undefined
  let isOurs = false
  return before.filter(segment => {
    if (segment.id === 'HL') level = segment
    if (segment.id === 'ST') {
      level = undefined
      isOurs = envelope.has(segment)
    }
    if (envelope.has(segment)) return true
    return isOurs && (level ? levels.has(level) : ['BHT', 'BPR', 'TRN', 'N1'].includes(segment.id))
  })
}

function openLevels(segments: readonly Segment[], at: number): Set<Segment> {
  const start = segments.findLastIndex(({ id }, i) => id === 'ST' && i < at)
  const before = segments.slice(start, at).filter(({ id }) => id === 'HL')
  const open = new Set<Segment>()
  let wanted = before.at(-1)
  while (wanted) {
    open.add(wanted)
    const parent: string = element(wanted, 2)
    wanted = parent === '' ? undefined : before.findLast(level => element(level, 1) === parent)
  }
  return open
}

/** Until the next claim, level or the end of the transaction. */
function block(segments: readonly Segment[], at: number): Segment[] {
  const rest = segments.slice(at + 1)
  const end = rest.findIndex(segment => ['HL', 'SE', 'CLP', 'PLB', 'LX'].includes(segment.id) || (segment.id === 'TRN' && startsClaim(segment)))
  return [...segments.slice(at, at + 1), ...(end < 0 ? rest : rest.slice(0, end))]
}

const startsClaim = (segment: Segment): boolean => components(element(segment, 1), segment.delimiters)[0] === '2'
