import { addDays, type Day } from '@cleanclaim/schema/day'
import { filingLimitList } from './filing-limit-list.ts'

// Until when a payer takes a claim (domain/lifecycle.md 7, domain/payer-rules.md 1).

const limitedClaims = ['ORIGINAL', 'CORRECTED', 'SECONDARY', 'APPEAL'] as const
export type LimitedClaim = (typeof limitedClaims)[number]
/** DAY counts days, MONTH calendar months, YEAR_END goes to December 31 of so many years after. */
const limitUnits = ['DAY', 'MONTH', 'YEAR_END'] as const
export type LimitUnit = (typeof limitUnits)[number]
const limitAnchors = ['SERVICE_FROM', 'SERVICE_TO', 'DISCHARGE', 'PRIMARY_EOB', 'REMITTANCE', 'DENIAL', 'ELIGIBILITY_AWARD'] as const
export type LimitAnchor = (typeof limitAnchors)[number]

export interface FilingLimit {
  /** `MEDICARE_B`, `MEDICAID_TX`, …, or the id of a payer of the practice. */
  key: string
  claim: LimitedClaim
  value: number
  unit: LimitUnit
  anchor: LimitAnchor
  /** Holds with a contract (true), without one (false), or either way. */
  isParticipating?: boolean
  /** By day of service. */
  from?: Day
  to?: Day
  source: string
  checkedOn: Day
  confidence: 'A' | 'B' | 'C' | 'U'
}

/** The days that a clock may start on; a day that is not known counts as the day of the visit, which is never later. */
export type Anchors = { SERVICE_FROM: Day } & Partial<Record<LimitAnchor, Day>>

/** The last day on which the payer takes it. */
export function lastDay({ value, unit, anchor }: Pick<FilingLimit, 'value' | 'unit' | 'anchor'>, anchors: Anchors): Day {
  const from = anchors[anchor] ?? (anchor === 'DISCHARGE' ? anchors.SERVICE_TO : undefined) ?? anchors.SERVICE_FROM
  if (unit === 'DAY') return addDays(from, value)
  if (unit === 'MONTH') return addMonths(from, value)
  return `${pad(Number(from.slice(0, 4)) + value, 4)}-12-31`
}

/** The same day so many months later, or the last day of a shorter month: 2024-02-29 and 12 months is 2025-02-28. */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(Number(day.slice(8, 10)), last), 2)}`
}

const pad = (number: number, places: number): string => String(number).padStart(places, '0')

export interface LimitAsked {
  claim: LimitedClaim
  serviceDate: Day
  filingIndicator: string
  /** Of the practice. */
  state: string
  filingKey?: string | undefined
  isParticipating?: boolean | undefined
  /** The practice's own limits for this payer. */
  own: readonly FilingLimit[]
  /** Its own number of days for a first claim: `payer.filing_limit_days`. */
  ownDays: number | null
}

/** The limit that holds: the practice's own, else that of the payer's key, else of its kind, else the shortest usual one. */
export function filingLimit(asked: LimitAsked, list: readonly FilingLimit[] = filingLimitList): FilingLimit {
  const own = best(asked.own, asked)
  if (own) return own
  if (asked.ownDays !== null && asked.claim === 'ORIGINAL') return daysOf(asked.ownDays)
  for (const key of keysOf(asked)) {
    const found = best(
      list.filter(each => each.key === key),
      asked,
    )
    if (found) return found
  }
  return daysOf(DAYS_WITHOUT_RULE)
}

const DAYS_WITHOUT_RULE = 90

/** In force on the day of the visit and for this kind of claim; one made for the contract's state before one for either. */
function best(limits: readonly FilingLimit[], { claim, serviceDate, isParticipating = true }: LimitAsked): FilingLimit | undefined {
  const fitting = limits.filter(
    each =>
      each.claim === claim &&
      (each.from ?? serviceDate) <= serviceDate &&
      serviceDate <= (each.to ?? serviceDate) &&
      (each.isParticipating ?? isParticipating) === isParticipating,
  )
  return fitting.find(each => each.isParticipating !== undefined) ?? fitting[0]
}

const daysOf = (value: number): FilingLimit => ({
  key: 'OWN',
  claim: 'ORIGINAL',
  value,
  unit: 'DAY',
  anchor: 'SERVICE_FROM',
  source: 'The practice’s own limit for this payer',
  checkedOn: '2026-11-21',
  confidence: 'A',
})

const keyOfKind: Readonly<Record<string, string>> = {
  MB: 'MEDICARE_B',
  MA: 'MEDICARE_A',
  16: 'MEDICARE_ADV',
  MC: 'MEDICAID',
  CH: 'TRICARE',
  VA: 'VA_CCN',
  FI: 'FEHB',
  BL: 'BCBS',
  WC: 'WORKERS_COMP',
  AM: 'AUTO',
}

function keysOf({ filingKey, filingIndicator, state }: LimitAsked): string[] {
  const kind = keyOfKind[filingIndicator]
  return [...(filingKey ? [filingKey] : []), ...(kind ? [`${kind}_${state}`, kind] : []), 'DEFAULT']
}

/** What kind of claim the clock runs for. */
export const limitedClaim = (frequency: string, sequence: string): LimitedClaim =>
  frequency === '7' || frequency === '8' ? 'CORRECTED' : sequence === 'P' ? 'ORIGINAL' : 'SECONDARY'
