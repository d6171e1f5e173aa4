import { daysBetween } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { isNpi } from '@cleanclaim/schema/npi'
import type { Condition, Table } from './adjudication.rules.ts'
import { isPayerNumber } from './payer-number.ts'
import type { SubmittedClaim, SubmittedLine } from './parse-claims.ts'

/** A claim and what must be known besides to judge it. */
export interface Case {
  claim: SubmittedClaim
  today: Day
  /** The same control number came earlier in this file. */
  repeated: boolean
  /** So many of a hundred claims are rejected whatever they hold. */
  rejectPercent?: number | undefined
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

const claimFits = (when: Condition, { claim, today, repeated, rejectPercent = 0 }: Case): boolean =>
  isOneOf(when.payers, claim.payer.id) &&
  endsWithOneOf(when.memberEnds, claim.subscriber.id) &&
  isOneOf(when.frequencies, claim.frequency) &&
  (!when.withoutOriginalNumber || claim.originalNumber === '') &&
  (!when.invalidBillingNpi || !isNpi(claim.billing.id)) &&
  (!when.repeatedControlNumber || repeated) &&
  (!when.unknownOriginalNumber || !isPayerNumber(claim.originalNumber, today)) &&
  (when.sequences?.includes(claim.payerSequence) ?? true) &&
  (!when.withoutEarlierDecision || !claim.hasEarlierDecision) &&
  (when.laterPayers === undefined || (claim.laterPayer !== undefined && isOneOf(when.laterPayers, claim.laterPayer.id))) &&
  (when.sharePercent === undefined || isInShare(claim.controlNumber, when.sharePercent)) &&
  (!when.inRejectShare || isInShare(claim.controlNumber, rejectPercent))

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

/** True for `percent` of a hundred control numbers, spread by their letters and digits: the same ones always. */
export const isInShare = (controlNumber: string, percent: number): boolean => spread(controlNumber) % 100 < percent

/** FNV-1a of 32 bits, with its last bits stirred: numbers that follow each other shall not fall together. */
function spread(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

export const matchesPattern = (pattern: string, value: string): boolean =>
  pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern
