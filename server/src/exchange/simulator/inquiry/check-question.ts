import { element } from '../../../x12/tokenizer.ts'
import { envelopeErrors, trailerFaults } from '../check-structure.ts'
import type { Verdict } from '../check-structure.ts'
import { missing } from '../fault.ts'
import type { Fault, Need } from '../fault.ts'
import type { Group, Transaction } from '../read-envelope.ts'
import { readQuestion } from './inquiry-levels.ts'
import type { AskLevel, Question } from './inquiry-levels.ts'

/** What one kind of question is made of (domain/edi.md 6, 7, 9). */
export interface QuestionForm {
  st01: string
  /** Which level each may hang under; '' is none. */
  above: Readonly<Record<string, readonly string[]>>
  /** NM101 of each level that names someone. */
  names: Readonly<Record<string, readonly string[]>>
  /** A level with this segment asks something; one at least must. */
  asks: string
  known: ReadonlySet<string>
}

const words = (text: string): Set<string> => new Set(text.split(' '))
const everywhere = 'ST BHT HL NM1 REF N3 N4 PER PRV TRN DMG INS DTP SE'

export const questionForms: Readonly<Record<'270' | '276' | '278', QuestionForm>> = {
  '270': {
    st01: '270',
    above: { 20: [''], 21: ['20'], 22: ['21'], 23: ['22'] },
    names: { 20: ['PR', '2B', '36', 'GP', 'P5'], 21: ['1P', '2B', '36', '80', 'FA', 'GP', 'P5', 'PR'], 22: ['IL'], 23: ['03'] },
    asks: 'EQ',
    known: words(`${everywhere} HI EQ AMT III`),
  },
  '276': {
    st01: '276',
    above: { 20: [''], 21: ['20'], 19: ['21'], 22: ['19'], 23: ['22'] },
    names: { 20: ['PR'], 21: ['41'], 19: ['1P'], 22: ['IL'], 23: ['QC'] },
    asks: 'TRN',
    known: words(`${everywhere} AMT SVC`),
  },
  '278': {
    st01: '278',
    above: { 20: [''], 21: ['20'], 22: ['21'], 23: ['22'], EV: ['22', '23'], SS: ['EV'] },
    names: { 20: ['X3'], 21: ['1P', 'FA'], 22: ['IL'], 23: ['QC'] },
    asks: 'UM',
    known: words(`${everywhere} UM HCR HI HSD CRC CL1 CR1 CR2 CR5 CR6 PWK MSG SV1 SV2 SV3 TOO AAA`),
  },
}

/** Structure only, as a front door looks: what the question means is answered by the answer itself. */
export function checkQuestion(transaction: Transaction, group: Group, form: QuestionForm): Verdict {
  const question = readQuestion(transaction.segments)
  const faults = [
    ...missing(question.header, question.header.at(-1), [['', 'BHT']]),
    ...unknownSegments(question, form),
    ...question.levels.flatMap((level, i) => levelFaults(level, i, question.levels, form)),
    ...silence(question, form),
    ...trailerFaults(transaction),
  ].sort((a, b) => a.position - b.position)
  return { faults, errors: [...envelopeErrors(transaction, group, form.st01), ...(faults.length > 0 ? ['5'] : [])] }
}

const unknownSegments = ({ header, levels }: Question, { known }: QuestionForm): Fault[] =>
  [...header, ...levels.flatMap(({ segments }) => segments)]
    .filter(({ segment }) => !known.has(segment.id))
    .map(({ segment, position }) => ({ segment: segment.id, position, loop: '', code: '1' }))

function levelFaults(level: AskLevel, index: number, levels: readonly AskLevel[], form: QuestionForm): Fault[] {
  const bad = (position: number, reference: string): Fault[] => [
    {
      segment: 'HL',
      position: level.start.position,
      loop: '',
      code: '8',
      element: { position, reference, code: '7', value: element(level.start.segment, position) },
    },
  ]
  if (level.id !== String(index + 1)) return bad(1, '628')
  const above = form.above[level.code]
  if (!above) return bad(3, '735')
  // Levels are numbered from 1 without gaps, so a parent's number is also its place, before its child's.
  const parent = Number(level.parent) <= index ? levels[Number(level.parent) - 1] : undefined
  if (!above.includes(parent?.code ?? '')) return bad(2, '734')
  const names = form.names[level.code]
  const needs: Need[] = names ? [[level.code, 'NM1', names]] : []
  return missing(level.segments, level.start, needs).map(fault => ({ ...fault, loop: '' }))
}

/** A question that asks nothing. */
function silence({ header, levels }: Question, { asks }: QuestionForm): Fault[] {
  if (levels.some(({ segments }) => segments.some(({ segment }) => segment.id === asks))) return []
  const last = levels.at(-1)?.start ?? header.at(-1)
  return [{ segment: asks, position: last?.position ?? 1, loop: '', code: '3' }]
}
