import type { CheckReport } from './check.ts'
import type { GroupReport, InterchangeReport } from './envelope-report.ts'
import type { Finding, FindingRule } from './finding.ts'
import type { OutSegment } from './interchange-writer.ts'
import type { TransactionReport } from './transaction-check.ts'

/** Our answer to one group that we received: the segments of a 999 between its ST and SE. */
export interface GroupAcknowledgement {
  interchangeControlNumber: string
  groupControlNumber: string
  /** AK901. */
  verdict: 'A' | 'P' | 'R'
  body: OutSegment[]
}

/**
 * A 999 for each group of a checked file (domain/edi.md 10). Only errors are told, since only they reject; copies of
 * bad data (IK404) are never given, they may hold what the receiver of the answer should not see. Groups that are
 * answers themselves (GS01 FA) are not answered, or two parties would thank each other for ever.
 */
export const acknowledgeGroups = (report: CheckReport): GroupAcknowledgement[] =>
  report.envelopes.flatMap(interchange =>
    interchange.groups.filter(({ header }) => header[0] !== 'FA').map(group => acknowledge(report, interchange, group)),
  )

function acknowledge({ transactions, findings }: CheckReport, interchange: InterchangeReport, group: GroupReport): GroupAcknowledgement {
  const within = ({ segmentNumber }: { segmentNumber: number }): boolean =>
    segmentNumber >= group.segmentNumber && segmentNumber <= group.lastSegmentNumber
  const own = transactions.filter(within)
  const groupErrors = unique(findings.filter(within).map(groupError))
  const accepted = own.filter(({ verdict }) => verdict === 'accepted').length
  const verdict = groupErrors.length > 0 || accepted === 0 ? 'R' : accepted < own.length ? 'P' : 'A'
  const [functionalId = '', , , , , controlNumber = '', , version = ''] = group.header
  const counts = [counted(group.transactionsTold) ?? String(group.transactions), String(group.transactions), String(verdict === 'R' ? 0 : accepted)]
  return {
    interchangeControlNumber: interchange.header[12] ?? '',
    groupControlNumber: controlNumber,
    verdict,
    body: [
      {
        id: 'AK1',
        elements: [sendable(functionalId, 2, 2, '??'), /^\d{1,9}$/.test(controlNumber) ? controlNumber : '0', sendable(version, 1, 12, '')],
      },
      ...own.flatMap(answer),
      { id: 'AK9', elements: [verdict, ...counts, ...groupErrors.slice(0, 5)] },
    ],
  }
}

const counted = (told: string | undefined): string | undefined => (told !== undefined && /^\d{1,6}$/.test(told) ? told : undefined)

/** What we were sent, given back where it can be written at all. */
function sendable(value: string, min: number, max: number, otherwise: string): string {
  const text = value.trim()
  return text.length >= min && text.length <= max && /^[A-Za-z0-9 .\-_]*$/.test(text) ? text : otherwise
}

function answer(transaction: TransactionReport): OutSegment[] {
  const { st01, controlNumber, version } = transaction
  const errors = transaction.findings.filter(({ severity }) => severity === 'error')
  const ofSet = unique(errors.map(setError))
  return [
    { id: 'AK2', elements: [sendable(st01, 3, 3, '???'), sendable(controlNumber, 4, 9, '????'), sendable(version, 1, 35, '')] },
    ...errorsBySegment(errors.filter(({ rule }) => !isOfSet(rule))).flatMap(found => segmentError(found, transaction)),
    { id: 'IK5', elements: transaction.verdict === 'accepted' ? ['A'] : ['R', ...ofSet.slice(0, 5)] },
  ]
}

const isOfSet = (rule: FindingRule): boolean => rule.startsWith('envelope.') || rule === 'version'

/** IK502: the transaction set as a whole. */
function setError({ rule, segment, element }: Finding): string {
  if (rule === 'version') return 'I6'
  if (rule === 'envelope.missing') return '2'
  if (rule === 'envelope.duplicate') return '23'
  if (rule === 'envelope.count') return '4'
  if (rule === 'envelope.control') return segment === 'SE' ? '3' : 'I6'
  if (rule === 'envelope.value') return element === '02' ? '7' : '6'
  return 'I5'
}

/** AK905. */
function groupError({ rule, segment }: Finding): string {
  if (rule === 'envelope.missing') return segment === 'GS' ? '3' : ''
  if (segment === 'GE') return rule === 'envelope.count' ? '5' : '4'
  return segment === 'GS' ? '6' : ''
}

interface SegmentErrors {
  code: string
  findings: Finding[]
}

/** What is wrong in elements of one segment stands under one IK3 with code 8. */
function errorsBySegment(errors: readonly Finding[]): SegmentErrors[] {
  const found: SegmentErrors[] = []
  for (const finding of errors) {
    const code = segmentCode(finding)
    const last = found.at(-1)
    if (code === '8' && last?.code === '8' && last.findings[0]?.segmentNumber === finding.segmentNumber) last.findings.push(finding)
    else found.push({ code, findings: [finding] })
  }
  return found
}

const segmentCodes: Partial<Record<FindingRule, string>> = {
  'segment.unexpected': '2',
  'segment.required': '3',
  'segment.repeat': '5',
  'segment.order': '7',
  'loop.required': 'I7',
  'loop.repeat': '4',
}

/** IK304. */
function segmentCode({ rule, segment, element }: Finding): string {
  if (rule === 'segment.unexpected' && segment === '?') return '1'
  return segmentCodes[rule] ?? (element === '' ? 'I6' : '8')
}

function segmentError({ code, findings }: SegmentErrors, transaction: TransactionReport): OutSegment[] {
  const [first] = findings
  if (!first) return []
  const id = first.missing ?? (first.segment === '?' ? '??' : first.segment)
  const position = String(first.segmentNumber - transaction.segmentNumber + 1)
  return [
    { id: 'IK3', elements: [id, position, first.loop.slice(0, 6), code] },
    ...(first.level >= 3 ? [situation(first, position)] : []),
    ...(code === '8'
      ? findings.map(({ element, rule, segment }) => ({ id: 'IK4', elements: [place(element), '', elementCode(rule, segment + element)] }))
      : []),
  ]
}

/** Says that not the segment alone is wrong, but how it agrees with others. */
const situation = ({ segment, loop, element }: Finding, position: string): OutSegment => ({
  id: 'CTX',
  elements: ['SITUATIONAL TRIGGER', segment, position, loop.slice(0, 6), ...(element ? [place(element)] : [])],
})

/** '05-2' as 5:2. */
const place = (element: string): string => element.split('-').map(Number).join(':')

const elementCodes: Partial<Record<FindingRule, string>> = {
  'element.required': '1',
  'element.unused': 'I10',
  'element.code': 'I6',
  'element.short': '4',
  'element.long': '5',
  'element.character': '6',
  'element.depends': '2',
  'element.repeat': '12',
  'code.unknown': '7',
  'code.retired': '7',
}
const days = /^(DTP03|DTM02|DMG02|BHT04|BPR16|PAT06|STC0[26]|PLB02|HI\d\d-4)$/

/** IK403; what does not agree with another place fails the pattern of the guide. */
function elementCode(rule: FindingRule, name: string): string {
  if (rule === 'element.type') return days.test(name) ? '8' : name === 'BHT05' ? '9' : '6'
  return elementCodes[rule] ?? 'I12'
}

const unique = (codes: readonly string[]): string[] => [...new Set(codes.filter(code => code !== ''))]
