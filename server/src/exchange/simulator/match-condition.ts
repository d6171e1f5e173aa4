import { daysBetween } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { isNpi } from '@cleanclaim/schema/npi'
import type { Condition, Table } from './adjudication.rules.ts'
import type { SubmittedClaim, SubmittedLine } from './parse-837p.ts'

/** A claim and what must be known besides to judge it. */
export interface Case {
  claim: SubmittedClaim
  today: Day
  /** The same control number came earlier in this file. */
  repeated: boolean
}

/** The outcome of the first row that fits the claim; a row about lines needs one line that fits all of it. */
export const decideClaim = <Outcome>(table: Table<Outcome>, one: Case): Outcome =>
  decide(table, when => claimFits(when, one) && (!isAboutLines(when) || one.claim.lines.some(line => lineFits(when, line, one))))

export const decideLine = <Outcome>(table: Table<Outcome>, one: Case, line: SubmittedLine): Outcome =>
  decide(table, when => claimFits(when, one) && lineFits(when, line, one))

/** Someone asked about, where there is no claim: only payer, member and procedures are known. */
export interface Asked {
  payerId: string
  memberId: string
  procedures?: readonly string[]
}

/** The outcome of the first row that fits; a row about anything that is not known here does not fit. */
export const decideAsked = <Outcome>(table: Table<Outcome>, { payerId, memberId, procedures = [] }: Asked): Outcome =>
  decide(table, ({ payers, memberEnds, procedures: wanted, ...rest }) => {
    const isAboutMore = Object.values(rest).some(part => part !== undefined)
    return !isAboutMore && isOneOf(payers, payerId) && endsWithOneOf(memberEnds, memberId) && hasOneOf(wanted, procedures)
  })

function decide<Outcome>(table: Table<Outcome>, fits: (when: Condition) => boolean): Outcome {
  const row = table.rows.find(({ when }) => fits(when))
  return row ? row.outcome : table.otherwise
}

const claimFits = (when: Condition, { claim, repeated }: Case): boolean =>
  isOneOf(when.payers, claim.payer.id) &&
  endsWithOneOf(when.memberEnds, claim.subscriber.id) &&
  isOneOf(when.frequencies, claim.frequency) &&
  (!when.withoutOriginalNumber || claim.originalNumber === '') &&
  (!when.invalidBillingNpi || !isNpi(claim.billing.id)) &&
  (!when.repeatedControlNumber || repeated)

const isAboutLines = (when: Condition): boolean =>
  [when.procedures, when.modifiers, when.diagnoses, when.cents, when.unauthorized].some(part => part !== undefined) ||
  when.serviceAgeDaysOver !== undefined ||
  when.serviceInFuture !== undefined

const lineFits = (when: Condition, line: SubmittedLine, { today }: Case): boolean =>
  isOneOf(when.procedures, line.code) &&
  hasOneOf(when.modifiers, line.modifiers) &&
  hasOneOf(when.diagnoses, line.diagnoses) &&
  (when.cents === undefined || line.charge % 100n === BigInt(when.cents)) &&
  (!when.unauthorized || !line.authorized) &&
  (when.serviceAgeDaysOver === undefined || daysBetween(line.to, today) > when.serviceAgeDaysOver) &&
  (!when.serviceInFuture || line.from > today)

const isOneOf = (patterns: readonly string[] | undefined, value: string): boolean => patterns?.some(pattern => matchesPattern(pattern, value)) ?? true
const endsWithOneOf = (ends: readonly string[] | undefined, id: string): boolean => ends?.some(end => id.endsWith(end)) ?? true
const hasOneOf = (patterns: readonly string[] | undefined, values: readonly string[]): boolean =>
  patterns === undefined || values.some(value => isOneOf(patterns, value))

export const matchesPattern = (pattern: string, value: string): boolean =>
  pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern
