import type { Day } from '@cleanclaim/schema/day'
import type { AuthorizationStatus } from './authorization.steps.ts'

export interface Grant {
  id: string
  /** Null: allowed without a number. */
  number: string | null
  status: AuthorizationStatus
  /** '97110' or '97110-97140'; empty means all. */
  codes: readonly string[]
  /** Thousandths of a unit, so that sums are exact; null: without limit. */
  approvedMilli: number | null
  usedMilli: number
  from: Day
  to: Day
  /** Null: whoever renders. */
  providerId: string | null
}

export interface LineToCover {
  code: string
  serviceOn: Day
  unitsMilli: number
  providerId: string
}

export type Standing = 'IN_USE' | 'EXHAUSTED' | 'EXPIRED' | AuthorizationStatus

const grantedStatuses = new Set<AuthorizationStatus>(['APPROVED', 'PARTIAL', 'MODIFIED'])
export const isGranted = (status: AuthorizationStatus): boolean => grantedStatuses.has(status)

export const leftMilli = ({ approvedMilli, usedMilli }: Pick<Grant, 'approvedMilli' | 'usedMilli'>): number | null =>
  approvedMilli === null ? null : approvedMilli - usedMilli

/** What a grant is on a day: its decision, or what use and time have made of it. */
export function standing(grant: Grant, today: Day): Standing {
  if (!isGranted(grant.status)) return grant.status
  const left = leftMilli(grant)
  if (left !== null && left <= 0) return 'EXHAUSTED'
  if (grant.to < today) return 'EXPIRED'
  return grant.usedMilli > 0 ? 'IN_USE' : grant.status
}

/** A code of five characters lies in a range of codes of the same length. */
export const holdsFor = (codes: readonly string[], code: string): boolean =>
  codes.length === 0 ||
  codes.some(range => {
    const [first = '', last = first] = range.split('-')
    return code.length === first.length && code >= first && code <= last
  })

export const covers = (grant: Grant, line: LineToCover): boolean =>
  isGranted(grant.status) &&
  grant.from <= line.serviceOn &&
  line.serviceOn <= grant.to &&
  (grant.providerId === null || grant.providerId === line.providerId) &&
  holdsFor(grant.codes, line.code)

/**
 * The grant that a line is counted on: one whose units suffice before one whose do not, the number that the claim
 * carries already, then the one that ends first. Where none suffices the units are counted all the same, so that the
 * overdraft is seen and care is not refused.
 */
export function chooseGrant<Kind extends Grant>(line: LineToCover, grants: readonly Kind[], numberGiven: string | undefined): Kind | undefined {
  const fitting = grants.filter(grant => covers(grant, line))
  const suffices = (grant: Grant): boolean => (leftMilli(grant) ?? Infinity) >= line.unitsMilli
  const rank = (grant: Grant): string =>
    [suffices(grant) ? 0 : 1, numberGiven !== undefined && grant.number === numberGiven ? 0 : 1, grant.to, grant.id].join('|')
  return fitting.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]
}

/** Units as decimal text in thousandths; undefined when the text is no such number. */
export function milliUnits(text: string): number | undefined {
  const match = /^(\d{1,6})(?:\.(\d{1,3}))?$/.exec(text)
  return match ? Number(match[1]) * 1_000 + Number((match[2] ?? '').padEnd(3, '0')) : undefined
}

export function showUnits(milli: number): string {
  const size = Math.abs(milli)
  const text = `${Math.trunc(size / 1_000)}.${String(size % 1_000).padStart(3, '0')}`.replace(/\.?0+$/, '')
  return milli < 0 ? `-${text}` : text
}
