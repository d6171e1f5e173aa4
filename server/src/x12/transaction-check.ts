import type { CodeLookup } from './code-lookup.ts'
import type { ContentCheck, Take } from './content-check.ts'
import { contentChecks } from './content-checks.ts'
import { ElementCheck } from './element-check.ts'
import type { Finding } from './finding.ts'
import { findingAt, shownId, twoDigits } from './finding.ts'
import type { Guide } from './grammar.ts'
import { HierarchyCheck } from './hierarchy-check.ts'
import { kindCount, kindOf } from './segment-dictionary.ts'
import { detached } from './segment.ts'
import { element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import { TotalsCount } from './totals.ts'
import type { Totals } from './totals.ts'
import { recognise } from './transaction-types.ts'
import type { TransactionType } from './transaction-types.ts'
import { Walker } from './walker.ts'
import type { Report } from './walker.ts'

export interface TransactionReport {
  /** '837P', '835', …; ST01 as it stands when we do not read it. */
  type: string
  version: string
  interchangeControlNumber: string
  groupControlNumber: string
  /** ST02. */
  controlNumber: string
  /** ST01. */
  st01: string
  /** Of the ST, 1-based in the file. */
  segmentNumber: number
  /** 'envelope': no guide of ours covers this type, so its content was only counted. */
  depth: 'guide' | 'envelope'
  verdict: 'accepted' | 'rejected'
  findings: Finding[]
  /** Beyond the first hundred findings only the first of each rule is kept; the others are counted. */
  findingsLeftOut: number
  segments: number
  totals: Totals
}

const MAX_FINDINGS = 100

/**
 * Who looks at segments of one kind: a chain, since a hundred short lists for each transaction are taken by the engine
 * for something that stays, and then keep all in memory that the checks have looked at.
 */
class Taker {
  readonly take: Take
  readonly next: Taker | undefined

  constructor(take: Take, next: Taker | undefined) {
    this.take = take
    this.next = next
  }
}

/** Checks one transaction set segment by segment, from its ST. */
export class TransactionCheck {
  readonly report: TransactionReport
  readonly start: Segment
  #walker: Walker | undefined
  readonly #checks: ContentCheck[] = []
  /** What they do with it, by the kind of the segment. */
  readonly #takes: (Taker | undefined)[] = Array(kindCount).fill(undefined)
  readonly type: TransactionType | undefined
  readonly #elements: ElementCheck
  readonly #codes: CodeLookup | undefined
  /** Rules and severities of the findings so far: no kind of fault is hidden behind a hundred of another. */
  readonly #told = new Set<string>()

  constructor(st: Segment, group: Segment | undefined, interchange: Segment | undefined, codes?: CodeLookup) {
    this.#codes = codes
    const version = element(st, 3) || (group ? element(group, 8) : '')
    const found = recognise(element(st, 1), version)
    const type = 'reason' in found ? undefined : found
    this.type = type
    this.start = st
    const count = new TotalsCount()
    this.report = {
      type: type?.type ?? element(st, 1).slice(0, 3),
      version: detached(version),
      interchangeControlNumber: interchange ? element(interchange, 13) : '',
      groupControlNumber: group ? element(group, 6) : '',
      controlNumber: detached(element(st, 2)),
      st01: element(st, 1),
      segmentNumber: st.number,
      depth: 'envelope',
      verdict: 'accepted',
      findings: [],
      findingsLeftOut: 0,
      segments: 1,
      totals: count.totals,
    }
    if ('reason' in found) this.tell(st, 'version', 'error', found.reason)
    this.#elements = new ElementCheck(st.delimiters, this.tell)
    this.#add(new HierarchyCheck((type?.guide ?? type?.byPurpose?.guide)?.levels, this.tell))
    this.#add(count)
    if (type?.guide) this.#follow(type.guide)
  }

  #follow(guide: Guide): void {
    this.report.type = guide.type
    this.report.depth = 'guide'
    this.#walker = new Walker(guide, this.start, this.tell)
    for (const check of contentChecks(guide.type, this.tell, this.#codes).toReversed()) this.#add(check)
  }

  /** Each looks at a segment before those that were added earlier. */
  #add(check: ContentCheck): void {
    this.#checks.push(check)
    for (const [id, take] of Object.entries(check.takes)) this.#takes[kindOf(id)] = new Taker(take, this.#takes[kindOf(id)])
  }

  /** Any segment between ST and SE. */
  take(segment: Segment): void {
    this.report.segments++
    if (this.report.segments === 2 && this.type?.byPurpose) this.#follow(guideFor(this.type.byPurpose, segment))
    if (this.#walker) this.#place(segment, this.#walker)
    if (!segment.isPlain && /[^\x20-\x7E]/.test(segment.text.slice(segment.start, segment.end))) this.#checkCharacters(segment)
    const loop = segment.loop?.id ?? ''
    for (let taker = this.#takes[segment.kind]; taker; taker = taker.next) taker.take(segment, loop)
  }

  #place(segment: Segment, walker: Walker): void {
    const rule = walker.take(segment)
    segment.loop = walker.loop
    if (rule) this.#elements.take(rule, segment)
  }

  /** @param se undefined when the file went on without one */
  close(se: Segment | undefined): TransactionReport {
    if (!this.#walker && this.type?.byPurpose) this.#follow(this.type.byPurpose.otherwise)
    this.#walker?.close()
    for (const check of this.#checks) check.close()
    if (se) this.#checkTrailer(se)
    else this.tell(this.start, 'envelope.missing', 'error', 'The transaction has no SE segment at its end.')
    this.report.findings.sort((a, b) => a.segmentNumber - b.segmentNumber)
    return this.report
  }

  readonly tell: Report = (at, rule, severity, reason, elementAt = '', missing) => {
    if (severity === 'error') this.report.verdict = 'rejected'
    const isNew = !this.#told.has(`${rule} ${severity}`)
    if (isNew) this.#told.add(`${rule} ${severity}`)
    else if (this.report.findings.length >= MAX_FINDINGS) {
      this.report.findingsLeftOut++
      return
    }
    const { path = '' } = at.loop ?? this.#walker?.loop ?? {}
    this.report.findings.push(findingAt(at, { rule, severity, reason, path, element: elementAt, missing }))
  }

  #checkTrailer(se: Segment): void {
    this.report.segments++
    const told = element(se, 1)
    if (told !== String(this.report.segments))
      this.tell(se, 'envelope.count', 'error', `SE01 does not match: the transaction has ${this.report.segments} segments, ST and SE included.`, '01')
    if (element(se, 2) !== this.report.controlNumber) this.tell(se, 'envelope.control', 'error', 'SE02 is not the control number of its ST02.', '02')
  }

  #checkCharacters(segment: Segment): void {
    segment.elements.forEach((value, i) => {
      if (/^[\x20-\x7E]*$/.test(value)) return
      const name = `${shownId(segment.id)}${twoDigits(i + 1)}`
      const control = Array.from(value).some(char => char < ' ' || char === '\u007F')
      if (control) this.tell(segment, 'element.character', 'error', `${name} holds a control character.`, twoDigits(i + 1))
      else this.tell(segment, 'element.character', 'warning', `${name} holds a letter outside A to Z; payers may refuse it.`, twoDigits(i + 1))
    })
  }
}

const guideFor = ({ codes, guide, otherwise }: NonNullable<TransactionType['byPurpose']>, beginning: Segment): Guide =>
  codes.includes(element(beginning, 2)) ? guide : otherwise
