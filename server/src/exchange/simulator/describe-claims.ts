import { dollars } from '@cleanclaim/schema/money'
import { atClearinghouse, atPayer, denials, plans } from './adjudication.rules.ts'
import type { Acknowledgment, Denial, Plan, Table } from './adjudication.rules.ts'
import { atDoor, courses } from './course.rules.ts'
import type { AtDoor, Course } from './course.rules.ts'
import { rowsOf } from './describe-condition.ts'
import { code } from './markdown-table.ts'
import type { Cells } from './markdown-table.ts'

/** The tables that a claim passes, in the order in which it does. */
export const describeClaims = (): string[] => [
  '## 1. At the front door',
  'Asked of each claim once the structure of its file is right; one claim that fits is enough for the whole file.',
  rowsOf(atDoor, ['answer'], outcome => [describeDoor(outcome)]),
  '## 2. At the clearinghouse',
  'Asked once a claim. What is rejected here never reaches the payer; the answer is a 277CA from the clearinghouse.',
  acknowledgments(atClearinghouse, 'accepted, passed on to the payer'),
  '## 3. At the payer',
  'Asked once a claim. What is rejected here is not adjudicated and stands in no 835; the answer is a 277CA from the payer.',
  acknowledgments(atPayer, 'accepted, will be adjudicated'),
  '## 4. Denied lines',
  'Asked for each line. The whole charge of the line goes to the reason; the other lines are paid. A claim with no other lines is denied (CLP02 = 4).',
  rowsOf(denials, ['reason', 'remark'], outcome => (outcome ? describeDenial(outcome) : ['none: the line is paid', ''])),
  '## 5. Payment of the other lines',
  'Asked once a claim. The allowed amount is rounded down to the cent on each line, what is above it is CO-45. Coinsurance and CO-253 are rounded down once for the claim and shared out over its lines by largest remainder.',
  rowsOf(plans, ['allowed', 'patient', 'taken off'], describePlan),
  '## 6. The course of a claim',
  'Asked once for each claim that the payer has let in: what happens, and when. A payment time is the time from the payer’s acceptance to the usual payment.',
  rowsOf(courses, ['what happens', 'paid after'], describeCourse),
]

function describeDoor(outcome: AtDoor): Cells[number] {
  if (outcome.kind === 'refused') return `TA1 ${code('R')}, note ${code(outcome.note)}: nothing else follows`
  if (outcome.kind === 'rejected') return `999 ${code('R')}: the transaction goes no further`
  return outcome.kind === 'noted' ? `999 ${code('E')}: taken, with an error noted` : `999 ${code('A')}`
}

const acknowledgments = (table: Table<Acknowledgment>, accepted: string): string =>
  rowsOf(table, ['STC01', 'meaning'], outcome => [code(statusOf(outcome)), meaningOf[outcome.status] ?? ''], [
    code(statusOf(table.otherwise)),
    accepted,
  ])

const statusOf = ({ category, status, entity }: Acknowledgment): string => [category, status, ...(entity ? [entity] : [])].join(':')

/** Our own words; the lists themselves belong to X12. */
const meaningOf: Record<string, string> = {
  '20': 'accepted, as two claims',
  '21': 'something is wrong, and it is not said what',
  '35': 'the claim is not found',
  '97': 'the member has no coverage that the payer can find',
  '116': 'sent to the wrong payer',
  '145': 'taxonomy of the billing provider is missing',
  '158': 'birth date of the member is missing',
  '164': 'member number is not known',
  '187': 'dates of service cannot be',
  '249': 'place of service does not go with the rest',
  '286': 'what the earlier payer decided is missing',
  '464': 'number of the claim to replace or void is missing or not known',
  '535': 'this payer does not take replacements or voids',
  '562': 'NPI of the billing provider is not valid',
  '746': 'the same claim is in this file twice',
}

const describeDenial = ({ group, reason, remarks = [], claimRemarks = [] }: Denial): Cells => [
  code(`${group}-${reason}`),
  [...remarks.map(code), ...claimRemarks.map(remark => `${code(remark)} (claim)`)].join(', '),
]

function describePlan(plan: Plan): Cells {
  const { fees = [], allowedPercent, deductible, coinsurancePercent, copay, sequestrationPercent } = plan
  const allowed = fees.map(({ procedure, amount }) => `$${dollars(amount)} for ${code(procedure)}, `).join('')
  const patient = [
    ...(deductible ? [`deductible $${dollars(deductible)} (PR-1)`] : []),
    ...(copay ? [`copay $${dollars(copay.amount)} on one ${copay.procedures.map(code).join(' or ')} (PR-3)`] : []),
    ...(coinsurancePercent ? [`coinsurance ${coinsurancePercent} %${copay ? ' of other lines' : ''} (PR-2)`] : []),
  ]
  return [
    `${allowed}${allowedPercent} % of ${fees.length > 0 ? 'any other charge' : 'the charge'}`,
    patient.join(', ') || 'nothing',
    sequestrationPercent ? `${sequestrationPercent} % of the payer's share (CO-253)` : '',
  ]
}

const paymentOf: Record<Course['payment'], string> = {
  usual: 'paid',
  none: 'never heard of again',
  records: 'denied with CO-252 and N706',
  split: 'paid as two claims, half of the lines each, with MA15; one of a single line is not split',
  corrected: 'paid; one payment time later taken back (CLP02 = 22) and paid anew at 90 % of what was allowed',
  forwarded: 'paid and passed on (CLP02 = 19, NM1 TT, MA18) to the later insurer, else to `JUNI1`, which pays one payment time later',
}

function describeCourse(course: Course): Cells {
  const { status, payment, paymentTimes, isEarly, again, hasStranger } = course
  const happens = [
    ...(status
      ? [`277 with ${code(`${status.category}:${status.status}`)} halfway to the usual payment, then ${paymentOf[payment]}`]
      : [paymentOf[payment]]),
    ...(again === 'same file' ? ['the file comes twice, the second time under another name'] : []),
    ...(again === 'new envelope' ? ['the file comes twice, the second time in a new envelope'] : []),
    ...(hasStranger ? ['beside a claim that nobody here has sent'] : []),
  ]
  const times = paymentTimes === 1 ? '1 payment time' : `${paymentTimes} payment times`
  return [happens.join('; '), payment === 'none' ? '' : isEarly ? 'with the 999, ahead of the 277CA' : times]
}
