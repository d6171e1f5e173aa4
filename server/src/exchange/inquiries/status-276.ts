import { compactDay, type Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { basicText, decimal } from '../../x12/characters.ts'
import { writeInterchange, type Envelope, type OutSegment } from '../../x12/interchange-writer.ts'
import { birth, daySegment, Levels, organisation, out, person, traceSegment, type InquiryParties } from './inquiry-parties.ts'

/** What became of one claim. */
export interface StatusInquiry extends InquiryParties {
  envelope: Envelope
  /** BHT03. */
  reference: string
  submitter: { name: string; id: string }
  /** Ours; comes back in the 277. */
  trace: string
  /** Our claim number, CLM01. */
  patientControlNumber: string
  /** The payer's, when it has told one. */
  payerControlNumber?: string
  groupNumber?: string
  chargedCents: Money
  serviceFrom: Day
  serviceTo: Day
}

/**
 * One 276 interchange (005010X212).
 * @throws InquiryWriteError, X12WriteError
 */
export function writeStatusInquiry(inquiry: StatusInquiry): string {
  const { envelope, payer, submitter, provider, subscriber, dependent } = inquiry
  const levels = new Levels()
  const source = levels.segment('', '20', true)
  const receiver = levels.segment(source.id, '21', true)
  const asker = levels.segment(receiver.id, '19', true)
  const level = levels.segment(asker.id, '22', dependent !== undefined)
  const below = dependent && levels.segment(level.id, '23', false)
  const body = [
    out('BHT', '0010', '13', basicText(inquiry.reference), compactDay(envelope.createdOn), envelope.createdAt),
    source.segment,
    organisation('PR', payer.name, 'PI', payer.payerId),
    receiver.segment,
    organisation('41', submitter.name, '46', submitter.id),
    asker.segment,
    organisation('1P', provider.name, 'XX', provider.npi),
    level.segment,
    // In this guide the birth date stands before the name.
    ...(dependent ? [] : birth(subscriber)),
    person('IL', subscriber, subscriber.memberId),
    ...(dependent && below ? [below.segment, ...birth(dependent), person('QC', dependent)] : []),
    ...claimSegments(inquiry),
  ]
  return writeInterchange(envelope, { st01: '276', group: 'HR', version: '005010X212', hasSt03: true }, body)
}

function claimSegments(inquiry: StatusInquiry): OutSegment[] {
  const [, trace = ''] = traceSegment(inquiry.trace, inquiry.provider).elements
  const references = [
    ['1K', inquiry.payerControlNumber],
    ['EJ', inquiry.patientControlNumber],
    ['6P', inquiry.groupNumber],
  ] as const
  return [
    out('TRN', '1', trace),
    ...references.flatMap(([kind, value]) => (value ? [out('REF', kind, basicText(value))] : [])),
    out('AMT', 'T3', decimal(inquiry.chargedCents)),
    daySegment('472', inquiry.serviceFrom, inquiry.serviceTo),
  ]
}
