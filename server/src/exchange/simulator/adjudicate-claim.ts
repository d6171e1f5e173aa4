import { larger, minus, negate, smaller, sum, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { denials, plans } from './adjudication.rules.ts'
import type { Denial, Plan } from './adjudication.rules.ts'
import { decideClaim, decideLine, matchesPattern } from './match-condition.ts'
import type { Case } from './match-condition.ts'
import { percentOf, percentShares } from './percent-shares.ts'
import type { SubmittedLine } from './parse-claims.ts'

export interface Adjustment {
  group: 'CO' | 'PR' | 'OA'
  reason: string
  amount: Money
}
/** `line.charge` = `paid` + all adjustments, to the cent (domain/lifecycle.md 9.1). */
export interface AdjudicatedLine {
  line: SubmittedLine
  allowed: Money
  paid: Money
  adjustments: Adjustment[]
  remarks: readonly string[]
}
export interface Adjudication {
  /** CLP02: 1, 2, 3 processed as primary, secondary, later; 4 denied; 19 to 21 as 1 to 3 and passed on; 22 reversal. */
  status: '1' | '2' | '3' | '4' | '19' | '20' | '21' | '22'
  charge: Money
  paid: Money
  patientShare: Money
  lines: AdjudicatedLine[]
  remarks: readonly string[]
}

const VOID = '8'

/**
 * What the payer decides on an accepted claim, by its tables or by what makes it decide otherwise this time. A void is decided as the claim it takes back would have been,
 * with every sign turned (domain/lifecycle.md 9.5): the simulator keeps no memory, and the same claim always
 * fares the same.
 */
export function adjudicateClaim(one: Case, change: Change = {}): Adjudication {
  const { claim } = one
  const refusals = claim.lines.map(line => change.denial ?? decideLine(denials, one, line))
  const payable = claim.lines.filter((_, i) => refusals[i] === undefined)
  const plan = withAllowed(decideClaim(plans, one), change.allowedPercent)
  const priced = new Map(priceLines(payable, plan).map(result => [result.line, result]))
  const lines = claim.lines.map((line, i) => priced.get(line) ?? denied(line, refusals[i]))
  const processed = claim.payerSequence === 'P' ? '1' : claim.payerSequence === 'S' ? '2' : '3'
  const remarks = [...new Set(refusals.flatMap(refusal => refusal?.claimRemarks ?? []))]
  const decided = totalled(payable.length === 0 ? '4' : processed, lines, remarks)
  return claim.frequency === VOID ? reversalOf(decided) : decided
}

/** What makes a payer decide otherwise than its tables say. */
export interface Change {
  /** Of every line. */
  denial?: Denial
  /** Of what the plan allows. */
  allowedPercent?: number
}

/** A claim is the sum of its lines. */
export const totalled = (status: Adjudication['status'], lines: readonly AdjudicatedLine[], remarks: readonly string[]): Adjudication => ({
  status,
  charge: sum(lines.map(({ line }) => line.charge)),
  paid: sum(lines.map(({ paid }) => paid)),
  patientShare: sum(lines.flatMap(patientParts)),
  lines: [...lines],
  remarks,
})

/** Takes back what was decided: every amount with its sign turned (domain/lifecycle.md 9.5). */
export const reversalOf = ({ lines, remarks }: Adjudication): Adjudication => totalled('22', lines.map(reversed), remarks)

function withAllowed(plan: Plan, percent = 100): Plan {
  if (percent === 100) return plan
  const fees = plan.fees?.map(fee => ({ ...fee, amount: percentOf(fee.amount, percent) }))
  return { ...plan, allowedPercent: Math.floor((plan.allowedPercent * percent) / 100), ...(fees && { fees }) }
}

export const patientParts = ({ adjustments }: AdjudicatedLine): Money[] =>
  adjustments.filter(({ group }) => group === 'PR').map(({ amount }) => amount)

function denied(line: SubmittedLine, refusal: Denial | undefined): AdjudicatedLine {
  const adjustments = refusal ? [{ group: refusal.group, reason: refusal.reason, amount: line.charge }] : []
  return {
    line,
    allowed: zero,
    paid: zero,
    adjustments: adjustments.filter(isMoney),
    remarks: refusal?.remarks ?? [],
  }
}

const reversed = (one: AdjudicatedLine): AdjudicatedLine => ({
  ...one,
  line: { ...one.line, charge: negate(one.line.charge) },
  allowed: negate(one.allowed),
  paid: negate(one.paid),
  adjustments: one.adjustments.map(adjustment => ({ ...adjustment, amount: negate(adjustment.amount) })),
})

/** Allowed amounts are rounded down line by line; coinsurance and sequestration once, over all lines. */
function priceLines(lines: readonly SubmittedLine[], plan: Plan): AdjudicatedLine[] {
  const allowed = allowedAmounts(lines, plan)
  const copay = copays(lines, allowed, plan)
  const deductible = deductibles(
    allowed.map((amount, i) => (copay[i] === undefined ? amount : zero)),
    plan.deductible ?? zero,
  )
  const open = allowed.map((amount, i) => (copay[i] === undefined ? minus(amount, orZero(deductible[i])) : zero))
  const coinsurance = percentShares(open, plan.coinsurancePercent ?? 0)
  const before = allowed.map((amount, i) => minus(amount, sum([copay[i], deductible[i], coinsurance[i]].map(orZero))))
  const sequestration = percentShares(before, plan.sequestrationPercent ?? 0)

  return lines.map((line, i) => {
    const part: Priced = {
      allowed: orZero(allowed[i]),
      deductible: orZero(deductible[i]),
      coinsurance: orZero(coinsurance[i]),
      copay: orZero(copay[i]),
      sequestration: orZero(sequestration[i]),
    }
    return line.priorPatientShare === undefined ? asPrimary(line, part) : asLaterPayer(line, part, plan)
  })
}

interface Priced {
  allowed: Money
  deductible: Money
  coinsurance: Money
  copay: Money
  sequestration: Money
}

function asPrimary(line: SubmittedLine, part: Priced): AdjudicatedLine {
  const { allowed, deductible, coinsurance, copay, sequestration } = part
  const adjustments: Adjustment[] = [
    { group: 'CO', reason: '45', amount: minus(line.charge, allowed) },
    { group: 'CO', reason: '253', amount: sequestration },
    { group: 'PR', reason: '1', amount: deductible },
    { group: 'PR', reason: '2', amount: coinsurance },
    { group: 'PR', reason: '3', amount: copay },
  ]
  return { line, allowed, paid: payment(part), adjustments: adjustments.filter(isMoney), remarks: [] }
}

const payment = ({ allowed, deductible, coinsurance, copay, sequestration }: Priced): Money =>
  minus(allowed, sum([deductible, coinsurance, copay, sequestration]))

/**
 * After another payer: all that one took off is one OA-23, and we pay what it left to the patient, at most
 * what we would have paid as the first (domain/lifecycle.md 9.6).
 */
function asLaterPayer(line: SubmittedLine, part: Priced, plan: Plan): AdjudicatedLine {
  const left = larger(zero, smaller(line.priorPatientShare ?? zero, line.charge))
  const paid = smaller(payment(part), left)
  const rest = minus(left, paid)
  const adjustments: Adjustment[] = [
    { group: 'OA', reason: '23', amount: minus(line.charge, left) },
    plan.patientOwesNothing ? { group: 'CO', reason: '45', amount: rest } : { group: 'PR', reason: '2', amount: rest },
  ]
  return { line, allowed: part.allowed, paid, adjustments: adjustments.filter(isMoney), remarks: [] }
}

const allowedAmounts = (lines: readonly SubmittedLine[], { fees, allowedPercent }: Plan): Money[] =>
  lines.map(({ code, charge }) => {
    const fee = fees?.find(({ procedure }) => matchesPattern(procedure, code))
    return fee ? smaller(fee.amount, charge) : percentOf(charge, allowedPercent)
  })

/** The copay stands at one line at most; undefined where there is none. */
function copays(lines: readonly SubmittedLine[], allowed: readonly Money[], { copay }: Plan): (Money | undefined)[] {
  const visit = lines.findIndex(({ code }) => copay?.procedures.some(pattern => matchesPattern(pattern, code)))
  return lines.map((_, i) => (copay && i === visit ? smaller(copay.amount, orZero(allowed[i])) : undefined))
}

function deductibles(amounts: readonly Money[], total: Money): Money[] {
  let left = total
  return amounts.map(amount => {
    const taken = smaller(left, amount)
    left = minus(left, taken)
    return taken
  })
}

const orZero = (amount: Money | undefined): Money => amount ?? zero
const isMoney = ({ amount }: Adjustment): boolean => amount !== zero
