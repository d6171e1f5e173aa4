import type { Day } from '@cleanclaim/schema/day'
import { element, tokenize } from '../../x12/tokenizer.ts'
import { checkQuestion, questionForms } from './inquiry/check-question.ts'
import { readQuestion } from './inquiry/inquiry-levels.ts'
import type { Question } from './inquiry/inquiry-levels.ts'
import { draft271 } from './inquiry/write-271.ts'
import { draft277 } from './inquiry/write-277.ts'
import { draft278 } from './inquiry/write-278.ts'
import { groupFaults, interchangeNote, readEnvelope } from './read-envelope.ts'
import type { Group } from './read-envelope.ts'
import { draft999 } from './write-999.ts'
import type { CheckedGroup } from './write-999.ts'
import { writeInterchange, writeInterchangeAck } from './write-interchange.ts'
import type { Draft, GroupKind, ReturnAddress } from './write-interchange.ts'

export interface InquiryOptions {
  today: Day
  /** HHMM. */
  now: string
  /** Ever new, 1 to 999999999. */
  nextControlNumber: () => number
}

interface QuestionKind {
  form: (typeof questionForms)[keyof typeof questionForms]
  functionalId: string
  versions: readonly string[]
  answerId: GroupKind['functionalId']
  draft: (question: Question, index: number, back: ReturnAddress, options: InquiryOptions) => Draft[]
}
/** By GS01 of the question. */
const kinds: Readonly<Record<string, QuestionKind>> = {
  HS: { form: questionForms['270'], functionalId: 'HS', versions: ['005010X279A1', '005010X279'], answerId: 'HB', draft: draft271 },
  HR: { form: questionForms['276'], functionalId: 'HR', versions: ['005010X212'], answerId: 'HN', draft: draft277 },
  HI: { form: questionForms['278'], functionalId: 'HI', versions: ['005010X217'], answerId: 'HI', draft: draft278 },
}

/**
 * What a payer says at once to one interchange that asks: a 271 to a 270, a 277 to a 276, a 278 to a 278, each
 * transaction and each patient in it answered. What cannot be read gets a TA1 or a 999 instead, as at any payer; what
 * can be read and not answered gets its AAA or status inside of the answer.
 *
 * @throws X12SyntaxError when the text cannot be cut into segments: there is no one to answer to.
 */
export function answerInquiry(request: string, options: InquiryOptions): string {
  const [interchange] = readEnvelope(tokenize(request).segments)
  if (!interchange) throw new TypeError('a question has an interchange')
  const back: ReturnAddress = { header: interchange.header, today: options.today, now: options.now }
  const note = interchangeNote(interchange)
  const [group, ...more] = interchange.groups
  if (note === '000' && group && more.length === 0) return answerGroup(group, back, options)
  return writeInterchangeAck(back, options.nextControlNumber(), note === '000' ? NOT_ONE_GROUP : note)
}

/** TA105 024: what is inside of the interchange cannot be. */
const NOT_ONE_GROUP = '024'

function answerGroup(group: Group, back: ReturnAddress, options: InquiryOptions): string {
  const kind = kinds[element(group.header, 1)]
  const checked = check(group, kind)
  const [from = '', to = ''] = [3, 2].map(n => element(group.header, n))
  const send = (functionalId: GroupKind['functionalId'], version: string, transactions: readonly (readonly Draft[])[]): string =>
    writeInterchange(back, options.nextControlNumber(), { functionalId, version, from, to }, transactions)

  const isTaken = checked.faults.length === 0 && checked.transactions.every(({ verdict }) => verdict.errors.length === 0)
  if (!kind || !isTaken) return send('FA', '005010X231A1', [draft999(checked, 0)])
  return send(
    kind.answerId,
    element(group.header, 8),
    group.transactions.map(({ segments }, index) => kind.draft(readQuestion(segments), index, back, options)),
  )
}

/** Claims and answers do not belong on this line: their group is refused as one of a kind that is not taken. */
function check(group: Group, kind: QuestionKind | undefined): CheckedGroup {
  if (!kind) return { group, faults: ['1'], transactions: [] }
  return {
    group,
    faults: groupFaults(group, kind),
    transactions: group.transactions.map(transaction => ({ transaction, verdict: checkQuestion(transaction, group, kind.form) })),
  }
}
