import { dollars } from '@cleanclaim/schema/money'
import { rowsOf } from '../describe-condition.ts'
import { code } from '../markdown-table.ts'
import type { Cells } from '../markdown-table.ts'
import { benefits, eligibility } from './benefits.rules.ts'
import type { Benefits, Coverage, Rejection } from './benefits.rules.ts'
import { reviews } from './review.rules.ts'
import type { ReviewDecision } from './review.rules.ts'
import { claimStatuses, DAYS_AT_WORK } from './status.rules.ts'
import type { StatusAnswer } from './status.rules.ts'

/** The tables that answer questions on a line: 270, 276, 278. */
export const describeInquiries = (): string[] => [
  '## 7. Eligibility: 270 and 271',
  'Asked for each patient. Before it, a missing member id (72) or name (73, of a dependent 65), a birth date that cannot be (58), a day that cannot be (57), lies more than two years back (62) or 60 days ahead (63), a dependent called `NOBODY` (77), and a wrong NPI of the practice (43) are turned away.',
  rowsOf(eligibility, ['answer'], outcome => [describeEligibility(outcome)]),
  'What a member hears who has cover. Copay, coinsurance and what is left of the deductible are those of table 5, so that a visit is paid as was told.',
  rowsOf(benefits, ['plan', 'deductible a year', 'limit a year', 'out of network'], describeBenefits),
  '## 8. Claim status: 276 and 277',
  `Asked for each claim. By adjudication: a claim of the last ${DAYS_AT_WORK} days is at work (${code('P1:20')}), any other is paid (${code('F1:65')}, or ${code('F1:104')} when nothing is due) or denied (${code('F2:104')}) by tables 4 and 5, with the lines that the question names.`,
  rowsOf(claimStatuses, ['STC01'], outcome => [describeStatus(outcome)]),
  '## 9. Authorizations: 278',
  'Asked for the event, and for each service when it names some; services that fare differently make the event `A2`. A request to cancel (UM02 = 3) is answered with `C`.',
  rowsOf(reviews, ['answer'], outcome => [describeReview(outcome)]),
]

const aaa = (rejected: string, at: 'payer' | 'member', followUp: string): string =>
  `AAA ${code(rejected)}, ${code(followUp)}, ${at === 'payer' ? 'for all that is asked' : 'for this member'}`

function describeEligibility(outcome: Rejection | Coverage): string {
  if ('code' in outcome) return aaa(outcome.code, outcome.at, outcome.followUp)
  if (!outcome.isActive) return 'not active (EB `6`), ended with last year'
  return outcome.other ? `active, and ${code(outcome.other.id)} comes first (EB ${code('R')})` : 'active (EB `1`)'
}

function describeBenefits({ plan, hasNetwork, deductible, outOfPocket, outOfNetwork }: Benefits): Cells {
  const pair = (amounts: Benefits['deductible']): string => (amounts ? `$${dollars(amounts.individual)}, family $${dollars(amounts.family)}` : '')
  const outside = outOfNetwork ? `deductible $${dollars(outOfNetwork.deductible)}, coinsurance ${outOfNetwork.coinsurancePercent} %` : 'not covered'
  return [plan, pair(deductible), pair(outOfPocket), hasNetwork ? outside : 'no networks (EB12 = W)']
}

const describeStatus = (outcome: StatusAnswer): string =>
  outcome === 'by adjudication' ? outcome : code([outcome.category, outcome.status, ...(outcome.entity ? [outcome.entity] : [])].join(':'))

const actionOf: Record<string, string> = {
  A1: 'certified in total',
  A2: 'certified in part',
  A3: 'not certified',
  A4: 'pended, more will follow',
  A6: 'certified, changed',
  C: 'cancelled',
  CT: 'the payer wants to be called',
  NA: 'no authorization needed',
}

function describeReview(outcome: ReviewDecision): string {
  if ('rejection' in outcome) return aaa(outcome.rejection, outcome.at, outcome.followUp)
  const { action, reason, unitsPercent, daysMax } = outcome
  return [
    `HCR ${code(action)}: ${actionOf[action]}`,
    ...(reason ? [`reason ${code(reason)}`] : []),
    ...(unitsPercent ? [`${unitsPercent} % of the units, one at least`] : []),
    ...(daysMax ? [`for ${daysMax} days at most`] : []),
  ].join(', ')
}
