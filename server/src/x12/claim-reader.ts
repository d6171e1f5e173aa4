import { plus, zero } from '@cleanclaim/schema/money'
import { casAmounts, checkedAmount, checkedSum } from './amounts.ts'
import { FIRST_MODIFIER } from './claim-facts.ts'
import type { ClaimFacts, Period, Procedure } from './claim-facts.ts'
import { CodeSet } from './code-set.ts'
import type { ContentCheck, Take } from './content-check.ts'
import { byKind } from './segment-dictionary.ts'
import { element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

const diagnosisQualifiers = new CodeSet(['ABK', 'ABF', 'BK', 'BF', 'ABJ', 'BJ', 'APR', 'PR', 'ABN', 'BN'])
/** Where charge, procedure and pointers stand in each kind of service segment. */
const services = byKind({
  SV1: { charge: 2, procedure: 1, pointers: 7, place: 5 },
  SV2: { charge: 3, procedure: 2, pointers: 0, place: 0 },
  SV3: { charge: 2, procedure: 1, pointers: 11, place: 3 },
})

/** Gathers claims from the segments of an 837 and hands each over when it is complete. */
export class ClaimReader implements ContentCheck {
  readonly #report: Report
  readonly #done: (claim: ClaimFacts) => void
  #payer: Segment | undefined
  #turn = ''
  #claim: ClaimFacts | undefined

  constructor(report: Report, done: (claim: ClaimFacts) => void) {
    this.#report = report
    this.#done = done
  }

  readonly takes: Readonly<Record<string, Take>> = {
    HL: () => this.close(),
    CLM: segment => this.#open(segment),
    SBR: (segment, loop) => this.#takeCoverage(segment, loop),
    HI: this.#detail(takeDiagnoses),
    DTP: this.#detail(takeDate),
    REF: this.#detail(takeReference),
    LX: this.#detail(openLine),
    SV1: this.#detail(takeService),
    SV2: this.#detail(takeService),
    SV3: this.#detail(takeService),
    SVD: this.#detail(takeAdjudication),
    CAS: this.#detail(takeAdjustments),
    AMT: this.#detail(takeOtherPaid),
    NM1: this.#detail(takeOtherName),
  }

  #detail(take: (claim: ClaimFacts, segment: Segment, loop: string, report: Report) => void): Take {
    return (segment, loop) => {
      const claim = this.#claim
      if (claim && claim.parts <= PARTS_MAX) take(claim, segment, loop, this.#report)
    }
  }

  close(): void {
    const claim = this.#claim
    this.#claim = undefined
    if (claim && claim.parts <= PARTS_MAX) this.#done(claim)
  }

  #takeCoverage(segment: Segment, loop: string): void {
    if (loop === '2000B') {
      this.#payer = segment
      this.#turn = element(segment, 1)
    } else if (this.#claim) keep(this.#claim, this.#claim.otherPayers, { at: segment, id: '', paid: undefined, adjusted: zero })
  }

  #open(segment: Segment): void {
    this.close()
    this.#claim = {
      at: segment,
      number: element(segment, 1),
      related: element(segment, 11),
      payer: this.#payer,
      turn: this.#turn,
      place: segment.component(5, 1),
      frequency: segment.component(5, 3),
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

/** More than any guide allows (999 lines, 15 decisions each): a file that is one claim without end must not fill the memory. */
const PARTS_MAX = 20_000

function keep<Part>(claim: ClaimFacts, parts: Part[], part: Part): void {
  claim.parts++
  if (claim.parts <= PARTS_MAX) parts.push(part)
}

// Most claims have neither: one empty map and set stand for all of those.
const noDates = new Map<string, Period>()
const noReferences = new Set<string>()

function addDate(claim: ClaimFacts, qualifier: string, segment: Segment): void {
  if (claim.dates.size >= PARTS_MAX || claim.dates.has(qualifier)) return
  if (claim.dates === noDates) claim.dates = new Map()
  claim.dates.set(qualifier, periodOf(segment))
}

function takeReference(claim: ClaimFacts, segment: Segment, loop: string): void {
  if (loop !== '2300' || claim.references.size >= PARTS_MAX) return
  if (claim.references === noReferences) claim.references = new Set()
  claim.references.add(element(segment, 1))
}

function takeAdjudication(claim: ClaimFacts, segment: Segment, _: string, report: Report): void {
  const line = claim.lines.at(-1)
  if (!line) return
  const [payerId, paid] = [element(segment, 1), checkedAmount(segment, 2, report)]
  keep(claim, line.adjudications, { at: segment, payerId, paid, adjusted: zero, isBundled: element(segment, 6) !== '' })
}

/** All of one HI are of one kind. */
function takeDiagnoses(claim: ClaimFacts, segment: Segment): void {
  const { count } = segment
  if (!diagnosisQualifiers.hasKey(segment.key(1))) return
  for (let n = 1; n <= count; n++) {
    if (!diagnosisQualifiers.hasKey(segment.key(n))) continue
    keep(claim, claim.diagnoses, {
      at: segment,
      n,
      qualifier: segment.component(n, 1),
      code: segment.component(n, 2),
      presentOnAdmission: segment.component(n, 9),
    })
  }
}

function takeDate(claim: ClaimFacts, segment: Segment, loop: string): void {
  if (loop === '2300') return addDate(claim, element(segment, 1), segment)
  const line = claim.lines.at(-1)
  if (loop === '2400' && line && segment.is(1, '472')) line.service = periodOf(segment)
}

const noProcedure: Procedure = { n: 1, qualifier: '', code: '', modifiers: [], description: '' }

function openLine(claim: ClaimFacts, segment: Segment): void {
  keep(claim, claim.lines, {
    at: segment,
    start: segment,
    number: element(segment, 1),
    charge: zero,
    procedure: noProcedure,
    lastPointer: 0,
    place: '',
    service: undefined,
    adjudications: [],
  })
}

function takeService(claim: ClaimFacts, segment: Segment, _: string, report: Report): void {
  const line = claim.lines.at(-1)
  const at = services[segment.kind]
  if (!line || !at) return
  line.at = segment
  line.charge = plus(line.charge, checkedAmount(segment, at.charge, report))
  line.procedure = procedureOf(segment, at.procedure)
  line.lastPointer = at.pointers > 0 ? lastPointer(segment, at.pointers) : 0
  line.place = at.place > 0 ? element(segment, at.place) : ''
}

const noModifiers: readonly string[] = []
const DESCRIPTION = 7

function procedureOf(segment: Segment, n: number): Procedure {
  const given = segment.componentCount(n)
  const procedure = { n, qualifier: segment.component(n, 1), code: segment.component(n, 2), modifiers: noModifiers, description: '' }
  if (given < FIRST_MODIFIER) return procedure
  const modifiers = []
  for (let k = FIRST_MODIFIER; k < DESCRIPTION && k <= given; k++) modifiers.push(segment.component(n, k))
  procedure.modifiers = modifiers
  procedure.description = segment.component(n, DESCRIPTION)
  return procedure
}

function lastPointer(segment: Segment, n: number): number {
  const given = segment.componentCount(n)
  let last = 0
  for (let k = 1; k <= given; k++) {
    const pointer = segment.component(n, k)
    if (pointer !== '') last = Math.max(last, Number(pointer) >= 1 ? Number(pointer) : NaN)
  }
  return last
}

function takeOtherName(claim: ClaimFacts, segment: Segment, loop: string): void {
  const other = claim.otherPayers.at(-1)
  if (other && loop === '2330B') other.id = element(segment, 9)
}

function takeOtherPaid(claim: ClaimFacts, segment: Segment, loop: string, report: Report): void {
  const other = claim.otherPayers.at(-1)
  if (other && loop === '2320' && segment.is(1, 'D')) other.paid = checkedAmount(segment, 2, report)
}

function takeAdjustments(claim: ClaimFacts, segment: Segment, loop: string, report: Report): void {
  const other = claim.otherPayers.at(-1)
  const level = other && loop === '2430' ? claim.lines.at(-1)?.adjudications.at(-1) : other
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
