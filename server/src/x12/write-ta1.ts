import type { CheckReport } from './check.ts'
import type { InterchangeReport } from './envelope-report.ts'
import type { Finding } from './finding.ts'
import type { OutSegment } from './interchange-writer.ts'

/** Our answer to one interchange that we received. */
export interface InterchangeAcknowledgement {
  interchangeControlNumber: string
  verdict: 'A' | 'R'
  /** TA105. */
  note: string
  /** The sender asked for an answer (ISA14); a refusal is sent in any case. What brings a TA1 itself is never answered. */
  isWanted: boolean
  segment: OutSegment
}

const elementNotes: Readonly<Record<string, string>> = {
  IEA02: '001',
  ISA12: '003',
  ISA05: '005',
  ISA06: '006',
  ISA07: '007',
  ISA08: '008',
  ISA01: '010',
  ISA02: '011',
  ISA03: '012',
  ISA04: '013',
  ISA09: '014',
  ISA10: '015',
  ISA13: '018',
  ISA14: '019',
  ISA15: '020',
  IEA01: '021',
}
/** Notes that say most come first: one TA1 has room for one. */
const order = ['023', '022', '025', '001', '018', '003', '021', '024']

/**
 * A TA1 for each interchange of a checked file (domain/edi.md 11). What is wrong inside groups is the 999's to say.
 * @param isDuplicate whether this control number came from this sender before
 */
export function acknowledgeInterchanges(
  report: CheckReport,
  isDuplicate: (header: readonly string[]) => boolean = () => false,
): InterchangeAcknowledgement[] {
  return report.envelopes.map(interchange => {
    const notes = notesOf(interchange, report.findings)
    if (isDuplicate(interchange.header)) notes.push('025')
    return technicalAnswer(interchange, notes)
  })
}

function technicalAnswer({ header, acknowledgements }: InterchangeReport, notes: readonly string[]): InterchangeAcknowledgement {
  const note = order.find(one => notes.includes(one)) ?? notes[0] ?? '000'
  const verdict = note === '000' ? 'A' : 'R'
  const controlNumber = header[12] ?? ''
  return {
    interchangeControlNumber: controlNumber,
    verdict,
    note,
    isWanted: acknowledgements === 0 && (verdict === 'R' || header[13] === '1'),
    segment: { id: 'TA1', elements: [controlNumber, header[8] ?? '', header[9] ?? '', verdict, note] },
  }
}

function notesOf(interchange: InterchangeReport, findings: readonly Finding[]): string[] {
  const own = findings.filter(
    ({ segmentNumber }) =>
      segmentNumber >= interchange.segmentNumber && segmentNumber <= interchange.lastSegmentNumber + (interchange.isClosed ? 0 : 1),
  )
  const notes = own.flatMap(({ rule, segment, element }) => {
    if (rule === 'syntax') return ['022']
    return elementNotes[segment + element] ?? []
  })
  if (!interchange.isClosed) notes.push('023')
  if (interchange.isClosed && own.some(({ rule, segment }) => rule === 'envelope.missing' && segment === 'ISA')) notes.push('024')
  return notes
}
