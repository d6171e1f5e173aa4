import { compactDay, type Day } from '@cleanclaim/schema/day'
import { basicText, shortDecimal } from '../../x12/characters.ts'
import { writeInterchange, type Envelope, type OutSegment } from '../../x12/interchange-writer.ts'
import {
  birth,
  daySegment,
  InquiryWriteError,
  Levels,
  needed,
  organisation,
  out,
  person,
  traceSegment,
  type InquiryParties,
  type InquiryPerson,
} from './inquiry-parties.ts'

/** Asks for leave to give services (domain/edi.md 9). */
export interface AuthorizationInquiry extends InquiryParties {
  envelope: Envelope
  /** BHT03. */
  reference: string
  /** Ours; comes back in the answer. */
  trace: string
  /** UM01: HS health services, SC specialty referral, AR admission. */
  category: 'HS' | 'SC' | 'AR'
  /** UM02: I first request, R renewal, S revised, 4 more of the same. */
  request: 'I' | 'R' | 'S' | '4'
  /** UM03, like 1 medical care. */
  serviceType: string
  placeOfService: string
  isUrgent: boolean
  from: Day
  to: Day
  /** ICD-10-CM, without dots. */
  diagnoses: readonly string[]
  /** Who is to give the services. */
  servicing?: InquiryPerson & { npi: string }
  services: readonly { code: string; codeTo?: string; units?: string }[]
}

const DIAGNOSES_MAX = 12

/**
 * One 278 request (005010X217): one event, one service level per code.
 * @throws InquiryWriteError, X12WriteError
 */
export function writeAuthorizationInquiry(inquiry: AuthorizationInquiry): string {
  const { envelope, payer, provider, subscriber, dependent } = inquiry
  const levels = new Levels()
  const source = levels.segment('', '20', true)
  const asker = levels.segment(source.id, '21', true)
  const level = levels.segment(asker.id, '22', true)
  const below = dependent && levels.segment(level.id, '23', true)
  const event = levels.segment(below?.id ?? level.id, 'EV', inquiry.services.length > 0)
  const body = [
    out('BHT', '0007', '13', basicText(inquiry.reference), compactDay(envelope.createdOn), envelope.createdAt),
    source.segment,
    organisation('X3', payer.name, 'PI', payer.payerId),
    asker.segment,
    organisation('1P', provider.name, 'XX', provider.npi),
    level.segment,
    person('IL', subscriber, subscriber.memberId),
    ...birth(subscriber),
    ...(dependent && below ? [below.segment, person('QC', dependent), ...birth(dependent), out('INS', 'N', dependent.relationship)] : []),
    event.segment,
    ...eventSegments(inquiry),
    ...inquiry.services.flatMap(service => [levels.segment(event.id, 'SS', false).segment, ...serviceSegments(inquiry, service)]),
  ]
  return writeInterchange(envelope, { st01: '278', group: 'HI', version: '005010X217', hasSt03: true }, body)
}

function eventSegments(inquiry: AuthorizationInquiry): OutSegment[] {
  const { servicing, diagnoses } = inquiry
  if (diagnoses.length > DIAGNOSES_MAX) throw new InquiryWriteError('diagnoses', `are at most ${DIAGNOSES_MAX}`)
  const place = `${needed('placeOfService', inquiry.placeOfService)}:B`
  return [
    traceSegment(inquiry.trace, inquiry.provider),
    out('UM', inquiry.category, inquiry.request, inquiry.serviceType, place, '', inquiry.isUrgent ? 'U' : ''),
    daySegment('AAH', inquiry.from, inquiry.to),
    ...(diagnoses.length > 0 ? [out('HI', ...diagnoses.map((code, i) => `${i === 0 ? 'ABK' : 'ABF'}:${basicText(code)}`))] : []),
    ...(servicing ? [out('NM1', 'SJ', '1', basicText(servicing.last), basicText(servicing.first), '', '', '', 'XX', servicing.npi)] : []),
  ]
}

function serviceSegments(inquiry: AuthorizationInquiry, { code, codeTo, units }: AuthorizationInquiry['services'][number]): OutSegment[] {
  if (!/^[0-9A-Z]{5}$/.test(code) || (codeTo !== undefined && !/^[0-9A-Z]{5}$/.test(codeTo)))
    throw new InquiryWriteError('services', 'a procedure code has five characters')
  // C003-8 ends a range of codes; the modifiers and the description between stay empty.
  const procedure = codeTo ? `HC:${code}::::::${codeTo}` : `HC:${code}`
  return [daySegment('472', inquiry.from, inquiry.to), out('SV1', procedure, '', ...(units ? ['UN', shortDecimal(units)] : []))]
}
