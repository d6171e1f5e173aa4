import { plus, zero } from '@cleanclaim/schema/money'
import { casAmounts, checkedAmount, checkedSum } from './amounts.ts'
import type { ClaimFacts, Period } from './claim-facts.ts'
import type { ContentCheck } from './content-check.ts'
import { components, element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

const diagnosisQualifiers = new Set(['ABK', 'ABF', 'BK', 'BF', 'ABJ', 'BJ', 'APR', 'PR', 'ABN', 'BN'])
/** Where charge, procedure and pointers stand in each kind of service segment. */
const services: Readonly<Record<string, { charge: number; procedure: number; pointers: number; place: number }>> = {
  SV1: { charge: 2, procedure: 1, pointers: 7, place: 5 },
  SV2: { charge: 3, procedure: 2, pointers: 0, place: 0 },
  SV3: { charge: 2, procedure: 1, pointers: 11, place: 3 },
}

/** Gathers claims from the segments of an 837 and hands each over when it is complete. */
export class ClaimReader implements ContentCheck {
  readonly wants = ['HL', 'CLM', 'SBR', 'HI', 'DTP', 'REF', 'LX', 'SV1', 'SV2', 'SV3', 'CAS', 'AMT', 'NM1', 'SVD']
  readonly #report: Report
  readonly #done: (claim: ClaimFacts) => void
  #payer: Segment | undefined
  #claim: ClaimFacts | undefined

  constructor(report: Report, done: (claim: ClaimFacts) => void) {
    this.#report = report
    this.#done = done
  }

  take(segment: Segment, loop: string): void {
    switch (segment.id) {
      case 'HL':
        return this.close()
      case 'CLM':
        return this.#open(segment)
      case 'SBR':
        return this.#takeCoverage(segment, loop)
    }
    const claim = this.#claim
    if (claim && claim.parts <= PARTS_MAX) takeDetail(claim, segment, loop, this.#report)
  }

  close(): void {
    const claim = this.#claim
    this.#claim = undefined
    if (claim && claim.parts <= PARTS_MAX) this.#done(claim)
  }

  #takeCoverage(segment: Segment, loop: string): void {
    if (loop === '2000B') this.#payer = segment
    else if (this.#claim) keep(this.#claim, this.#claim.otherPayers, { at: segment, id: '', paid: undefined, adjusted: zero })
  }

  #open(segment: Segment): void {
    this.close()
    const facility = components(element(segment, 5), segment.delimiters)
    this.#claim = {
      at: segment,
      payer: this.#payer,
      place: facility[0] ?? '',
      frequency: facility[2] ?? '',
      charge: checkedAmount(segment, 2, this.#report),
      diagnoses: [],
      dates: noDates,
      references: noReferences,
      otherPayers: [],
      lines: [],
      parts: 0,
    }
  }
}

function takeDetail(claim: ClaimFacts, segment: Segment, loop: string, report: Report): void {
  switch (segment.id) {
    case 'HI':
      return takeDiagnoses(claim, segment)
    case 'DTP':
      return takeDate(claim, segment, loop)
    case 'REF':
      if (loop === '2300' && claim.references.size < PARTS_MAX) addReference(claim, element(segment, 1))
      return
    case 'LX':
      return openLine(claim, segment)
    case 'SV1':
    case 'SV2':
    case 'SV3':
      return takeService(claim, segment, report)
    case 'CAS':
    case 'AMT':
    case 'NM1':
      return takeOtherPayer(claim, segment, loop, report)
    case 'SVD':
      return takeAdjudication(claim, segment, report)
  }
}

/** More than any guide allows (999 lines, 15 decisions each): a file that is one claim without end must not fill the memory. */
const PARTS_MAX = 20_000

function keep<Part>(claim: ClaimFacts, parts: Part[], part: Part): void {
  claim.parts++
  if (claim.parts <= PARTS_MAX) parts.push(part)
}

// Most claims have neither: one empty map and set stand for all of those.
const noDates = new Map<string, Period>()
const noReferences = new Set<string>()

function addDate(claim: ClaimFacts, qualifier: string, period: Period): void {
  if (claim.dates === noDates) claim.dates = new Map()
  claim.dates.set(qualifier, period)
}

function addReference(claim: ClaimFacts, qualifier: string): void {
  if (claim.references === noReferences) claim.references = new Set()
  claim.references.add(qualifier)
}

function takeAdjudication(claim: ClaimFacts, segment: Segment, report: Report): void {
  const line = claim.lines.at(-1)
  if (!line) return
  const [payerId, paid] = [element(segment, 1), checkedAmount(segment, 2, report)]
  keep(claim, line.adjudications, { at: segment, payerId, paid, adjusted: zero, isBundled: element(segment, 6) !== '' })
}

function takeDiagnoses(claim: ClaimFacts, segment: Segment): void {
  const { elements } = segment
  for (let i = 0; i < elements.length; i++) {
    const parts = components(elements[i] ?? '', segment.delimiters)
    const [qualifier, code, presentOnAdmission] = [parts[0] ?? '', parts[1] ?? '', parts[8] ?? '']
    if (diagnosisQualifiers.has(qualifier)) keep(claim, claim.diagnoses, { at: segment, n: i + 1, qualifier, code, presentOnAdmission })
    // All of one HI are of one kind.
    else if (i === 0) return
  }
}

function takeDate(claim: ClaimFacts, segment: Segment, loop: string): void {
  const qualifier = element(segment, 1)
  const line = claim.lines.at(-1)
  if (loop === '2300' && claim.dates.size < PARTS_MAX && !claim.dates.has(qualifier)) addDate(claim, qualifier, periodOf(segment))
  if (loop === '2400' && qualifier === '472' && line) line.service = periodOf(segment)
}

function openLine(claim: ClaimFacts, segment: Segment): void {
  const nothing = { charge: zero, procedure: [], procedureAt: 1, pointers: [], place: '', service: undefined }
  keep(claim, claim.lines, { ...nothing, adjudications: [], at: segment, number: segment })
}

function takeService(claim: ClaimFacts, segment: Segment, report: Report): void {
  const line = claim.lines.at(-1)
  const at = services[segment.id]
  if (!line || !at) return
  line.at = segment
  line.charge = plus(line.charge, checkedAmount(segment, at.charge, report))
  line.procedure = partsOf(segment, at.procedure)
  line.procedureAt = at.procedure
  line.pointers = partsOf(segment, at.pointers)
  line.place = at.place > 0 ? element(segment, at.place) : ''
}

function partsOf(segment: Segment, n: number): string[] {
  const value = n > 0 ? element(segment, n) : ''
  return value === '' ? [] : components(value, segment.delimiters)
}

function takeOtherPayer(claim: ClaimFacts, segment: Segment, loop: string, report: Report): void {
  const other = claim.otherPayers.at(-1)
  if (!other) return
  if (segment.id === 'NM1' && loop === '2330B') other.id = element(segment, 9)
  if (segment.id === 'AMT' && loop === '2320' && element(segment, 1) === 'D') other.paid = checkedAmount(segment, 2, report)
  if (segment.id !== 'CAS') return
  const level = loop === '2430' ? claim.lines.at(-1)?.adjudications.at(-1) : other
  if (level) level.adjusted = plus(level.adjusted, checkedSum(segment, casAmounts, report))
}

function periodOf(at: Segment): Period {
  const value = element(at, 3)
  if (value.length === DAY) return { at, from: value, to: value }
  if (value.length === 2 * DAY + 1) return { at, from: value.slice(0, DAY), to: value.slice(DAY + 1) }
  return { at, from: '', to: '' }
}

/** Length of a day written CCYYMMDD; that it is one is checked with its element. */
const DAY = 8
