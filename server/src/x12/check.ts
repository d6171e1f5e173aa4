import type { CodeLookup } from './code-lookup.ts'
import { EnvelopeCheck } from './envelope-check.ts'
import type { InterchangeReport } from './envelope-report.ts'
import { fileFinding } from './finding.ts'
import type { Finding } from './finding.ts'
import { feedChunks } from './read-segments.ts'
import type { Chunks } from './read-segments.ts'
import { X12SyntaxError } from './tokenizer.ts'
import type { TransactionReport } from './transaction-check.ts'

export interface EnvelopeReport {
  interchanges: number
  groups: number
  /** The interchanges with their groups, for an answer to their senders; of the first thousand. */
  envelopes: InterchangeReport[]
  /** Of the envelope only; those of a transaction stand in its own report. */
  findings: Finding[]
}

export interface CheckReport extends EnvelopeReport {
  /** 'rejected' when the envelope or any transaction has an error. */
  verdict: 'accepted' | 'rejected'
  transactions: TransactionReport[]
}

export interface CheckOptions {
  /** Dated code sets, for level 5; without them only the form of codes is checked. */
  codes?: CodeLookup
}

/**
 * Checks a file of X12 as it arrives: syntax, envelope, and for the types we have a guide for structure, elements,
 * balances and levels. Any error rejects: wrong counts and sums too, though many readers let them pass, because a file
 * that was cut or edited by hand shows first there (RELIABILITY 3.2, the gate before posting). Warnings do not reject.
 * Never throws for what the file holds; only for what reading it throws.
 */
export async function checkX12(chunks: Chunks, options: CheckOptions = {}): Promise<CheckReport> {
  const transactions: TransactionReport[] = []
  const reports = checkTransactions(chunks, options)
  let kept = 0
  let next = await reports.next()
  for (; !next.done && transactions.length < MAX_TRANSACTIONS; next = await reports.next()) {
    if (kept > MAX_FINDINGS) shorten(next.value)
    kept += next.value.findings.length
    transactions.push(next.value)
  }
  if (!next.done) {
    await reports.return(nothing)
    return refuseRest(transactions, next.value)
  }

  const rejected = next.value.findings.some(isError) || transactions.some(({ verdict }) => verdict === 'rejected')
  return { verdict: rejected ? 'rejected' : 'accepted', transactions, ...next.value }
}

/** Reports of one file that are kept, and findings of all of them before each report keeps only one of a kind. */
const MAX_TRANSACTIONS = 5_000
const MAX_FINDINGS = 10_000

function shorten(report: TransactionReport): void {
  const kinds = Map.groupBy(report.findings, ({ rule, severity }) => `${rule} ${severity}`)
  report.findingsLeftOut += report.findings.length - kinds.size
  report.findings = [...kinds.values()].flatMap(([first]) => (first ? [first] : []))
}

const nothing: EnvelopeReport = { interchanges: 1, groups: 1, envelopes: [], findings: [] }

/** Nobody sends so many to one practice; to keep a report of each would be to let a file fill the memory. */
const refuseRest = (transactions: TransactionReport[], { segmentNumber }: TransactionReport): CheckReport => ({
  verdict: 'rejected',
  transactions,
  interchanges: 1,
  groups: 1,
  envelopes: [],
  findings: [
    fileFinding('envelope.count', `The file holds more than ${MAX_TRANSACTIONS} transactions; send it in parts.`, { segmentNumber, offset: 0 }),
  ],
})

/** The same, transaction by transaction, for files too large to keep the reports of; returns the envelope at last. */
export async function* checkTransactions(chunks: Chunks, { codes }: CheckOptions = {}): AsyncGenerator<TransactionReport, EnvelopeReport> {
  const envelope = new EnvelopeCheck(codes)
  const findings: Finding[] = []
  let segments = 0
  try {
    for await (const tokenizer of feedChunks(chunks))
      for (let segment = tokenizer.next(); segment; segment = tokenizer.next()) {
        segments++
        const report = envelope.take(segment)
        if (report) yield report
      }
  } catch (error) {
    if (!(error instanceof X12SyntaxError)) throw error
    findings.push(fileFinding('syntax', `${error.message}.`, error))
  }
  const report = envelope.close()
  if (report) yield report
  if (segments === 0 && findings.length === 0) findings.push(fileFinding('envelope.missing', 'The file is empty.', { segmentNumber: 0, offset: 0 }))
  return {
    interchanges: envelope.interchanges,
    groups: envelope.groups,
    envelopes: envelope.envelopes,
    findings: [...findings, ...envelope.findings],
  }
}

const isError = ({ severity }: Finding): boolean => severity === 'error'
