import { minus, plus, split, sum, zero, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import type { ClaimStep } from '../claims/claim.steps.ts'
import type { LineDecision } from '../ledger/money-core.rules.ts'
import { classOf, type AdjustmentClass } from './adjustment-class.rules.ts'
import { matchLines, type BilledLine } from './match-lines.rules.ts'
import type { Adjustment, RemittedClaim } from './remittance.rules.ts'

export interface ClaimDecision {
  lines: LineDecision[]
  step: ClaimStep
  /** What was denied and why, as shown: `CO-16`, `N290`. Empty when nothing was. */
  reasonCodes: string[]
  /** The billed line of each remitted one. */
  lineIds: string[]
}

/** Reads what an insurer decided on a claim. Undefined when it speaks of a line that was never billed. */
export function decideClaim(remitted: RemittedClaim, billed: readonly BilledLine[], on: Day): ClaimDecision | undefined {
  const lineIds = matchLines(remitted.lines, billed).filter(id => id !== undefined)
  if (lineIds.length < remitted.lines.length) return undefined
  const shares = lineIds.length > 0 ? sharesOfLines(remitted, billed, lineIds, on) : sharesOfClaim(remitted, billed, on)
  return {
    lines: shares.map(({ claimLineId, paid, contractual, patient }) => ({ claimLineId, paid, contractual, patientPart: patient })),
    step: stepOf(remitted, shares),
    reasonCodes: reasonCodes(remitted, on),
    lineIds,
  }
}

type Share = { claimLineId: string; charge: Money; paid: Money } & Record<AdjustmentClass, Money>

const emptyShare = ({ id, charge }: BilledLine): Share => ({
  claimLineId: id,
  charge,
  paid: zero,
  contractual: zero,
  patient: zero,
  denial: zero,
  informational: zero,
})

/** Lines say what was paid on each; what stands at the claim as a whole lowers their payments. */
function sharesOfLines(remitted: RemittedClaim, billed: readonly BilledLine[], lineIds: readonly string[], on: Day): Share[] {
  const shares = billed.filter(line => lineIds.includes(line.id)).map(emptyShare)
  for (const [i, line] of remitted.lines.entries()) {
    const share = shares.find(s => s.claimLineId === lineIds[i])
    if (!share) continue
    share.paid = plus(share.paid, line.paidCents)
    for (const adjustment of line.adjustments) add(share, classOf(adjustment, on), adjustment.amountCents)
  }
  for (const adjustment of remitted.adjustments) {
    const parts = spread(
      adjustment.amountCents,
      shares.map(s => s.paid),
      shares.map(s => s.charge),
    )
    for (const [i, share] of shares.entries()) {
      share.paid = minus(share.paid, parts[i] ?? zero)
      add(share, classOf(adjustment, on), parts[i] ?? zero)
    }
  }
  return shares
}

/** Without lines, each amount is spread over what is left of the charges, so that no line gets more than it has. */
function sharesOfClaim(remitted: RemittedClaim, billed: readonly BilledLine[], on: Day): Share[] {
  const shares = billed.map(emptyShare)
  const left = shares.map(share => share.charge)
  const give = (amount: Money, take: (share: Share, part: Money) => void): void => {
    const parts = spread(
      amount,
      left,
      shares.map(s => s.charge),
    )
    for (const [i, share] of shares.entries()) {
      take(share, parts[i] ?? zero)
      left[i] = minus(left[i] ?? zero, parts[i] ?? zero)
    }
  }
  give(remitted.paidCents, (share, part) => (share.paid = plus(share.paid, part)))
  for (const adjustment of remitted.adjustments) give(adjustment.amountCents, (share, part) => add(share, classOf(adjustment, on), part))
  return shares
}

const add = (share: Share, to: AdjustmentClass, amount: Money): void => void (share[to] = plus(share[to], amount))

/** Splits by what each place holds while that suffices, else by the second weights, else evenly. */
function spread(amount: Money, holds: readonly Money[], otherwise: readonly Money[]): Money[] {
  const isEnough = amount > zero && holds.every(hold => hold >= zero) && amount <= sum(holds)
  const weights = isEnough ? holds : otherwise
  return weights.length === 0 ? [] : split(amount, sum(weights) > zero ? weights : weights.map(() => 1n))
}

/** domain/lifecycle.md 5.6: a denial is read from the reasons, not from CLP02 alone. */
function stepOf(remitted: RemittedClaim, shares: readonly Share[]): ClaimStep {
  if (['19', '20', '21', '23'].includes(remitted.status)) return 'forward'
  const isDenied = shares.some(share => share.denial > zero)
  const hasPatientPart = shares.some(share => share.patient > zero)
  if (remitted.paidCents > zero) return isDenied ? 'payInPart' : 'pay'
  // One line to the deductible and another denied: a part was decided, a part is to be worked on.
  if (hasPatientPart) return isDenied ? 'payInPart' : 'payNothingToPatient'
  return isDenied || remitted.status === '4' ? 'deny' : 'pay'
}

/** Groups and reasons of what was denied, then the remarks that explain them; none when nothing was denied. */
function reasonCodes(remitted: RemittedClaim, on: Day): string[] {
  const denials = (adjustments: readonly Adjustment[]): string[] =>
    adjustments.filter(a => a.amountCents > zero && classOf(a, on) === 'denial').map(a => `${a.group}-${a.reason}`)
  const deniedLines = remitted.lines.filter(line => denials(line.adjustments).length > 0)
  const codes = [...denials(remitted.adjustments), ...deniedLines.flatMap(line => denials(line.adjustments))]
  return codes.length === 0 ? [] : [...new Set([...codes, ...deniedLines.flatMap(line => line.remarks), ...remitted.remarks])]
}
