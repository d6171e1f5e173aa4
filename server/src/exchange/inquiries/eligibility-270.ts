import { compactDay, type Day } from '@cleanclaim/schema/day'
import { basicText } from '../../x12/characters.ts'
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
} from './inquiry-parties.ts'

/** Health plan coverage as a whole; the answer must cover at least medical, hospital, office visit, … (domain/edi.md 6). */
export const GENERAL_COVERAGE = '30'

export interface EligibilityQuestion extends Omit<InquiryParties, 'provider'> {
  /** Ours; comes back in the 271. */
  trace: string
  serviceOn: Day
  /** EQ01, at least one. */
  serviceTypes: readonly string[]
}

/** Any number of patients in one file, for a sweep; a real-time line takes one question at a time. */
export interface EligibilityInquiry {
  envelope: Envelope
  /** BHT03. */
  reference: string
  provider: InquiryParties['provider']
  questions: readonly EligibilityQuestion[]
}

/**
 * One 270 interchange (005010X279A1): a level per payer and below it one per subscriber and dependent.
 * @throws InquiryWriteError, X12WriteError
 */
export function writeEligibilityInquiry({ envelope, reference, provider, questions }: EligibilityInquiry): string {
  if (questions.length === 0) throw new InquiryWriteError('questions', 'there is none')
  const levels = new Levels()
  const body = [out('BHT', '0022', '13', basicText(reference), compactDay(envelope.createdOn), envelope.createdAt)]
  for (const ofPayer of Map.groupBy(questions, ({ payer }) => payer.payerId).values()) {
    const [first] = ofPayer
    if (!first) continue
    const source = levels.segment('', '20', true)
    const receiver = levels.segment(source.id, '21', true)
    body.push(source.segment, organisation('PR', first.payer.name, 'PI', first.payer.payerId))
    body.push(receiver.segment, organisation('1P', provider.name, 'XX', provider.npi))
    for (const question of ofPayer) body.push(...personSegments(question, provider, receiver.id, levels))
  }
  return writeInterchange(envelope, { st01: '270', group: 'HS', version: '005010X279A1', hasSt03: true }, body)
}

/** The trace stands with the patient. Member id, names and birth date are what a payer must be able to search by. */
function personSegments(question: EligibilityQuestion, provider: InquiryParties['provider'], parent: string, levels: Levels): OutSegment[] {
  const { subscriber, dependent } = question
  const level = levels.segment(parent, '22', dependent !== undefined)
  const trace = traceSegment(question.trace, provider)
  const asked = [daySegment('291', question.serviceOn), ...question.serviceTypes.map(type => out('EQ', type))]
  needed('serviceTypes', question.serviceTypes.join(''))
  if (!dependent) return [level.segment, trace, person('IL', subscriber, subscriber.memberId), ...birth(subscriber), ...asked]
  const below = levels.segment(level.id, '23', false)
  return [
    level.segment,
    person('IL', subscriber, subscriber.memberId),
    ...birth(subscriber),
    below.segment,
    trace,
    person('03', dependent),
    ...birth(dependent),
    out('INS', 'N', dependent.relationship),
    ...asked,
  ]
}
