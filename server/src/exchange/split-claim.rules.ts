import { sum, zero } from '@cleanclaim/schema/money'
import { ClaimBatchError } from './claim-batch.rules.ts'
import type { BatchClaim, BatchLine, LineAdjudication } from './claim-batch.rules.ts'
import { share, splitOtherInsurance } from './claims-837/split-other-insurance.rules.ts'

const MAX_LINES = 50
const MAX_DIAGNOSES = 12
/** Of the 20 characters of a control number, three tell the parts apart. */
const MAX_NUMBER = 17
const MAX_PARTS = 99

interface Part {
  clia: string | undefined
  /** Positions of lines in the claim, from 0. */
  lines: number[]
  /** Positions of diagnoses that these lines point at, from 1. */
  pointed: Set<number>
}

/**
 * A claim as one or more that can be sent: at most 50 lines, 12 diagnoses and one CLIA number each (domain/edi.md 3). Nothing
 * is dropped: every line, diagnosis and cent stands on exactly one part, but for diagnoses that several parts need. A claim
 * that fits comes back as it is; parts have the number of the claim with X01, X02, … behind it. Attachments and dates stand
 * on each part.
 *
 * @throws ClaimBatchError for what cannot be split: a replacement or void, a number too long, diagnoses that no part has room for
 */
export function splitClaim(claim: BatchClaim): BatchClaim[] {
  const numbers = new Set(claim.lines.map(line => line.clia ?? claim.clia).filter(clia => clia !== undefined))
  if (claim.lines.length <= MAX_LINES && claim.diagnoses.length <= MAX_DIAGNOSES && numbers.size <= 1) return [claim]
  refuseUnsplittable(claim)
  const parts = partsOf(claim, [...numbers])
  if (parts.length > MAX_PARTS) throw new ClaimBatchError(claim.patientControlNumber, 'lines', `more than ${MAX_PARTS} claims would be needed`)
  return finish(claim, parts)
}

function refuseUnsplittable({ patientControlNumber, frequency, diagnoses, lines }: BatchClaim): void {
  const refuse = (field: string, reason: string): never => {
    throw new ClaimBatchError(patientControlNumber, field, reason)
  }
  if (frequency !== '1') refuse('frequency', 'a replacement or void must fit one claim, as it names one earlier claim')
  if (patientControlNumber.length > MAX_NUMBER) refuse('patientControlNumber', `longer than ${MAX_NUMBER}, so that parts could not be told apart`)
  lines.forEach(({ pointers }, i) => {
    if (pointers.length === 0 || pointers.length > 4) refuse(`lines[${i}].pointers`, 'one to four')
    if (pointers.some(pointer => pointer < 1 || pointer > diagnoses.length)) refuse(`lines[${i}].pointers`, 'points at no diagnosis')
  })
}

/** Lines in their order, each on the first part of its CLIA number that is still open. */
function partsOf(claim: BatchClaim, numbers: readonly string[]): Part[] {
  const parts: Part[] = []
  const open = new Map<string | undefined, Part>()
  claim.lines.forEach((line, i) => {
    // A line without a number of its own, where the claim has none either, may go with any.
    const clia = line.clia ?? claim.clia ?? numbers[0]
    let part = open.get(clia)
    if (!part || !hasRoom(part, line, claim.diagnoses.length)) {
      part = { clia, lines: [], pointed: new Set() }
      open.set(clia, part)
      parts.push(part)
    }
    part.lines.push(i)
    for (const pointer of line.pointers) part.pointed.add(pointer)
  })
  return parts
}

const hasRoom = ({ lines, pointed }: Part, { pointers }: BatchLine, diagnoses: number): boolean =>
  lines.length < MAX_LINES && (diagnoses <= MAX_DIAGNOSES || new Set([...pointed, ...pointers]).size <= MAX_DIAGNOSES)

function finish(claim: BatchClaim, parts: readonly Part[]): BatchClaim[] {
  const lines = parts.map(part => part.lines.flatMap(i => claim.lines[i] ?? []))
  const totals = lines.map(of => sum(of.map(({ chargeCents }) => chargeCents)))
  const others = claim.otherInsurance?.map(other => splitOtherInsurance(other, lines))
  const paid = claim.patientPaidCents === undefined ? undefined : share(claim.patientPaidCents, totals)
  const diagnoses = diagnosesOf(claim, parts)
  return parts.map((part, n) => {
    const { clia: _, ...rest } = claim
    return {
      ...rest,
      ...(part.clia !== undefined && { clia: part.clia }),
      patientControlNumber: `${claim.patientControlNumber}X${String(n + 1).padStart(2, '0')}`,
      totalCents: totals[n] ?? zero,
      diagnoses: (diagnoses[n] ?? []).map(position => claim.diagnoses[position - 1] ?? ''),
      ...(paid && { patientPaidCents: paid[n] ?? zero }),
      ...(others && { otherInsurance: others.flatMap(shared => shared[n] ?? []) }),
      lines: (lines[n] ?? []).map(line => partLine(claim, line, part, diagnoses[n] ?? [])),
    }
  })
}

/** Positions of each part's diagnoses: all where they fit; else those its lines point at, then others that no line needs. */
function diagnosesOf(claim: BatchClaim, parts: readonly Part[]): number[][] {
  const all = claim.diagnoses.map((_, i) => i + 1)
  if (all.length <= MAX_DIAGNOSES) return parts.map(() => all)
  const chosen = parts.map(({ pointed }) => all.filter(position => pointed.has(position)))
  for (const position of all.filter(one => !parts.some(({ pointed }) => pointed.has(one)))) {
    const room = chosen.find(positions => positions.length < MAX_DIAGNOSES)
    if (!room) throw new ClaimBatchError(claim.patientControlNumber, 'diagnoses', `more than ${MAX_DIAGNOSES}, and no line needs the last of them`)
    room.push(position)
  }
  return chosen
}

function partLine(claim: BatchClaim, line: BatchLine, part: Part, diagnoses: readonly number[]): BatchLine {
  const { clia: _, ...rest } = line
  return {
    ...rest,
    pointers: line.pointers.map(pointer => diagnoses.indexOf(pointer) + 1),
    ...(line.adjudications && { adjudications: line.adjudications.map(decided => renumbered(claim, decided, part)) }),
  }
}

/** The line another one was bundled into is named by its place in the claim. */
function renumbered(claim: BatchClaim, decided: LineAdjudication, part: Part): LineAdjudication {
  if (decided.bundledInto === undefined) return decided
  const place = part.lines.indexOf(Number(decided.bundledInto) - 1)
  if (place < 0)
    throw new ClaimBatchError(claim.patientControlNumber, 'lines', 'a line that an insurer bundled stands on another part than its other line')
  return { ...decided, bundledInto: String(place + 1) }
}
