import { compactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { zero } from '@cleanclaim/schema/money'
import { isNpi } from '@cleanclaim/schema/npi'
import { element } from '../../../x12/tokenizer.ts'
import { decideAsked } from '../match-condition.ts'
import { amount, stControl } from '../write-interchange.ts'
import type { Draft, ReturnAddress } from '../write-interchange.ts'
import { draftLevels, echo, echoAll } from './answer-tree.ts'
import type { AnswerLevel } from './answer-tree.ts'
import { askedClaims, standingOf } from './asked-claim.ts'
import type { AskedClaim, Standing } from './asked-claim.ts'
import { partyOf } from './inquiry-levels.ts'
import type { AskLevel, Question } from './inquiry-levels.ts'
import { claimStatuses } from './status.rules.ts'
import type { StatusCode } from './status.rules.ts'

interface Asking {
  payerId: string
  memberId: string
  today: Day
}

/** The 277 to one 276, without its SE: each claim that was asked about, in the question's order (domain/edi.md 7). */
export function draft277({ header, roots }: Question, index: number, { today, now }: ReturnAddress): Draft[] {
  const beginning = header.find(({ segment }) => segment.id === 'BHT')?.segment
  const reference = beginning ? element(beginning, 3) : ''
  return [
    ['ST', '277', stControl(index), '005010X212'],
    ['BHT', '0010', '08', reference, compactDay(today), now, 'DG'],
    ...draftLevels(roots.map(source => answerSource(source, reference, today))),
  ]
}

function answerSource(source: AskLevel, reference: string, today: Day): AnswerLevel {
  const payerId = partyOf(source).id
  const outcome = decideAsked(claimStatuses, { payerId, memberId: '' })
  const isDown = outcome !== 'by adjudication'
  return {
    code: '20',
    segments: echoAll(source, 'NM1'),
    children: source.children.map(receiver =>
      isDown
        ? { code: '21', segments: [...echoAll(receiver, 'NM1'), ['TRN', '2', reference], status(outcome, today)], children: [] }
        : { code: '21', segments: echoAll(receiver, 'NM1'), children: receiver.children.map(provider => answerProvider(provider, payerId, today)) },
    ),
  }
}

function answerProvider(provider: AskLevel, payerId: string, today: Day): AnswerLevel {
  const { idQualifier, id } = partyOf(provider)
  const segments = echoAll(provider, 'NM1')
  if (idQualifier === 'XX' && !isNpi(id)) {
    const refused = status({ category: 'E0', status: '562', entity: '1P' }, today)
    return { code: '19', segments: [...segments, ['TRN', '1', '0'], refused], children: [] }
  }
  return {
    code: '19',
    segments,
    children: provider.children.map(subscriber => {
      const asking = { payerId, memberId: partyOf(subscriber).id, today }
      return {
        ...answerPatient(subscriber, asking),
        children: subscriber.children.map(dependent => answerPatient(dependent, asking)),
      }
    }),
  }
}

const answerPatient = (patient: AskLevel, asking: Asking): AnswerLevel => ({
  code: patient.code,
  segments: [...echoAll(patient, 'NM1'), ...askedClaims(patient.segments.map(({ segment }) => segment)).flatMap(claim => answerClaim(claim, asking))],
  children: [],
})

function answerClaim(asked: AskedClaim, asking: Asking): Draft[] {
  const said = decideAsked(claimStatuses, asking)
  const standing = said === 'by adjudication' ? standingOf(asked, asking, asking.today) : { ...said, paid: zero }
  return [
    ['TRN', '2', element(asked.trace, 2)],
    claimStatus(standing, asked, asking.today),
    ...asked.facts.filter(({ id }) => id === 'REF' || id === 'DTP').map(echo),
    ...asked.lines.flatMap(line => answerLine(line, standing, asking.today)),
  ]
}

const composite = ({ category, status: code, entity }: StatusCode): readonly string[] => [category, code, entity ?? '']
const status = (said: StatusCode, today: Day): Draft => ['STC', composite(said), compactDay(today)]

/** What was billed and paid is said where the claim was found. */
function claimStatus(standing: Standing, { charge }: AskedClaim, today: Day): Draft {
  const isFound = !/^[DE]/.test(standing.category)
  return isFound ? ['STC', composite(standing), compactDay(today), '', amount(charge), amount(standing.paid)] : status(standing, today)
}

/** What is paid is said for the claim; a line says only how it stands. */
function answerLine([service, ...rest]: AskedClaim['lines'][number], standing: Standing, today: Day): Draft[] {
  const [procedure = '', charge = '', , revenue = '', , , units = ''] = service.elements
  return [
    ['SVC', procedure, charge, '0', revenue, '', '', units],
    status(standing, today),
    ...rest.filter(({ id }) => id === 'REF' || id === 'DTP').map(echo),
  ]
}
