import { daysBetween, parseCompactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { parseDollars, sum, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { components, element } from '../../../x12/tokenizer.ts'
import type { Segment } from '../../../x12/tokenizer.ts'
import { adjudicateClaim } from '../adjudicate-claim.ts'
import { cutBefore } from '../cut-before.ts'
import { noLine, nobody } from '../parse-claims.ts'
import type { SubmittedClaim, SubmittedLine } from '../parse-claims.ts'
import { DAYS_AT_WORK, outcomes } from './status.rules.ts'
import type { StatusCode } from './status.rules.ts'

/** One TRN of a 276 with what follows it: the claim that is asked about. */
export interface AskedClaim {
  trace: Segment
  /** REF, AMT and DTP of the claim as a whole. */
  facts: Segment[]
  /** Each begins with its SVC. */
  lines: [Segment, ...Segment[]][]
  charge: Money
  from: Day | undefined
}

export function askedClaims(segments: readonly Segment[]): AskedClaim[] {
  return cutBefore(segments, ({ id }) => id === 'TRN').parts.map(([trace, ...rest]) => {
    const { lead, parts } = cutBefore(rest, ({ id }) => id === 'SVC')
    const stated = valueOf(lead, 'AMT', 'T3', 2)
    const lineCharges = sum(parts.map(([service]) => parseDollars(element(service, 2)) ?? zero))
    const day = valueOf(lead, 'DTP', '472', 3) || valueOf(parts.flat(), 'DTP', '472', 3)
    return { trace, facts: lead, lines: parts, charge: parseDollars(stated) ?? lineCharges, from: parseCompactDay(day.slice(0, 8)) }
  })
}

const valueOf = (segments: readonly Segment[], id: string, first: string, n: number): string => {
  const found = segments.find(segment => segment.id === id && element(segment, 1) === first)
  return found ? element(found, n) : ''
}

export interface Standing extends StatusCode {
  paid: Money
}

/** What the tables that pay claims come to for this one, with the lines that the question names, or all in one. */
export function standingOf(asked: AskedClaim, who: { payerId: string; memberId: string }, today: Day): Standing {
  const from = asked.from ?? today
  if (daysBetween(from, today) < DAYS_AT_WORK) return { ...outcomes.atWork, paid: zero }
  const lines =
    asked.lines.length > 0 ? asked.lines.map(([service], i) => lineOf(service, i, from)) : [{ ...noLine, charge: asked.charge, from, to: from }]
  const claim: SubmittedClaim = {
    controlNumber: '',
    position: 0,
    charge: asked.charge,
    placeOfService: '',
    frequency: '1',
    originalNumber: '',
    clearinghouseTrace: '',
    payerSequence: 'P',
    hasEarlierDecision: false,
    laterPayer: undefined,
    filingIndicator: '',
    billing: { ...nobody, taxId: '' },
    subscriber: { ...nobody, id: who.memberId },
    patient: nobody,
    payer: { ...nobody, id: who.payerId },
    rendering: undefined,
    lines,
  }
  const { status, paid } = adjudicateClaim({ claim, today, repeated: false })
  if (status === '4') return { ...outcomes.denied, paid }
  return paid > 0n ? { ...outcomes.paid, paid } : { ...outcomes.nothingDue, paid }
}

function lineOf(service: Segment, index: number, day: Day): SubmittedLine {
  const [, code = '', ...modifiers] = components(element(service, 1), service.delimiters)
  return { ...noLine, number: index + 1, code, modifiers, charge: parseDollars(element(service, 2)) ?? zero, from: day, to: day }
}
