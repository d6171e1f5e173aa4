import { addMonths } from './months.rules.ts'
import type { Day } from '@cleanclaim/schema/day'
import type { PolicyToOrder } from './payer-order.rules.ts'
import type { OrderThresholds } from './payer-order-thresholds.rules.ts'

/** Whether another plan stands before Medicare, why, and what SBR05 then says. */
export interface MedicareTurn {
  isBefore: boolean
  reason: string
  isSure: boolean
  secondaryReason: string | undefined
}

/** @param on the day of the visit */
export function medicareTurn(plan: PolicyToOrder, medicare: PolicyToOrder, on: Day, limits: OrderThresholds): MedicareTurn {
  if (plan.facts.isMedigap) return after('It pays what Medicare leaves.')
  const entitledBy = medicare.facts.entitledBy ?? 'AGE'
  const turn = turnBy(entitledBy, plan, medicare, on, limits)
  if (medicare.facts.entitledBy || turn.secondaryReason === '13') return turn
  return { ...turn, reason: `${turn.reason} Why the patient has Medicare was not asked; taken as by age.`, isSure: false }
}

function turnBy(
  entitledBy: 'AGE' | 'DISABILITY' | 'KIDNEY_DISEASE',
  plan: PolicyToOrder,
  medicare: PolicyToOrder,
  on: Day,
  limits: OrderThresholds,
): MedicareTurn {
  if (entitledBy === 'KIDNEY_DISEASE') return byKidneyDisease(medicare, on, limits)
  const works = plan.facts.employmentOf
  if (!works) return { ...after('Medicare stands first unless the plan comes from present work; nobody has asked.'), isSure: false }
  if (works === 'NOBODY') return after('Medicare stands first: the plan does not come from present work.')
  if (entitledBy === 'AGE' && works === 'FAMILY')
    return after('Medicare by age stands first: the plan comes from the work of neither the patient nor the spouse.')
  const [least, reason] = entitledBy === 'AGE' ? ([limits.workingAgedEmployeesMin, '12'] as const) : ([limits.disabilityEmployeesMin, '43'] as const)
  const { employees } = plan.facts
  const by = entitledBy === 'AGE' ? 'age' : 'disability'
  if (employees === undefined)
    return {
      ...before(`It stands before Medicare by ${by} if the employer has ${least} employees or more; nobody has asked how many.`, reason),
      isSure: false,
    }
  if (employees >= least)
    return before(`It stands before Medicare by ${by}: a group plan from present work, ${employees} employees (${least} or more).`, reason)
  return after(`Medicare by ${by} stands first: the employer has ${employees} employees (fewer than ${least}).`)
}

/** Whatever the size of the employer, and for retired people too. */
function byKidneyDisease(medicare: PolicyToOrder, on: Day, { kidneyDiseaseMonths }: OrderThresholds): MedicareTurn {
  const from = medicare.facts.kidneyDiseaseFrom
  if (!from) {
    return {
      ...before(`A group plan stands before Medicare by kidney disease for ${kidneyDiseaseMonths} months; nobody has asked since when.`, '13'),
      isSure: false,
    }
  }
  const until = addMonths(from, kidneyDiseaseMonths)
  if (on < until) return before(`A group plan stands before Medicare by kidney disease for ${kidneyDiseaseMonths} months, until ${until}.`, '13')
  return after(`Medicare stands first: the ${kidneyDiseaseMonths} months of kidney disease ended on ${until}.`)
}

const before = (reason: string, secondaryReason: string): MedicareTurn => ({ isBefore: true, reason, isSure: true, secondaryReason })
const after = (reason: string): MedicareTurn => ({ isBefore: false, reason, isSure: true, secondaryReason: undefined })
