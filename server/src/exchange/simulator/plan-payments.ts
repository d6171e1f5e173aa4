import type { Day } from '@cleanclaim/schema/day'
import { sum } from '@cleanclaim/schema/money'
import { caseOf, payerOf } from './acknowledge-claims.ts'
import { adjudicateClaim, patientParts, reversalOf, totalled } from './adjudicate-claim.ts'
import type { Adjudication } from './adjudicate-claim.ts'
import { CORRECTED_PERCENT, courses, recordsMissing, usualLaterPayer } from './course.rules.ts'
import type { Course } from './course.rules.ts'
import type { TakenBack } from './earlier-payment.ts'
import { groupBy } from './group-by.ts'
import { decideClaim } from './match-condition.ts'
import { nobody } from './parse-claims.ts'
import type { LaterPayer, SubmittedClaim } from './parse-claims.ts'
import { payerNumbers } from './payer-number.ts'
import type { AcknowledgedClaim } from './write-277ca.ts'
import type { SettledClaim, Settlement } from './write-835.ts'

/** Claims that are paid in one file, in the course that makes them one. */
export interface PlannedFile {
  paymentTimes: number
  isEarly: boolean
  again: Course['again']
  settlements: Settlement[]
}

interface PlannedClaim {
  paymentTimes: number
  course: Course
  settled: SettledClaim
}

export interface Planning {
  today: Day
  nextNumber: () => number
  /** What was paid for the claim of this number and has not been taken back. */
  paidEarlier: (payerNumber: string) => TakenBack | undefined
  /** Payers that take so many times as long, by id. */
  slowPayers: Readonly<Record<string, number>>
}

/**
 * The payments of all that payers let in, the earliest file first: by the course of each claim, then by payer and
 * payee. `nextNumber` is asked once for each payment's trace, and for each claim that gets a second number.
 */
export function planPayments(accepted: readonly AcknowledgedClaim[], { today, nextNumber, paidEarlier, slowPayers }: Planning): PlannedFile[] {
  const planned = accepted
    .flatMap(one => withEarlier(planClaim(one, today, nextNumber), paidEarlier(one.claim.originalNumber)))
    .map(one => ({
      ...one,
      paymentTimes: one.paymentTimes * (slowPayers[one.settled.claim.payer.id] ?? 1),
    }))
  const files = groupBy(
    planned,
    ({ paymentTimes, course }) => `${paymentTimes} ${course.isEarly ?? ''} ${course.again ?? ''} ${course.hasStranger ?? ''}`,
  )
  return files.map(claims => planFile(claims, nextNumber)).sort((a, b) => a.paymentTimes - b.paymentTimes)
}

function planFile(claims: readonly [PlannedClaim, ...PlannedClaim[]], nextNumber: () => number): PlannedFile {
  const [{ paymentTimes, course }] = claims
  const payments = groupBy(
    claims.map(({ settled }) => settled),
    ({ claim }) => `${claim.payer.id} ${claim.billing.id} ${claim.billing.taxId}`,
  )
  return {
    paymentTimes,
    isEarly: course.isEarly === true,
    again: course.again,
    settlements: payments.map(([first, ...rest]): Settlement => ({
      payer: payerOf(first.claim.payer),
      trace: `EFT${String(nextNumber()).padStart(9, '0')}`,
      claims: course.hasStranger ? [first, ...rest, strangerBeside(first)] : [first, ...rest],
    })),
  }
}

function planClaim({ claim, payerNumber }: AcknowledgedClaim, today: Day, nextNumber: () => number): PlannedClaim[] {
  const one = caseOf(claim, today)
  const course = decideClaim(courses, one)
  const { payment, paymentTimes } = course
  if (payment === 'none') return []
  const adjudication = adjudicateClaim(one, payment === 'records' ? { denial: recordsMissing } : {})
  // A reversal is sent under the number of the claim that it takes back.
  const first: SettledClaim = { claim, adjudication, payerNumber: adjudication.status === '22' ? claim.originalNumber : payerNumber }
  const usual = { paymentTimes, course, settled: first }
  const later = { paymentTimes: paymentTimes + 1, course }
  const numbered = (): string => payerNumbers(today, nextNumber())(0)
  if (payment === 'split') return halves(first, numbered).map(settled => ({ paymentTimes, course, settled }))
  if (payment === 'corrected' && adjudication.status !== '22') {
    const corrected = adjudicateClaim(one, { allowedPercent: CORRECTED_PERCENT })
    return [
      usual,
      { ...later, settled: { ...first, adjudication: reversalOf(adjudication) } },
      { ...later, settled: { claim, adjudication: corrected, payerNumber: numbered() } },
    ]
  }
  if (payment === 'forwarded' && adjudication.status === '1') {
    const next = claim.laterPayer ?? namelessLaterPayer(claim)
    const forwarded = { ...adjudication, status: '19' as const, remarks: [...adjudication.remarks, 'MA18'] }
    const asNext = caseOf(asForwarded(claim, adjudication, next), today)
    return [
      { ...usual, settled: { ...first, adjudication: forwarded, forwardedTo: next } },
      { ...later, settled: { claim: asNext.claim, adjudication: adjudicateClaim(asNext), payerNumber: numbered() } },
    ]
  }
  return [usual]
}

/** What was paid for the claim replaced is taken back in the file that pays the new one; of a void that is all there is. */
function withEarlier(planned: readonly PlannedClaim[], takenBack: TakenBack | undefined): PlannedClaim[] {
  const [first] = planned
  if (!first || !takenBack) return [...planned]
  const { claim, adjudication } = first.settled
  const back: PlannedClaim = { ...first, settled: { claim, adjudication, payerNumber: claim.originalNumber, takenBack } }
  return claim.frequency === VOID ? [back] : [back, ...planned]
}
const VOID = '8'

/** The lines shared out to two claims, MA15 on both; a claim of one line cannot be split and is paid as it is. */
function halves(whole: SettledClaim, nextNumber: () => string): SettledClaim[] {
  const { lines, status, remarks } = whole.adjudication
  if (lines.length < 2) return [whole]
  const middle = Math.ceil(lines.length / 2)
  const [front, back] = [lines.slice(0, middle), lines.slice(middle)].map(part => totalled(status, part, [...remarks, 'MA15']))
  if (!front || !back) return [whole]
  return [
    { ...whole, adjudication: front },
    { ...whole, adjudication: back, payerNumber: nextNumber() },
  ]
}

const namelessLaterPayer = ({ subscriber }: SubmittedClaim): LaterPayer => ({
  ...nobody,
  lastName: usualLaterPayer.name,
  idQualifier: 'PI',
  id: usualLaterPayer.id,
  memberId: subscriber.id,
  filingIndicator: usualLaterPayer.filingIndicator,
})

/** The claim as the next payer gets it: with what the first one left to the patient on each line. */
const asForwarded = (claim: SubmittedClaim, { lines }: Adjudication, next: LaterPayer): SubmittedClaim => ({
  ...claim,
  payer: { ...nobody, lastName: next.lastName, idQualifier: next.idQualifier, id: next.id },
  payerSequence: 'S',
  hasEarlierDecision: true,
  laterPayer: undefined,
  filingIndicator: next.filingIndicator,
  lines: lines.map(decided => ({ ...decided.line, priorPatientShare: sum(patientParts(decided)) })),
})

/** A claim of somebody else's, beside one of ours: paid like it, under a number that nobody here knows. */
function strangerBeside({ claim, adjudication, payerNumber }: SettledClaim): SettledClaim {
  const other = { ...nobody, kind: '1', lastName: 'STRANGER', firstName: 'SAM', idQualifier: 'MI', id: 'S999999999' }
  return {
    claim: { ...claim, controlNumber: 'NOTOURS1', subscriber: other, patient: other },
    adjudication: {
      ...adjudication,
      lines: adjudication.lines.map(line => ({ ...line, line: { ...line.line, reference: '' } })),
    },
    payerNumber: `${payerNumber}9`,
  }
}
