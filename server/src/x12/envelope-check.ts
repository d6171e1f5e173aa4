import type { CodeLookup } from './code-lookup.ts'
import { acknowledgementValues, groupValues, interchangeValues } from './envelope-values.ts'
import type { GroupReport, InterchangeReport } from './envelope-report.ts'
import type { ValueRule } from './envelope-values.ts'
import type { Finding, FindingRule } from './finding.ts'
import { findingAt, twoDigits } from './finding.ts'
import { TransactionCheck } from './transaction-check.ts'
import type { TransactionReport } from './transaction-check.ts'
import { byKind } from './segment-dictionary.ts'
import { detached } from './segment.ts'
import { element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'

interface Interchange {
  start: Segment
  groups: number
  report: InterchangeReport
}

interface Group {
  start: Segment
  controlNumbers: Set<string>
  report: GroupReport
}

const MAX_FINDINGS = 100
/** Interchanges and groups of a file that are kept for an answer; further ones are counted only. */
const MAX_ENVELOPES = 1000
/** ST02 of a group that are remembered to find one that comes again. */
const MAX_CONTROL_NUMBERS = 100_000

type Handler = (segment: Segment) => TransactionReport | undefined

/** Follows ISA, GS, ST and their ends, and hands what stands between ST and SE to the check of the transaction. */
export class EnvelopeCheck {
  readonly findings: Finding[] = []
  readonly envelopes: InterchangeReport[] = []
  interchanges = 0
  groups = 0
  #interchange: Interchange | undefined
  #group: Group | undefined
  #transaction: TransactionCheck | undefined
  #outside = false
  #last = 0
  readonly #codes: CodeLookup | undefined

  constructor(codes?: CodeLookup) {
    this.#codes = codes
  }

  /** The report of a transaction that ends here, if one does. */
  take(segment: Segment): TransactionReport | undefined {
    this.#last = segment.number
    const handle = this.#handlers[segment.kind]
    if (handle) return handle(segment)
    if (this.#transaction) return void this.#transaction.take(segment)
    if (!this.#outside) this.tell(segment, 'envelope.missing', 'There are segments outside of a transaction (before ST or after SE).')
    this.#outside = true
    return undefined
  }

  /** The end of the file. */
  close(): TransactionReport | undefined {
    const report = this.#closeTransaction()
    this.#closeGroup()
    this.#closeInterchange()
    return report
  }

  tell(at: Segment, rule: FindingRule, reason: string, elementAt = ''): void {
    if (this.findings.length >= MAX_FINDINGS) return
    this.findings.push(findingAt(at, { rule, severity: 'error', reason, element: elementAt }))
  }

  readonly #handlers = byKind<Handler>({
    ISA: isa => {
      const report = this.close()
      this.interchanges++
      this.#outside = false
      this.#interchange = { start: isa, groups: 0, report: this.#openReport(isa) }
      this.#checkValues(isa, interchangeValues)
      return report
    },
    TA1: ta1 => {
      if (this.#interchange) this.#interchange.report.acknowledgements++
      this.#checkValues(ta1, acknowledgementValues)
      return undefined
    },
    GS: gs => {
      const report = this.#closeTransaction()
      this.#closeGroup()
      this.groups++
      this.#outside = false
      if (this.#interchange) this.#interchange.groups++
      this.#group = { start: gs, controlNumbers: new Set(), report: this.#openGroupReport(gs) }
      this.#checkValues(gs, groupValues)
      return report
    },
    ST: st => {
      const report = this.#closeTransaction()
      this.#openTransaction(st)
      return report
    },
    SE: se => {
      const transaction = this.#transaction
      this.#transaction = undefined
      if (transaction) return transaction.close(se)
      this.tell(se, 'envelope.missing', 'There is an SE segment without its ST.')
      return undefined
    },
    GE: ge => {
      const report = this.#closeTransaction()
      this.#closeGroup(ge)
      return report
    },
    IEA: iea => {
      const report = this.#closeTransaction()
      this.#closeGroup()
      this.#closeInterchange(iea)
      return report
    },
  })

  #openTransaction(st: Segment): void {
    const group = this.#group
    const transaction = new TransactionCheck(st, group?.start, this.#interchange?.start, this.#codes)
    this.#transaction = transaction
    this.#outside = false
    if (!group) return this.tell(st, 'envelope.missing', 'The transaction stands in no group: its GS segment is missing.')

    group.report.transactions++
    const number = element(st, 2)
    if (!/^[0-9A-Za-z]{4,9}$/.test(number))
      transaction.tell(st, 'envelope.value', 'error', 'ST02 is not a control number of 4 to 9 characters.', '02')
    if (group.controlNumbers.has(number)) transaction.tell(st, 'envelope.duplicate', 'error', 'ST02 was used before in the same group.', '02')
    if (group.controlNumbers.size < MAX_CONTROL_NUMBERS) group.controlNumbers.add(detached(number))
    if (element(st, 3) !== '' && element(st, 3) !== element(group.start, 8))
      transaction.tell(st, 'envelope.control', 'error', 'ST03 is not the version of its group (GS08).', '03')
    if (transaction.type && transaction.type.group !== element(group.start, 1))
      transaction.tell(st, 'envelope.value', 'error', `GS01 should be ${transaction.type.group} for this transaction type.`)
  }

  #closeTransaction(): TransactionReport | undefined {
    const transaction = this.#transaction
    this.#transaction = undefined
    return transaction?.close(undefined)
  }

  #openReport(isa: Segment): InterchangeReport {
    const report = {
      segmentNumber: isa.number,
      lastSegmentNumber: isa.number,
      header: isa.elements.map(detached),
      isClosed: false,
      acknowledgements: 0,
      groups: [],
    }
    if (this.interchanges <= MAX_ENVELOPES) this.envelopes.push(report)
    return report
  }

  #openGroupReport(gs: Segment): GroupReport {
    const report = {
      segmentNumber: gs.number,
      lastSegmentNumber: gs.number,
      header: gs.elements.map(detached),
      transactionsTold: undefined,
      transactions: 0,
    }
    if (this.groups <= MAX_ENVELOPES) this.#interchange?.report.groups.push(report)
    return report
  }

  #closeGroup(ge?: Segment): void {
    const group = this.#group
    this.#group = undefined
    if (!group) return ge && this.tell(ge, 'envelope.missing', 'There is a GE segment without its GS.')
    group.report.lastSegmentNumber = this.#last
    group.report.transactionsTold = ge && element(ge, 1)
    if (!ge) return this.tell(group.start, 'envelope.missing', 'The group has no GE segment at its end.')
    if (Number(element(ge, 1)) !== group.report.transactions)
      this.tell(ge, 'envelope.count', `GE01 does not match: the group has ${group.report.transactions} transactions.`, '01')
    if (!sameNumber(element(ge, 2), element(group.start, 6)))
      this.tell(ge, 'envelope.control', 'GE02 is not the control number of its group (GS06).', '02')
  }

  #closeInterchange(iea?: Segment): void {
    const interchange = this.#interchange
    this.#interchange = undefined
    if (!interchange) return iea && this.tell(iea, 'envelope.missing', 'There is an IEA segment without its ISA.')
    const { start, groups, report } = interchange
    report.lastSegmentNumber = this.#last
    report.isClosed = iea !== undefined
    if (!iea) return this.tell(start, 'envelope.missing', 'The interchange has no IEA segment at its end.')
    if (groups + report.acknowledgements === 0) this.tell(start, 'envelope.missing', 'The interchange is empty.')
    if (Number(element(iea, 1)) !== groups) this.tell(iea, 'envelope.count', `IEA01 does not match: the interchange has ${groups} groups.`, '01')
    if (element(iea, 2) !== element(start, 13))
      this.tell(iea, 'envelope.control', 'IEA02 is not the control number of its interchange (ISA13).', '02')
  }

  #checkValues(segment: Segment, values: readonly ValueRule[]): void {
    for (const [n, isRight, wanted] of values)
      if (!isRight(element(segment, n))) {
        const name = `${segment.id}${twoDigits(n)}`
        this.tell(segment, name === 'ISA12' ? 'version' : 'envelope.value', `${name} should be ${wanted}.`, twoDigits(n))
      }
  }
}

const sameNumber = (a: string, b: string): boolean => a === b || (/^\d+$/.test(a) && /^\d+$/.test(b) && Number(a) === Number(b))
