import type { Day } from '@cleanclaim/schema/day'
import type { AnsweredPeriod, BenefitRow, EligibilityAnswer } from './eligibility-answer.rules.ts'

export interface PolicyStanding {
  /** On the day that was asked about; undefined when the payer does not say. */
  isActive: boolean | undefined
  activeFrom: Day | undefined
  activeTo: Day | undefined
}

const active = new Set(['1', '2', '3', '4', '5'])
const inactive = new Set(['6', '7', '8'])
/** The plan as a whole, medical care, an office visit: the first of them that is spoken of decides. */
const telling = ['30', '1', '98', '']

const spans = new Set(['291', '307'])
const begins = new Set(['346', '348', '356', '340'])
const ends = new Set(['347', '349', '357', '341'])

/**
 * Whether the policy was in force on the day of the service. A payer may answer "active" of today to a question about
 * another day, so its dates are held against the day too.
 */
export function policyStanding({ rows, periods }: EligibilityAnswer, serviceOn: Day): PolicyStanding {
  const row = decidingRow(rows)
  const dates = row && row.periods.length > 0 ? row.periods : periods
  const { from, to } = period(dates)
  const isStated = row ? active.has(row.code) : undefined
  const isWithin = (from === undefined || from <= serviceOn) && (to === undefined || to >= serviceOn)
  return { isActive: isStated === undefined ? undefined : isStated && isWithin, activeFrom: from, activeTo: to }
}

function decidingRow(rows: readonly BenefitRow[]): BenefitRow | undefined {
  const stated = rows.filter(({ code }) => active.has(code) || inactive.has(code))
  for (const type of telling) {
    const found = stated.find(({ serviceTypes }) => (type === '' ? serviceTypes.length === 0 : serviceTypes.includes(type)))
    if (found) return found
  }
  // Of dental or vision alone it cannot be told whether the visit is insured.
  return undefined
}

/** Plan dates before eligibility dates, spans before single ends; a single day of a span is when it was looked up. */
function period(periods: readonly AnsweredPeriod[]): { from: Day | undefined; to: Day | undefined } {
  const span = periods.find(({ kind, from, to }) => spans.has(kind) && from !== to)
  const from = periods.find(({ kind }) => begins.has(kind))?.from
  const to = periods.find(({ kind }) => ends.has(kind))?.from
  return { from: from ?? span?.from, to: to ?? span?.to }
}
