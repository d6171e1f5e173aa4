import type { Day } from '@cleanclaim/schema/day'
import { isAmong } from '../../parties/payer-settings.rules.ts'
import type { AuthorizationStanding } from './claim-facts.rules.ts'

/** What a payer has allowed, as far as the scrub looks at it. */
export interface Grant {
  /** Codes or ranges; none means all. */
  codes: readonly string[]
  unitsApproved: number | null
  /** By other claims, counted by day of service. */
  unitsUsed: number
  validFrom: Day
  validTo: Day
}

/** How each line meets what is on file, one after the other: an earlier line leaves fewer units to the next. */
export function authorizationStandings(
  lines: readonly { code: string; units: string }[],
  grants: readonly Grant[],
  on: Day,
): AuthorizationStanding[] {
  const left = new Map(grants.map(grant => [grant, grant.unitsApproved === null ? Infinity : grant.unitsApproved - grant.unitsUsed]))
  return lines.map(({ code, units }) => {
    const forCode = grants.filter(({ codes }) => codes.length === 0 || isAmong(code, codes))
    if (forCode.length === 0) return 'NONE'
    const onDay = forCode.filter(({ validFrom, validTo }) => validFrom <= on && on <= validTo)
    if (onDay.length === 0) return 'NOT_ON_DAY'
    const enough = onDay.find(grant => (left.get(grant) ?? 0) >= Number(units))
    if (!enough) return 'USED_UP'
    left.set(enough, (left.get(enough) ?? 0) - Number(units))
    return 'COVERED'
  })
}
