import { compactDay, daysBetween, parseCompactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { isNpi } from '@cleanclaim/schema/npi'
import { element, repetitions } from '../../../x12/tokenizer.ts'
import { plans } from '../adjudication.rules.ts'
import { decideAsked } from '../match-condition.ts'
import { stControl } from '../write-interchange.ts'
import type { Draft, ReturnAddress } from '../write-interchange.ts'
import { draftLevels, echoAll, echoTraces } from './answer-tree.ts'
import type { AnswerLevel } from './answer-tree.ts'
import { benefitRows, inactiveRow, otherPayerRows } from './benefit-rows.ts'
import { benefits, eligibility } from './benefits.rules.ts'
import { birthDateOf, partyOf, segmentsOf } from './inquiry-levels.ts'
import type { AskLevel, Question } from './inquiry-levels.ts'

/** How far from today a day may lie that is asked about. */
const DAYS_BACK_MAX = 730
const DAYS_AHEAD_MAX = 60

interface Asking {
  payerId: string
  today: Day
  repetition: string
}

/** The 271 to one 270, without its SE: every level and every patient of the question, in its order (domain/edi.md 6). */
export function draft271({ header, roots }: Question, index: number, back: ReturnAddress): Draft[] {
  const beginning = header.find(({ segment }) => segment.id === 'BHT')?.segment
  return [
    ['ST', '271', stControl(index), '005010X279A1'],
    ['BHT', '0022', '11', beginning ? element(beginning, 3) : '', compactDay(back.today), back.now],
    ...draftLevels(roots.map(source => answerSource(source, back))),
  ]
}

function answerSource(source: AskLevel, { today, header }: ReturnAddress): AnswerLevel {
  const payerId = partyOf(source).id
  const outcome = decideAsked(eligibility, { payerId, memberId: '' })
  const name = echoAll(source, 'NM1')
  if ('code' in outcome && outcome.at === 'payer')
    return { code: '20', segments: [rejection(outcome.code, outcome.followUp, 'Y'), ...name], children: [] }
  const asking = { payerId, today, repetition: header.delimiters.repetition }
  return { code: '20', segments: name, children: source.children.map(receiver => answerReceiver(receiver, asking)) }
}

function answerReceiver(receiver: AskLevel, asking: Asking): AnswerLevel {
  const { idQualifier, id } = partyOf(receiver)
  const segments = echoAll(receiver, 'NM1')
  if (idQualifier === 'XX' && !isNpi(id)) return { code: '21', segments: [...segments, rejection('43', 'C')], children: [] }
  return { code: '21', segments, children: receiver.children.map(subscriber => answerSubscriber(subscriber, asking)) }
}

/** Who is asked about is the subscriber, his dependents, or both. */
function answerSubscriber(subscriber: AskLevel, asking: Asking): AnswerLevel {
  const self = segmentsOf(subscriber, 'EQ').length > 0
  const code = subjectFault(subscriber, subscriber, asking)
  // Nobody is found under a member who is not; the dependent's trace says whose answer this is.
  if (code) {
    const traces = self ? echoTraces(subscriber) : subscriber.children.flatMap(echoTraces)
    return { code: '22', segments: [...traces, ...echoAll(subscriber, 'NM1'), code, ...echoAll(subscriber, 'DMG')], children: [] }
  }
  return {
    code: '22',
    segments: [
      ...(self ? echoTraces(subscriber) : []),
      ...echoAll(subscriber, 'NM1', 'N3', 'N4', 'DMG'),
      ...(self ? cover(subscriber, subscriber, asking) : []),
    ],
    children: subscriber.children.map(dependent => answerDependent(dependent, subscriber, asking)),
  }
}

function answerDependent(dependent: AskLevel, subscriber: AskLevel, asking: Asking): AnswerLevel {
  const fault = dependentFault(dependent, asking)
  const known = [...echoTraces(dependent), ...echoAll(dependent, 'NM1', 'N3', 'N4')]
  const demographics = echoAll(dependent, 'DMG')
  if (fault) return { code: '23', segments: [...known, fault, ...demographics], children: [] }
  const relation = segmentsOf(dependent, 'INS')[0]
  const segments = [...known, ...demographics, ['INS', 'N', relation ? element(relation, 2) : '19'] satisfies Draft]
  return { code: '23', segments: [...segments, ...cover(dependent, subscriber, asking)], children: [] }
}

/** The AAA for a subscriber who cannot be answered for. What is wrong in the question comes before what is decided. */
function subjectFault(subject: AskLevel, subscriber: AskLevel, { payerId, today }: Asking): Draft | undefined {
  const { lastName, id } = partyOf(subscriber)
  if (id === '') return rejection('72', 'C')
  if (lastName === '') return rejection('73', 'C')
  const day = dayFault(subject, today)
  if (day) return day
  const outcome = decideAsked(eligibility, { payerId, memberId: id })
  return 'code' in outcome ? rejection(outcome.code, outcome.followUp) : undefined
}

function dependentFault(dependent: AskLevel, { today }: Asking): Draft | undefined {
  const { lastName, firstName } = partyOf(dependent)
  if (lastName === '') return rejection('65', 'C')
  if (firstName === 'NOBODY') return rejection('77', 'C')
  return dayFault(dependent, today)
}

/** A birth date that cannot be, or a day of service too far off. */
function dayFault(subject: AskLevel, today: Day): Draft | undefined {
  const birth = birthDateOf(subject)
  if (birth === '' || (birth !== undefined && birth > today)) return rejection('58', 'C')
  const asked = dayOf(subject, today)
  if (asked === undefined) return rejection('57', 'C')
  const ahead = daysBetween(today, asked)
  if (ahead > DAYS_AHEAD_MAX) return rejection('63', 'C')
  return ahead < -DAYS_BACK_MAX ? rejection('62', 'C') : undefined
}

/** DTP*291, the first day of a range; today when none is given. */
function dayOf(subject: AskLevel, today: Day): Day | undefined {
  const [date] = segmentsOf(subject, 'DTP', '291')
  return date ? parseCompactDay(element(date, 3).slice(0, 8)) : today
}

/** The days of the plan and the benefits; a plan runs with the calendar year. */
function cover(subject: AskLevel, subscriber: AskLevel, { payerId, today, repetition }: Asking): Draft[] {
  const who = { payerId, memberId: partyOf(subscriber).id }
  const outcome = decideAsked(eligibility, who)
  if ('code' in outcome) return []
  const offered = decideAsked(benefits, who)
  const types = [...new Set(segmentsOf(subject, 'EQ').flatMap(eq => repetitions(element(eq, 1), eq.delimiters)))].filter(type => type !== '')
  const asked = types.length > 0 ? types : ['30']
  const year = Number((dayOf(subject, today) ?? today).slice(0, 4))
  if (!outcome.isActive)
    return [['DTP', '346', 'D8', `${year - 1}0101`], ['DTP', '347', 'D8', `${year - 1}1231`], ...inactiveRow(asked, offered.plan, repetition)]
  return [
    ['DTP', '346', 'D8', `${year}0101`],
    ...benefitRows(asked, decideAsked(plans, who), offered, repetition),
    ...(outcome.other ? otherPayerRows(asked, outcome.other, repetition) : []),
  ]
}

/** AAA01: was the question itself in order. */
const rejection = (code: string, followUp: string, isValid: 'Y' | 'N' = followUp === 'R' ? 'Y' : 'N'): Draft => ['AAA', isValid, '', code, followUp]
