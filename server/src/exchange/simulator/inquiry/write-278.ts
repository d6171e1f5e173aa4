import { addDays, compactDay, daysBetween, parseCompactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { isNpi } from '@cleanclaim/schema/npi'
import { components, element } from '../../../x12/tokenizer.ts'
import type { Segment } from '../../../x12/tokenizer.ts'
import { decideAsked } from '../match-condition.ts'
import { dates, stControl } from '../write-interchange.ts'
import type { Draft, ReturnAddress } from '../write-interchange.ts'
import { draftLevels, echoAll, echoTraces } from './answer-tree.ts'
import type { AnswerLevel } from './answer-tree.ts'
import { partyOf, segmentsOf } from './inquiry-levels.ts'
import type { AskLevel, Question } from './inquiry-levels.ts'
import { CANCELLATION, granting, numbered, reviews } from './review.rules.ts'
import type { ReviewDecision } from './review.rules.ts'

type Granted = Extract<ReviewDecision, { action: string }>

interface Asking {
  payerId: string
  memberId: string
  today: Day
  nextControlNumber: () => number
}

/** The 278 that answers one 278, without its SE (domain/edi.md 9). BHT06 19 says that more will follow, 18 that this is all. */
export function draft278(
  { header, roots }: Question,
  index: number,
  { today, now }: ReturnAddress,
  { nextControlNumber }: { nextControlNumber: () => number },
): Draft[] {
  const beginning = header.find(({ segment }) => segment.id === 'BHT')?.segment
  const levels = draftLevels(roots.map(source => answerSource(source, { memberId: '', payerId: partyOf(source).id, today, nextControlNumber })))
  const isOpen = levels.some(([id, action]) => id === 'HCR' && action === 'A4')
  return [
    ['ST', '278', stControl(index), '005010X217'],
    ['BHT', '0007', '11', beginning ? element(beginning, 3) : '', compactDay(today), now, isOpen ? '19' : '18'],
    ...levels,
  ]
}

function answerSource(source: AskLevel, asking: Asking): AnswerLevel {
  const outcome = decideAsked(reviews, asking)
  const segments = echoAll(source, 'NM1')
  // The requester is named all the same: the guide wants its level in every answer.
  if ('rejection' in outcome && outcome.at === 'payer') {
    const requesters = source.children.map(requester => ({ code: '21', segments: echoAll(requester, 'NM1'), children: [] }))
    return { code: '20', segments: [aaa(outcome.rejection, outcome.followUp), ...segments], children: requesters }
  }
  return { code: '20', segments, children: source.children.map(requester => answerRequester(requester, asking)) }
}

function answerRequester(requester: AskLevel, asking: Asking): AnswerLevel {
  const { idQualifier, id } = partyOf(requester)
  const segments = echoAll(requester, 'NM1')
  if (idQualifier === 'XX' && !isNpi(id)) return { code: '21', segments: [...segments, aaa('43', 'C')], children: [] }
  return { code: '21', segments, children: requester.children.map(subscriber => answerSubscriber(subscriber, asking)) }
}

function answerSubscriber(subscriber: AskLevel, asking: Asking): AnswerLevel {
  const memberId = partyOf(subscriber).id
  const outcome = decideAsked(reviews, { ...asking, memberId })
  const fault = memberId === '' ? aaa('72', 'C') : 'rejection' in outcome ? aaa(outcome.rejection, outcome.followUp) : undefined
  if (fault) return { code: '22', segments: [...echoAll(subscriber, 'NM1'), fault, ...echoAll(subscriber, 'DMG')], children: [] }
  return {
    code: '22',
    segments: echoAll(subscriber, 'NM1', 'DMG'),
    children: subscriber.children.map(level => answerBelow(level, { ...asking, memberId })),
  }
}

const answerBelow = (level: AskLevel, asking: Asking): AnswerLevel =>
  level.code === '23'
    ? { code: '23', segments: echoAll(level, 'NM1', 'DMG', 'INS'), children: level.children.map(event => answerEvent(event, asking)) }
    : answerEvent(level, asking)

/** With services the event stands as they do together: as the one decision they share, else as certified in part. */
function answerEvent(event: AskLevel, asking: Asking): AnswerLevel {
  const services = event.children.map(service => ({ service, decision: decide(service, asking) }))
  const actions = new Set(services.map(({ decision }) => decision.action))
  const [first] = services
  const decision: Granted = actions.size > 1 ? { action: 'A2' } : (first?.decision ?? decide(event, asking))
  return {
    code: 'EV',
    segments: [
      ...echoTraces(event),
      ...echoAll(event, 'UM'),
      ...grant(event, decision, asking),
      ...echoAll(event, 'HI'),
      ...countsOf(event, decision),
    ],
    children: services.map(one => answerService(one.service, one.decision, asking)),
  }
}

const answerService = (service: AskLevel, decision: Granted, asking: Asking): AnswerLevel => ({
  code: 'SS',
  segments: [
    ...echoTraces(service),
    ...echoAll(service, 'UM'),
    ...grant(service, decision, asking),
    ...servicesOf(service, decision),
    ...countsOf(service, decision),
  ],
  children: [],
})

function decide(level: AskLevel, asking: Asking): Granted {
  const [review] = segmentsOf(level, 'UM')
  if (review && element(review, 2) === CANCELLATION) return { action: 'C' }
  const outcome = decideAsked(reviews, { ...asking, procedures: proceduresOf(level) })
  // Members who are not found have been turned away above.
  return 'action' in outcome ? outcome : { action: 'CT' }
}

const isService = ({ id }: Segment): boolean => /^SV[123]$/.test(id)
/** SV2 has its procedure second, behind the revenue code. */
const proceduresOf = (level: AskLevel): string[] =>
  level.segments
    .map(({ segment }) => segment)
    .filter(isService)
    .map(segment => components(element(segment, segment.id === 'SV2' ? 2 : 1), segment.delimiters)[1] ?? '')

/** HCR with our number, and the days for which it holds. */
function grant(level: AskLevel, { action, reason, daysMax }: Granted, { today, nextControlNumber }: Asking): Draft[] {
  const number = numbered.has(action) ? `AUTH${String(nextControlNumber()).padStart(9, '0')}` : ''
  const decision: Draft = ['HCR', action, number, reason ?? '']
  if (!granting.has(action)) return [decision]
  const [from, to] = daysAsked(level, today)
  const last = daysMax !== undefined && daysBetween(from, to) > daysMax ? addDays(from, daysMax) : to
  return [decision, ['DTP', 'AAH', ...dates(from, last)]]
}

const DAYS_USUAL = 90

/** The first range or day that was asked for; 90 days from today where none was. */
function daysAsked(level: AskLevel, today: Day): [from: Day, to: Day] {
  const [date] = ['AAH', '472', '435'].flatMap(qualifier => segmentsOf(level, 'DTP', qualifier))
  const [from, to] = date ? element(date, 3).split('-').map(parseCompactDay) : []
  const first = from ?? today
  return [first, to ?? addDays(first, DAYS_USUAL)]
}

/** Never less than one of what was asked for. */
function granted(units: string, { action, unitsPercent = 100 }: Granted): string {
  const asked = Number(units)
  if (!granting.has(action) || unitsPercent === 100 || !(asked > 0)) return units
  return String(Math.max(1, Math.floor((asked * unitsPercent) / 100)))
}

const UNITS: Readonly<Record<string, number>> = { SV1: 4, SV2: 5, SV3: 6, HSD: 2 }
const withUnits = (segment: Segment, decision: Granted): Draft => {
  const place = UNITS[segment.id] ?? 0
  const elements = segment.elements.map((value, i) => (i + 1 === place ? granted(value, decision) : value))
  return [segment.id, ...elements]
}
const servicesOf = (level: AskLevel, decision: Granted): Draft[] =>
  level.segments
    .map(({ segment }) => segment)
    .filter(isService)
    .map(segment => withUnits(segment, decision))
const countsOf = (level: AskLevel, decision: Granted): Draft[] => segmentsOf(level, 'HSD').map(segment => withUnits(segment, decision))

const aaa = (code: string, followUp: string): Draft => ['AAA', followUp === 'R' ? 'Y' : 'N', '', code, followUp]
