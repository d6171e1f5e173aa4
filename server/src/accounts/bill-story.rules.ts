import { zero, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'

export interface BillMoment {
  label: string
  on: Day | null
  detail: string | null
  isDone: boolean
}

export interface Told {
  visitOn: Day
  providerName: string
  insurerName: string | null
  sentToInsurerOn: Day | null
  decidedOn: Day | null
  dueOn: Day | null
  youOwe: Money | null
}

/** What was done and when, and what comes next; a step that is still to come is not done. */
export function storyOf(bill: Told, paidOn: Day | null): BillMoment[] {
  const visit: BillMoment = { label: 'Visit', on: bill.visitOn, detail: bill.providerName, isDone: true }
  const insurer = bill.insurerName === null ? [] : insurerMoments(bill, bill.insurerName)
  if (bill.youOwe === null) return [visit, ...insurer]
  const yours: BillMoment[] =
    bill.youOwe > zero
      ? [{ label: 'You pay', on: bill.dueOn, detail: 'Due', isDone: false }]
      : paidOn
        ? [{ label: 'You paid', on: paidOn, detail: null, isDone: true }]
        : []
  return [visit, ...insurer, ...yours]
}

function insurerMoments({ sentToInsurerOn, decidedOn }: Told, insurer: string): BillMoment[] {
  return [
    { label: `Sent to ${insurer}`, on: sentToInsurerOn, detail: null, isDone: sentToInsurerOn !== null },
    decidedOn
      ? { label: `${insurer} decided`, on: decidedOn, detail: null, isDone: true }
      : { label: `${insurer} decides`, on: null, detail: 'Usually within 30 days', isDone: false },
  ]
}
