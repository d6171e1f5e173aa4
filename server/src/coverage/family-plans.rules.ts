import type { Day } from '@cleanclaim/schema/day'
import { ageOn } from './months.rules.ts'
import type { PolicyToOrder } from './payer-order.rules.ts'

export interface Comparison {
  /** Below 0: the first one pays first. */
  order: number
  reason: string
  isSure: boolean
}

const CHILD = '19'
const SELF = '18'
/** Up to here a child of two insured parents is a matter of their birthdays. */
const CHILD_AGE_MAX = 25

/**
 * Which of two plans that stand alike pays first (domain/lifecycle.md 9.6): a court's order, for parents apart the one
 * who has the child, the parent whose birthday comes earlier in the year; for adults their own plan before that of
 * their spouse, present work before former; then the plan that has lasted longer. An order of 0 leaves it open.
 */
export function compareFamilyPlans(a: PolicyToOrder, b: PolicyToOrder, patientBirthDate: Day, on: Day): Comparison {
  const isChild = a.relationship === CHILD && b.relationship === CHILD && ageOn(patientBirthDate, on) <= CHILD_AGE_MAX
  const rules = isChild ? [byCourt, byCustody, byBirthday, byLength] : [byOwnPlan, byWork, byLength]
  return rules.map(rule => rule(a, b)).find(found => found !== undefined) ?? { order: 0, reason: '', isSure: false }
}

type Rule = (a: PolicyToOrder, b: PolicyToOrder) => Comparison | undefined

const byFact = (a: boolean, b: boolean, reason: string): Comparison | undefined => (a === b ? undefined : { order: a ? -1 : 1, reason, isSure: true })

const byCourt: Rule = (a, b) =>
  byFact(a.facts.isCourtOrdered === true, b.facts.isCourtOrdered === true, 'A court has said whose plan pays for the child.')

const custodyTurns = { CUSTODIAL: 0, SPOUSE_OF_CUSTODIAL: 1, NOT_CUSTODIAL: 2 } as const

const byCustody: Rule = (a, b) => {
  const [first, second] = [a.facts.custody, b.facts.custody]
  if (!first || !second || first === second) return undefined
  return {
    order: custodyTurns[first] - custodyTurns[second],
    reason: 'The parents live apart: the plan of the one who has the child comes first.',
    isSure: true,
  }
}

/** Month and day alone: whose parent is older does not matter. */
const byBirthday: Rule = (a, b) => {
  if (!a.holderBirthDate || !b.holderBirthDate) {
    return { order: 0, reason: 'By the birthday rule, but a parent’s birth date is missing.', isSure: false }
  }
  const [first, second] = [a.holderBirthDate.slice(5), b.holderBirthDate.slice(5)]
  if (first === second) return undefined
  return { order: first < second ? -1 : 1, reason: 'Birthday rule: the parent whose birthday comes earlier in the year.', isSure: true }
}

const byOwnPlan: Rule = (a, b) =>
  byFact(a.relationship === SELF, b.relationship === SELF, 'The patient’s own plan comes before one through the family.')
const isFromWork = ({ facts }: PolicyToOrder): boolean => facts.employmentOf !== undefined && facts.employmentOf !== 'NOBODY'

const byWork: Rule = (a, b) => byFact(isFromWork(a), isFromWork(b), 'A plan from present work comes before one from former work.')
const byLength: Rule = (a, b) =>
  a.validFrom === b.validFrom
    ? undefined
    : { order: a.validFrom < b.validFrom ? -1 : 1, reason: 'The plan that has lasted longer comes first.', isSure: true }
